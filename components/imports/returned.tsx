import { useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import { Table } from '@/components/ui/table'
import { countInWords } from '@/lib/platform/words'

interface Kind {
  readonly message: string
  readonly times: number
  readonly sentence: string
}

/** What is wrong with the file, by kind: the most frequent first, drawn beside its number. */
export const ProblemKinds = ({ problems }: { problems: readonly Kind[] }) => {
  const t = useTranslations('imports.problems')
  const most = problems[0]?.times ?? 0
  return (
    <section aria-labelledby="problems" className="flow">
      <h3 id="problems">{t('title')}</h3>
      <ul className="grid gap-3">
        {problems.map(({ message, times, sentence }) => (
          <li key={message}>
            <Bar label={sentence} value={times} max={most} numbers={countInWords(times)} tone="bad" />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Row {
  readonly line: number
  readonly problems: readonly { readonly column: string | null; readonly sentence: string }[]
}

interface Props {
  readonly id: string
  readonly rows: readonly Row[]
  readonly more: boolean
}

/** The rows that come back: line, column, sentence; and all of them as a file to be corrected. */
export const ReturnedRows = ({ id, rows, more }: Props) => {
  const t = useTranslations('imports.returned')
  const told = rows.flatMap(({ line, problems }) =>
    problems.length === 0
      ? [{ line, column: null, sentence: t('withFamily') }]
      : problems.map((problem) => ({ line, ...problem })),
  )
  return (
    <section aria-labelledby="returned" className="flow">
      <h3 id="returned">{t('title')}</h3>
      <Table
        caption={t('title')}
        captionHidden
        stack
        rows={told}
        rowKey={({ line, column, sentence }) => `${line} ${column ?? ''} ${sentence}`}
        columns={[
          { key: 'line', heading: t('line'), numeric: true, cell: ({ line }) => countInWords(line) },
          {
            key: 'column',
            heading: t('column'),
            cell: ({ column }) => (column === null ? '–' : <code>{column}</code>),
          },
          { key: 'reason', heading: t('reason'), rowHeading: true, cell: ({ sentence }) => sentence },
        ]}
      />
      {more ? <p>{t('more', { count: rows.length })}</p> : null}
      <p>
        {/* A plain link: the browser must save the file, not navigate to it. */}
        <a href={`/imports/${id}/report`} download className="button button-secondary">
          {t('download')}
        </a>
      </p>
    </section>
  )
}
