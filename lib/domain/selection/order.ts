import { type DeviationReason, needsReason } from '@/lib/domain/selection/deviation'
import type { Refusal } from '@/lib/domain/refusals'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const DECISIONS = ['SELECTED', 'WAITLISTED', 'NOT_SELECTED'] as const
export type Decision = (typeof DECISIONS)[number]

/**
 * Whether the Gram Sabha decided about every family and selected none: lawful, and to be said wherever the list is read,
 * for an empty head of a list would look like a fault (R55). A list of which it has not decided yet is not such a list.
 */
export const selectsNobody = (rows: readonly { readonly decision: Decision | null }[]): boolean =>
  rows.length > 0 && rows.every(({ decision }) => decision !== null && decision !== 'SELECTED')

/** Why the Gram Sabha did not select a family (domain §2.2 (6), and what AAY adds). */
export const REJECTION_REASONS = [
  'HAS_PUCCA_HOUSE',
  'ALREADY_HELPED',
  'DIED_NO_NOMINEE',
  'MIGRATED',
  'UNWILLING',
  'NOT_TRACEABLE',
  'UNBUILDABLE_AREA',
  'NOW_URBAN',
  'NOT_BELOW_POVERTY_LINE',
  'NOT_NEEDY',
  'DUPLICATE',
  'FALSE_INFORMATION',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** One row as the Gram Sabha left it. */
export interface OrderedRow {
  readonly number: string
  readonly recommended: boolean
  readonly aidRank: number
  readonly decision: Decision
  readonly finalRank: number | null
  readonly rejection: RejectionReason | null
  readonly deviation: DeviationReason | null
}

/** Which rule of the order a row breaks. */
export const ORDER_CHECKS = ['DENSITY', 'QUOTA_LINE', 'REJECTION', 'DEVIATION'] as const
export type OrderCheck = (typeof ORDER_CHECKS)[number]

/** One break of the order: which row of the input (from 0), which rule, and the sentence for it. */
export interface OrderFault {
  readonly index: number
  readonly check: OrderCheck
  readonly refusal: Refusal
}

type Look = (row: OrderedRow, index: number) => { readonly ok: false; readonly error: Refusal } | null

const density = (rows: readonly OrderedRow[]): Look => {
  const last = rows.filter(({ decision }) => decision !== 'NOT_SELECTED').length
  return ({ number, decision, finalRank }, index) => {
    if (decision === 'NOT_SELECTED') return finalRank === null ? null : refuse('lists.rankOnRejected', { number })
    if (finalRank === null) return refuse('lists.rankMissing', { number })
    if (!Number.isSafeInteger(finalRank) || finalRank < 1 || finalRank > last)
      return refuse('lists.rankGap', { rank: finalRank, last })
    const first = rows.findIndex((other) => other.finalRank === finalRank)
    return first === index ? null : refuse('lists.rankRepeated', { rank: finalRank, number })
  }
}

const quotaLine = (rows: readonly OrderedRow[], seats: number): Look => {
  const selected = rows.filter(({ decision }) => decision === 'SELECTED').length
  return ({ number, decision, finalRank }) => {
    if (finalRank === null) return null
    if (decision === 'WAITLISTED' && finalRank <= seats)
      return refuse('lists.seatSkipped', { number, rank: finalRank, seats })
    return decision === 'SELECTED' && finalRank > seats ? refuse('lists.overQuota', { seats, selected }) : null
  }
}

const rejection: Look = ({ number, decision, rejection: reason }) =>
  decision === 'NOT_SELECTED' && reason === null ? refuse('lists.reasonMissing', { number }) : null

const deviation =
  (places: number): Look =>
  (row) => {
    const { number, aidRank, finalRank } = row
    if (finalRank === null || row.deviation !== null) return null
    const moved = needsReason({ ...row, selected: row.decision === 'SELECTED' }, places)
    return moved ? refuse('lists.deviationUnexplained', { number, aid: aidRank, final: finalRank }) : null
  }

/** Every break of the order, the gravest rule first: ranks, then the quota line, then reasons. */
export const orderFaults = (rows: readonly OrderedRow[], seats: number, places: number): readonly OrderFault[] => {
  const looks: readonly (readonly [OrderCheck, Look])[] = [
    ['DENSITY', density(rows)],
    ['QUOTA_LINE', quotaLine(rows, seats)],
    ['REJECTION', rejection],
    ['DEVIATION', deviation(places)],
  ]
  return looks.flatMap(([check, look]) =>
    rows.flatMap((row, index) => {
      const found = look(row, index)
      return found ? [{ index, check, refusal: found.error }] : []
    }),
  )
}

/**
 * Whether a final order is lawful (R45 R48): ranks dense 1..n over selected and waiting, none equal, none on a rejected
 * row; exactly the first `seats` ranks selected; a reason with every rejection and with every move of more than
 * `places`. Refuses the first break; over quota names both numbers (`lists.overQuota`).
 */
export const checkOrder = (
  rows: readonly OrderedRow[],
  seats: number,
  places: number,
): Result<readonly OrderedRow[]> => {
  const selected = rows.filter(({ decision }) => decision === 'SELECTED').length
  if (selected > seats) return refuse('lists.overQuota', { seats, selected })
  const [first] = orderFaults(rows, seats, places)
  return first ? { ok: false, error: first.refusal } : ok(rows)
}
