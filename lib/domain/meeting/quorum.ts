export const QUORUM_BASES = ['FAMILIES', 'MEMBERS'] as const
export type QuorumBasis = (typeof QUORUM_BASES)[number]

/** A share as two whole numbers, so that one third is one third. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/** A State's rule of quorum (domain §5.2). Days count from the failed meeting; `relaxedAfterFailures` null = never relaxed. */
export type QuorumRule = {
  readonly basis: QuorumBasis
  readonly fraction: Fraction
  /** "Or 500, whichever is less": the most that can be required. */
  readonly absoluteCap: number | null
  /** The least share of women among the members present. */
  readonly minWomenFraction: Fraction | null
  /** The least share of Scheduled Tribe members among the members present. */
  readonly minStFraction: Fraction | null
  readonly waitMinutes: number
  readonly adjournMinDays: number
  readonly adjournMaxDays: number
  readonly relaxedAfterFailures: number | null
  readonly relaxedFraction: Fraction
  readonly authorityRef: string
}

/** Who was there and counts: adult residents of the panchayat. A family counts once however many of it came. */
export interface Present {
  readonly families: number
  readonly members: number
  readonly women: number
  readonly scheduledTribe: number
}

export const QUORUM_OUTCOMES = ['MET', 'NOT_MET', 'MET_BY_RELAXATION'] as const
export type QuorumOutcome = (typeof QUORUM_OUTCOMES)[number]

/** What was wanting when quorum was not met. */
export const SHORTFALLS = ['QUORUM', 'WOMEN', 'SCHEDULED_TRIBE'] as const
export type Shortfall = (typeof SHORTFALLS)[number]

export interface QuorumDecision {
  readonly outcome: QuorumOutcome
  readonly basis: QuorumBasis
  /** The share that was applied: the relaxed one when the rule had relaxed. */
  readonly fraction: Fraction
  readonly base: number
  readonly required: number
  readonly present: number
  readonly failures: number
  readonly shortOf: Shortfall | null
}

/** The least whole number that is at least `fraction` of `base`, never above the cap; integers throughout. */
export const requiredOf = ({ numerator, denominator }: Fraction, base: number, cap: number | null = null): number => {
  const share = Number((BigInt(numerator) * BigInt(base) + BigInt(denominator) - 1n) / BigInt(denominator))
  return cap === null ? share : Math.min(share, cap)
}

const shortfall = (rule: QuorumRule, required: number, present: Present, counted: number): Shortfall | null => {
  if (counted < required || counted === 0) return 'QUORUM'
  const { minWomenFraction: women, minStFraction: tribe } = rule
  if (women && present.women < requiredOf(women, present.members)) return 'WOMEN'
  if (tribe && present.scheduledTribe < requiredOf(tribe, present.members)) return 'SCHEDULED_TRIBE'
  return null
}

/**
 * Whether a meeting has quorum (R47; domain §5.1, §5.2): `base` families or members as the rule counts, frozen on the
 * notice date; `failures` meetings on the same business failed before. From `relaxedAfterFailures` on, the relaxed share
 * decides and the shares of women and Scheduled Tribe members no longer bar; an empty hall never decides anything.
 */
export const decide = (rule: QuorumRule, base: number, present: Present, failures: number): QuorumDecision => {
  const counted = rule.basis === 'FAMILIES' ? present.families : present.members
  const facts = { basis: rule.basis, base, present: counted, failures }
  const required = requiredOf(rule.fraction, base, rule.absoluteCap)
  const shortOf = shortfall(rule, required, present, counted)
  const full = { ...facts, fraction: rule.fraction, required }
  if (shortOf === null) return { ...full, outcome: 'MET', shortOf }
  if (rule.relaxedAfterFailures === null || failures < rule.relaxedAfterFailures)
    return { ...full, outcome: 'NOT_MET', shortOf }
  const relaxed = requiredOf(rule.relaxedFraction, base, rule.absoluteCap)
  const enough = counted >= relaxed && counted > 0
  const eased = { ...facts, fraction: rule.relaxedFraction, required: relaxed }
  return enough
    ? { ...eased, outcome: 'MET_BY_RELAXATION', shortOf: null }
    : { ...eased, outcome: 'NOT_MET', shortOf: 'QUORUM' }
}
