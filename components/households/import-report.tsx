import { useTranslations } from 'next-intl'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { OUTCOMES, type Outcome, type Tally } from '@/lib/domain/household/import-plan'
import { countInWords } from '@/lib/platform/words'

const TONES = { CREATE: 'good', UNCHANGED: 'neutral', DIFFERENT: 'warning', REFUSED: 'bad' } as const

/** What an import would do, or did, counted by outcome: every row of the file is in one of the lines. */
export const ImportTally = ({ tally, done, caption }: { tally: Tally; done: boolean; caption: string }) => {
  const t = useTranslations('households')
  const columns: readonly Column<Outcome>[] = [
    {
      key: 'outcome',
      heading: t('import.outcome'),
      rowHeading: true,
      cell: (outcome) => (
        <Tag tone={TONES[outcome]}>{done ? t(`outcomeDone.${outcome}`) : t(`outcome.${outcome}`)}</Tag>
      ),
    },
    {
      key: 'households',
      heading: t('import.households'),
      numeric: true,
      cell: (outcome) => countInWords(tally[outcome].households),
    },
    { key: 'rows', heading: t('import.rows'), numeric: true, cell: (outcome) => countInWords(tally[outcome].rows) },
  ]
  return <Table caption={caption} columns={columns} rows={OUTCOMES} rowKey={(outcome) => outcome} />
}

interface Problem {
  readonly line: number
  readonly column: string | null
  readonly sentence: string
}

/** The rows that cannot be taken in: line, column, and a sentence. */
export const ReturnedRows = ({ problems }: { problems: readonly Problem[] }) => {
  const t = useTranslations('households.import')
  const columns: readonly Column<Problem>[] = [
    { key: 'line', heading: t('line'), numeric: true, cell: ({ line }) => countInWords(line) },
    { key: 'column', heading: t('column'), cell: ({ column }) => column ?? '' },
    { key: 'reason', heading: t('reason'), rowHeading: true, cell: ({ sentence }) => sentence },
  ]
  return (
    <Table
      caption={t('returned')}
      columns={columns}
      rows={problems}
      rowKey={({ line, column, sentence }) => `${line} ${column ?? ''} ${sentence}`}
    />
  )
}
