import { useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import { Pagination } from '@/components/ui/pagination'
import { TableSection } from '@/components/ui/table-section'
import { TextLink } from '@/components/ui/text-link'
import type { ProblemKind, ReturnedView } from '@/lib/features/imports/view/returned'
import { countInWords } from '@/lib/platform/words'

/** From so many rows on it is rather the column than the rows. */
const MANY = 20

/**
 * What is wrong with the file, by kind: the most frequent first, drawn beside its number, in the column and the words of the
 * first such row. Of what is wrong throughout it is said how to mend it at once; `before` the import a column can be named anew.
 */
export const ProblemKinds = ({ problems, before }: { problems: readonly ProblemKind[]; before: boolean }) => {
  const t = useTranslations('imports.problems')
  const most = problems[0]?.times ?? 0
  return (
    <section aria-labelledby="problems" className="flow">
      <h3 id="problems">{t('title')}</h3>
      {most > MANY ? <p>{t(before ? 'manyBefore' : 'many')}</p> : null}
      <ul className="grid gap-3">
        {problems.map(({ message, times, column, sentence }) => (
          <li key={message}>
            <Bar
              label={column === null ? sentence : t('inColumn', { column, sentence })}
              value={times}
              max={most}
              numbers={countInWords(times)}
              tone="bad"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Props {
  readonly id: string
  readonly rows: readonly ReturnedView[]
  /** The line behind which the list goes on; -1 at its beginning. */
  readonly behind: number
  readonly next: number | null
}

/** The rows that come back: line, column, sentence; each record to be corrected here, and all of them as a file. */
export const ReturnedRows = ({ id, rows, behind, next }: Props) => {
  const t = useTranslations('imports.returned')
  const mends = useTranslations('mends.page')
  const told = rows.flatMap(({ line, mend, again, problems }) =>
    problems.length === 0
      ? [{ line, mend, again, column: null, sentence: t('withFamily') }]
      : problems.map((problem, at) => ({ line, again, mend: at === 0 ? mend : null, ...problem })),
  )
  const mendable = told.some(({ mend }) => mend !== null)
  return (
    <TableSection
      id="returned"
      level={3}
      title={t('title')}
      lead={mendable ? <p>{mends('lead')}</p> : null}
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
        ...(mendable
          ? [
              {
                key: 'mend',
                heading: mends('here'),
                cell: ({ mend, again }: (typeof told)[number]) =>
                  mend === null ? (
                    '–'
                  ) : (
                    <TextLink href={`/imports/${id}/mend/${mend}`}>
                      {mends(again ? 'again' : 'mend')}
                      <span className="sr-only"> {mends('line', { line: mend })}</span>
                    </TextLink>
                  ),
              },
            ]
          : []),
      ]}
    >
      <Pagination
        previous={behind < 0 ? null : `/imports/${id}#returned`}
        next={next === null ? null : `/imports/${id}?row=${next}#returned`}
      />
      <p>
        {/* A plain link: the browser must save the file, not navigate to it. */}
        <a href={`/imports/${id}/report`} download className="button button-secondary">
          {t('download')}
        </a>
      </p>
    </TableSection>
  )
}
