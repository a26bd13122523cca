import type { QuorumOutcome } from '@/lib/domain/meeting/quorum'

/** What an officer looks at first in a sealed list, the gravest first. None of it is unlawful by itself (R48, R55). */
export const ODDITIES = [
  'ALTERNATIVE_MECHANISM',
  'RELAXED_QUORUM',
  'UNRECOMMENDED_SELECTED',
  'RECOMMENDED_PASSED_OVER',
  'ORDER_CHANGED',
  'SEATS_UNUSED',
] as const
export type OddityCode = (typeof ODDITIES)[number]

/** An oddity and how many rows or seats it concerns. */
export interface Oddity {
  readonly code: OddityCode
  readonly count: number
}

/** A sealed list in numbers. */
export interface ListNumbers {
  readonly seats: number
  readonly selected: number
  readonly waiting: number
  /** Rows that the Gram Sabha moved from the aid's order with a reason. */
  readonly moved: number
  readonly unrecommendedSelected: number
  readonly recommendedPassedOver: number
  /** How quorum stood at the meeting that sealed the list; short of it only the alternative mechanism decides (R51). */
  readonly quorum: QuorumOutcome
}

/** What is unusual in a list, the gravest first. */
export const odditiesOf = (list: ListNumbers): readonly Oddity[] => {
  const counts: Readonly<Record<OddityCode, number>> = {
    ALTERNATIVE_MECHANISM: list.quorum === 'NOT_MET' ? 1 : 0,
    RELAXED_QUORUM: list.quorum === 'MET_BY_RELAXATION' ? 1 : 0,
    UNRECOMMENDED_SELECTED: list.unrecommendedSelected,
    RECOMMENDED_PASSED_OVER: list.recommendedPassedOver,
    ORDER_CHANGED: list.moved,
    SEATS_UNUSED: Math.max(0, list.seats - list.selected),
  }
  return ODDITIES.flatMap((code) => (counts[code] > 0 ? [{ code, count: counts[code] }] : []))
}

const weight = (oddities: readonly Oddity[]): number => {
  const [first] = oddities
  return first ? ODDITIES.length - ODDITIES.indexOf(first.code) : 0
}

/** Orders lists for the eye: the gravest oddity first, then the more rows it concerns; equal ones stay as they were. */
export const oddestFirst = (a: readonly Oddity[], b: readonly Oddity[]): number =>
  weight(b) - weight(a) || (b[0]?.count ?? 0) - (a[0]?.count ?? 0)
