import { IMPORT_OUTCOMES } from '@/lib/domain/import/receipt'
import type { ImportJob } from '@/lib/features/imports/store/jobs'

const count = (value: number): string => value.toLocaleString('en-IN')

/** How far a file is: rows, rows a second, the time that is left. */
export const progressOf = ({ stage, rowsDone, rowsTotal, startedAt, beatAt }: ImportJob): string => {
  const seconds = startedAt && beatAt ? (beatAt.getTime() - startedAt.getTime()) / 1000 : 0
  const pace = seconds > 0 ? rowsDone / seconds : 0
  const left = pace > 0 && rowsTotal !== null ? Math.max(0, (rowsTotal - rowsDone) / pace) : null
  const time = left === null ? '' : `, ${Math.ceil(left)} s left`
  return `${stage} ${count(rowsDone)} of ${rowsTotal === null ? '?' : count(rowsTotal)} rows, ${count(Math.round(pace))} rows/s${time}`
}

/** What differs from row to row, in a sentence that stands for many of them. */
const UNSAID = Object.fromEntries(
  ['entry', 'serial', 'line', 'number', 'field', 'name', 'value', 'column', 'day', 'seen', 'now'].map((name) => [
    name,
    '–',
  ]),
)

/** The receipt of a file: what came in and what became of it (F24). */
export const receiptLines = (
  { stage, fault, counts, foreseen, shape, mapping }: ImportJob,
  words: (key: string, params: Readonly<Record<string, string | number>>) => string,
): readonly string[] => {
  const why = fault === null ? '' : `: ${words(fault.replace('.', '.refusal.'), UNSAID)}`
  const receipt = counts ?? foreseen
  if (stage === 'ASKING') {
    const named = Object.keys(mapping ?? {}).join(', ')
    return [`Columns must be named with --map. Header: ${(shape?.header ?? []).join(' | ')}`, `Known so far: ${named}`]
  }
  if (receipt === null) return [`${stage}${why}`]
  const parts = IMPORT_OUTCOMES.map((outcome) => `${count(receipt[outcome].rows)} ${outcome.toLowerCase()}`)
  return [
    `${stage}${counts === null ? ' (dry run)' : ''}${why}`,
    `${count(receipt.IN.rows)} rows of ${count(receipt.IN.records)} records = ${parts.join(' + ')}`,
    ...Object.entries(receipt.problems).map(([message, times]) => `  ${count(times)} × ${words(message, UNSAID)}`),
  ]
}
