import { useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import { type Column, Table } from '@/components/ui/table'
import { IMPORT_OUTCOMES, type ImportOutcome, type Receipt } from '@/lib/domain/import/receipt'
import { countInWords } from '@/lib/platform/words'

const TONES = { CREATED: 'good', UPDATED: 'info', UNCHANGED: 'info', LEFT: 'warning', REJECTED: 'bad' } as const

interface Props {
  readonly receipt: Receipt
  /** Whether it has happened, or would. */
  readonly done: boolean
}

/** What became of the file, or would: every row stands in one of the lines; drawn, with the table beside the picture. */
export const Outcome = ({ receipt, done }: Props) => {
  const t = useTranslations('imports')
  const words = (outcome: ImportOutcome) => (done ? t(`counted.${outcome}`) : t(`foreseen.${outcome}`))
  const columns: readonly Column<ImportOutcome | 'IN'>[] = [
    {
      key: 'outcome',
      heading: t('outcome.outcome'),
      rowHeading: true,
      cell: (outcome) => (outcome === 'IN' ? t('outcome.IN') : words(outcome)),
    },
    {
      key: 'records',
      heading: t('outcome.records'),
      numeric: true,
      cell: (outcome) => countInWords(receipt[outcome].records),
    },
    { key: 'rows', heading: t('outcome.rows'), numeric: true, cell: (outcome) => countInWords(receipt[outcome].rows) },
  ]
  return (
    <div className="flow">
      <p>
        {t('outcome.equation', {
          all: countInWords(receipt.IN.rows),
          created: countInWords(receipt.CREATED.rows),
          updated: countInWords(receipt.UPDATED.rows),
          unchanged: countInWords(receipt.UNCHANGED.rows),
          left: countInWords(receipt.LEFT.rows),
          rejected: countInWords(receipt.REJECTED.rows),
        })}
      </p>
      <div className="grid gap-6 md:grid-cols-[3fr_2fr]">
        <Table
          caption={t(done ? 'outcome.countsCaption' : 'outcome.foreseenCaption')}
          columns={columns}
          rows={[...IMPORT_OUTCOMES, 'IN']}
          rowKey={(outcome) => outcome}
          rowTone={(outcome) => (outcome === 'IN' ? 'line' : undefined)}
        />
        <div className="grid content-start gap-3">
          {IMPORT_OUTCOMES.filter((outcome) => receipt[outcome].rows > 0).map((outcome) => (
            <Bar
              key={outcome}
              label={words(outcome)}
              value={receipt[outcome].rows}
              max={receipt.IN.rows}
              numbers={countInWords(receipt[outcome].rows)}
              tone={TONES[outcome]}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
