import type { ImportProblem } from '@/lib/domain/import/problem'

/**
 * What became of a record: new, changed by the file, as the file says already, known with other facts that stay as they
 * are, returned because it is probably here already under another source, or returned because it cannot be taken in.
 */
export const IMPORT_OUTCOMES = ['CREATED', 'UPDATED', 'UNCHANGED', 'LEFT', 'HERE', 'REJECTED'] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

/** Records (households, entries) and the rows of the file that make them up. */
export interface Count {
  readonly records: number
  readonly rows: number
}

/** Facts that wait for a second officer, or persons who are asked about. */
export interface Asked {
  readonly records: number
  readonly facts: number
}

/** What came in and what became of it. In every receipt in = created + updated + unchanged + left + here + rejected (F24). */
export interface Receipt extends Readonly<Record<ImportOutcome, Count>> {
  readonly IN: Count
  /** Facts that are not written but laid before a second officer, and of how many records; these stand in an outcome too. */
  readonly asked: Asked
  /** Persons whom an earlier file named and this one does not, and of how many records; these stand in an outcome too. */
  readonly unnamed: Asked
  /** How many times each problem was found, by the catalogue key of its sentence; that a family is here already is none. */
  readonly problems: Readonly<Record<string, number>>
}

/** What an adapter says of one record. */
export interface Judged {
  readonly outcome: ImportOutcome
  readonly rows: number
  readonly problems: readonly ImportProblem[]
  /** How many of the record's facts are laid before a second officer; none where left out. */
  readonly asked?: number
  /** How many persons of the record the file does not name; none where left out. */
  readonly unnamed?: number
}

const NONE: Count = { records: 0, rows: 0 }

/** The receipt of a file of which nothing was read yet. */
export const NOTHING: Receipt = {
  IN: NONE,
  CREATED: NONE,
  UPDATED: NONE,
  UNCHANGED: NONE,
  LEFT: NONE,
  HERE: NONE,
  REJECTED: NONE,
  asked: { records: 0, facts: 0 },
  unnamed: { records: 0, facts: 0 },
  problems: {},
}

const plus = (one: Count, other: Count): Count => ({
  records: one.records + other.records,
  rows: one.rows + other.rows,
})

const askedIn = (counts: readonly number[]): Asked => ({
  records: counts.filter((count) => count > 0).length,
  facts: counts.reduce((sum, count) => sum + count, 0),
})

/** The receipt of some records. */
export const receiptOf = (judged: readonly Judged[]): Receipt => {
  const of = (outcome: ImportOutcome): Count => {
    const own = judged.filter((one) => one.outcome === outcome)
    return { records: own.length, rows: own.reduce((sum, { rows }) => sum + rows, 0) }
  }
  const problems: Record<string, number> = {}
  const wrong = judged.filter(({ outcome }) => outcome !== 'HERE').flatMap((one) => one.problems)
  for (const { message } of wrong) problems[message] = (problems[message] ?? 0) + 1
  return {
    IN: { records: judged.length, rows: judged.reduce((sum, { rows }) => sum + rows, 0) },
    CREATED: of('CREATED'),
    UPDATED: of('UPDATED'),
    UNCHANGED: of('UNCHANGED'),
    LEFT: of('LEFT'),
    HERE: of('HERE'),
    REJECTED: of('REJECTED'),
    asked: askedIn(judged.map(({ asked = 0 }) => asked)),
    unnamed: askedIn(judged.map(({ unnamed = 0 }) => unnamed)),
    problems,
  }
}

const askedBoth = (one: Asked, other: Asked): Asked => ({
  records: one.records + other.records,
  facts: one.facts + other.facts,
})

/** Two receipts as one. */
export const together = (one: Receipt, other: Receipt): Receipt => {
  const problems: Record<string, number> = { ...one.problems }
  for (const [message, times] of Object.entries(other.problems)) problems[message] = (problems[message] ?? 0) + times
  return {
    IN: plus(one.IN, other.IN),
    CREATED: plus(one.CREATED, other.CREATED),
    UPDATED: plus(one.UPDATED, other.UPDATED),
    UNCHANGED: plus(one.UNCHANGED, other.UNCHANGED),
    LEFT: plus(one.LEFT, other.LEFT),
    HERE: plus(one.HERE, other.HERE),
    REJECTED: plus(one.REJECTED, other.REJECTED),
    asked: askedBoth(one.asked, other.asked),
    unnamed: askedBoth(one.unnamed, other.unnamed),
    problems,
  }
}

const minus = (one: Count, other: Count): Count => ({
  records: one.records - other.records,
  rows: one.rows - other.rows,
})

const askedWithout = (one: Asked, other: Asked): Asked => ({
  records: one.records - other.records,
  facts: one.facts - other.facts,
})

/** A receipt without records that it counts: they are to be judged anew. */
export const without = (one: Receipt, other: Receipt): Receipt => ({
  ...one,
  IN: minus(one.IN, other.IN),
  CREATED: minus(one.CREATED, other.CREATED),
  UPDATED: minus(one.UPDATED, other.UPDATED),
  UNCHANGED: minus(one.UNCHANGED, other.UNCHANGED),
  LEFT: minus(one.LEFT, other.LEFT),
  HERE: minus(one.HERE, other.HERE),
  REJECTED: minus(one.REJECTED, other.REJECTED),
  asked: askedWithout(one.asked, other.asked),
  unnamed: askedWithout(one.unnamed, other.unnamed),
  problems: Object.fromEntries(
    Object.entries(one.problems)
      .map(([message, times]): [string, number] => [message, times - (other.problems[message] ?? 0)])
      .filter(([, times]) => times > 0),
  ),
})

/** Whether every row that came in is accounted for; a receipt of which this is not true is a fault of the portal's. */
export const isBalanced = (receipt: Receipt): boolean => {
  const all = IMPORT_OUTCOMES.reduce((sum, outcome) => plus(sum, receipt[outcome]), NONE)
  return all.records === receipt.IN.records && all.rows === receipt.IN.rows
}

/** Whether rows of the record go back to their sender. */
export const isReturned = (outcome: ImportOutcome): boolean => outcome === 'REJECTED' || outcome === 'HERE'

/** Whether the register stays as it is: what of the file can be taken in, it says already. */
export const writesNothing = ({ UNCHANGED, CREATED, UPDATED, LEFT }: Receipt): boolean =>
  UNCHANGED.records > 0 && CREATED.records + UPDATED.records + LEFT.records === 0

/** Whether it changes nothing, nor asks a second officer, and yet says something of known records that the register does not. */
export const leavesOnly = ({ CREATED, UPDATED, LEFT, asked }: Receipt): boolean =>
  LEFT.records > 0 && CREATED.records + UPDATED.records === 0 && asked.facts === 0
