/**
 * What the ranking aid knows of one family. `income` is the monthly income a head in paise or any number that orders as
 * incomes do: the published list carries places instead of paise, and both give the same order.
 */
export interface Claim {
  readonly number: string
  /** The assigned officer's finding; it is advice, and such rows still go before the Gram Sabha (R46 R55). */
  readonly recommended: boolean
  /** Any automatic inclusion I1–I5 (domain §2.1). */
  readonly inclusion: boolean
  /** AAY vulnerability groups confirmed by the officer (domain §3.2). */
  readonly groups: number
  /** Deprivations D1–D7 that hold, 0 to 7. */
  readonly deprivation: number
  readonly income: number
  /** Children under 6, members aged 60 and over, members with a disability. */
  readonly dependants: number
  /** When the application came in, ISO 8601 in UTC, so that text order is time order. */
  readonly appliedAt: string
}

/** The keys of the aid in the order in which they decide (domain §2.2, project choice). */
export const RANKING_KEYS = [
  'recommendation',
  'inclusion',
  'groups',
  'deprivation',
  'income',
  'dependants',
  'appliedAt',
  'number',
] as const
export type RankingKey = (typeof RANKING_KEYS)[number]

/** A family at its place in the aid's order. `decidedBy` is the key that put it below the row above; null for the first. */
export interface Ranked<C extends Claim> {
  readonly rank: number
  readonly claim: C
  readonly decidedBy: RankingKey | null
}

const yesFirst = (a: boolean, b: boolean): number => Number(b) - Number(a)
const moreFirst = (a: number, b: number): number => b - a
const lessFirst = (a: number, b: number): number => a - b
const earlierFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const BY_KEY: Readonly<Record<RankingKey, (a: Claim, b: Claim) => number>> = {
  recommendation: (a, b) => yesFirst(a.recommended, b.recommended),
  inclusion: (a, b) => yesFirst(a.inclusion, b.inclusion),
  groups: (a, b) => moreFirst(a.groups, b.groups),
  deprivation: (a, b) => moreFirst(a.deprivation, b.deprivation),
  income: (a, b) => lessFirst(a.income, b.income),
  dependants: (a, b) => moreFirst(a.dependants, b.dependants),
  appliedAt: (a, b) => earlierFirst(a.appliedAt, b.appliedAt),
  number: (a, b) => earlierFirst(a.number, b.number),
}

/** The first key on which two families differ; null when they are the same row. */
const decidingKey = (a: Claim, b: Claim): RankingKey | null =>
  RANKING_KEYS.find((key) => BY_KEY[key](a, b) !== 0) ?? null

const compare = (a: Claim, b: Claim): number => {
  const key = decidingKey(a, b)
  return key === null ? 0 : BY_KEY[key](a, b)
}

/**
 * The aid's order: a suggestion, the Gram Sabha's order always wins (R45 R48; domain §2.2). Families the officer does
 * not recommend follow all others (R55). The application number settles the last tie, so the order is total, stable and
 * indifferent to the order of the input; the same number twice is a fault.
 */
export const rank = <C extends Claim>(claims: readonly C[]): readonly Ranked<C>[] => {
  if (new Set(claims.map(({ number }) => number)).size < claims.length)
    throw new Error('One application stands in the list twice')
  const ordered = [...claims].sort(compare)
  return ordered.map((claim, index) => {
    const above = ordered[index - 1]
    return { rank: index + 1, claim, decidedBy: above ? decidingKey(above, claim) : null }
  })
}

/** Each income's dense place, 1 for the lowest and equal places for equal incomes: orders as incomes do, tells none. */
export const incomePlaces = (incomes: readonly number[]): readonly number[] => {
  const ladder = new Map([...new Set(incomes)].sort(lessFirst).map((income, index) => [income, index + 1]))
  return incomes.map((income) => ladder.get(income) ?? 0)
}
