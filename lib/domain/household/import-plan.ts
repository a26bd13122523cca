import type { RowProblem } from '@/lib/domain/household/import-sheet'

/** One household of a file after reading: taken in with the digest of what it says, or returned with what is wrong. */
export interface Reading {
  readonly key: string
  readonly lines: readonly number[]
  /** SHA-256 of everything the file says of the household; null when something is wrong. */
  readonly digest: string | null
  readonly problems: readonly RowProblem[]
}

export const OUTCOMES = ['CREATE', 'UNCHANGED', 'DIFFERENT', 'REFUSED'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Planned<R extends Reading = Reading> {
  readonly outcome: Outcome
  readonly reading: R
}

/** How many households, and how many rows of the file, come to each outcome: nothing is lost on the way (F24). */
export type Tally = Readonly<Record<Outcome, { readonly households: number; readonly rows: number }>>

const HELD_ELSEWHERE = 'households.refusal.heldElsewhere'

const outcomeOf = ({ key, digest }: Reading, held: ReadonlyMap<string, string | null>): Outcome => {
  if (digest === null) return 'REFUSED'
  const before = held.get(key)
  return before === undefined ? 'CREATE' : before === digest ? 'UNCHANGED' : 'DIFFERENT'
}

/**
 * Decides what an import would do with each household: `held` are the digests the register keeps for keys of this source,
 * `elsewhere` the keys that another area holds. A household that is held with other facts is left as it is: the register
 * may know better than an old file, so a person looks at it.
 */
export const planImport = <R extends Reading>(
  readings: readonly R[],
  held: ReadonlyMap<string, string | null>,
  elsewhere: ReadonlySet<string>,
): readonly Planned<R>[] =>
  readings.map((reading) => {
    if (reading.digest === null || !elsewhere.has(reading.key)) return { outcome: outcomeOf(reading, held), reading }
    const line = reading.lines[0] ?? 0
    const problems = [{ line, column: null, message: HELD_ELSEWHERE, serial: null }]
    return { outcome: 'REFUSED', reading: { ...reading, digest: null, problems } }
  })

/** Counts a plan by outcome. */
export const tally = (plan: readonly Planned[]): Tally => {
  const of = (outcome: Outcome) => {
    const readings = plan.filter((planned) => planned.outcome === outcome).map(({ reading }) => reading)
    return { households: readings.length, rows: readings.reduce((sum, { lines }) => sum + lines.length, 0) }
  }
  return { CREATE: of('CREATE'), UNCHANGED: of('UNCHANGED'), DIFFERENT: of('DIFFERENT'), REFUSED: of('REFUSED') }
}
