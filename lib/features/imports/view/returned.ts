import type { ImportProblem } from '@/lib/domain/import/problem'
import { isMendable, isToTryAgain, type ReturnedRow } from '@/lib/domain/import/mend'

type Words = (key: string, params: Readonly<Record<string, string | number>>) => string

/** A returned row with what is wrong in it; `mend` is its record where the page offers to correct it. */
export interface ReturnedView {
  readonly line: number
  readonly mend: number | null
  /** Whether it is only to be tried again: no cell is wrong. */
  readonly again: boolean
  readonly problems: readonly { readonly column: string | null; readonly sentence: string }[]
}

/** One kind of problem: how often it was found, and how the first row reads that has it. */
export interface ProblemKind {
  readonly message: string
  readonly times: number
  /** The column of that row; null where the whole row is meant. */
  readonly column: string | null
  readonly sentence: string
}

/** What is wrong with a file, by kind, the most frequent first. */
export const toKinds = (
  problems: Readonly<Record<string, number>>,
  examples: ReadonlyMap<string, ImportProblem>,
  words: (message: string, example: ImportProblem | null) => string,
): readonly ProblemKind[] =>
  Object.entries(problems)
    .map(([message, times]) => {
      const example = examples.get(message) ?? null
      return { message, times, column: example?.column ?? null, sentence: words(message, example) }
    })
    .sort((a, b) => b.times - a.times)

type Row = ReturnedRow & { readonly record: number | null }

/**
 * The returned rows of a page of the list. A record is offered for correction once, at the first of its rows that is shown;
 * `whole` are all rows of the records that may be corrected, also those on other pages.
 */
export const toReturned = (rows: readonly Row[], whole: readonly Row[], words: Words): readonly ReturnedView[] => {
  const offered = new Set<number>()
  const again = new Set<number>()
  for (const { record } of whole) {
    const own = whole.filter((one) => one.record === record)
    if (record === null || !isMendable(own)) continue
    offered.add(record)
    if (isToTryAgain(own)) again.add(record)
  }
  return rows.map(({ record, line, problems }) => ({
    line,
    mend: record !== null && offered.delete(record) ? record : null,
    again: record !== null && again.has(record),
    problems: problems
      .filter((problem) => problem.line === line)
      .map(({ column, message, params }) => ({ column, sentence: words(message, params) })),
  }))
}
