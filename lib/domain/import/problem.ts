/** Something wrong with a row: where, and the catalogue key of the sentence that says so, with its parameters. */
export interface ImportProblem {
  readonly line: number
  /** The header of the column as the file writes it; null when the whole row is meant. */
  readonly column: string | null
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A problem without parameters. */
export const problem = (line: number, column: string | null, message: string): ImportProblem => ({
  line,
  column,
  message,
  params: {},
})

/** Why a family comes back that is probably here already under another source. */
export const HERE_ALREADY = 'files.error.alreadyHere'

/** What is said of a new family of which more namesakes live in the village than were looked at: no reason to return it. */
export const NAMESAKES = 'files.error.namesakes'

/** What is said of a family in which somebody seems to be told twice: it is asked about after the import. */
export const TOLD_TWICE = 'files.error.toldTwice'

/** What is said of a known family of which the file names somebody who was left out: the difference says who, and why. */
export const NOT_TAKEN_IN = 'files.error.notTakenIn'

/** Why a row comes back that is in order itself: another row of its family is not, or its family is here already. */
export const OTHER_ROW = 'imports.error.otherRow'
export const OF_THE_SAME = 'files.error.withFamily'

/** Why a row comes back that is wider than the header. */
export const SHIFTED = 'imports.error.shifted'
