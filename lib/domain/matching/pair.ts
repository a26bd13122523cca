import type { PlacePath } from '@/lib/domain/place/path'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * What became of a pair: open; held to be one person by the office of one side, the other still to say so; two persons; one
 * person; or no longer borne out by the facts.
 */
export const PAIR_STAGES = ['OPEN', 'PROPOSED', 'DIFFERENT', 'SAME', 'LAPSED'] as const
export type PairStage = (typeof PAIR_STAGES)[number]

/** A pair about which somebody has still to say whether it is one person. */
export const UNDECIDED_STAGES: readonly PairStage[] = ['OPEN', 'PROPOSED']

export const SIDES = ['LEFT', 'RIGHT'] as const
export type Side = (typeof SIDES)[number]

export const otherSide = (side: Side): Side => (side === 'LEFT' ? 'RIGHT' : 'LEFT')

/** Days within which a decision can be taken back (F18). */
export const UNDO_DAYS = 30

/** A pair as its decision sees it. */
export interface Pair {
  readonly id: string
  readonly stage: PairStage
  readonly version: number
  readonly score: number
  readonly decidedOn: PlainDate | null
  readonly places: Readonly<Record<Side, PlacePath>>
  readonly households: Readonly<Record<Side, string>>
  readonly members: Readonly<Record<Side, string>>
}

/** Whether somebody may decide on the pair as it was seen. Refuses `duplicates.notOpen` and `access.changedMeanwhile`. */
export const decidable = ({ stage, version }: Pair, seen: number): Result<true> => {
  if (!UNDECIDED_STAGES.includes(stage)) return refuse('duplicates.notOpen')
  return version === seen ? ok(true) : refuse('access.changedMeanwhile')
}

/**
 * Whether the entry of a side may be the one that stays: never one that has ended, or nobody would stand in the register for
 * the person. Refuses `duplicates.endedStays`, and `duplicates.gone` where both have ended.
 */
export const mayStay = (ended: Readonly<Record<Side, boolean>>, keep: Side): Result<true> => {
  if (!ended[keep]) return ok(true)
  return refuse(ended[otherSide(keep)] ? 'duplicates.gone' : 'duplicates.endedStays')
}

/**
 * Whether a decision may still be taken back: within thirty days of it (F18). Refuses `duplicates.notDecided`,
 * `duplicates.tooLate` and `access.changedMeanwhile`.
 */
export const undoable = ({ stage, version, decidedOn }: Pair, seen: number, today: PlainDate): Result<true> => {
  if (stage !== 'DIFFERENT' && stage !== 'SAME' && stage !== 'PROPOSED') return refuse('duplicates.notDecided')
  if (version !== seen || decidedOn === null) return refuse('access.changedMeanwhile')
  const until = addDays(decidedOn, UNDO_DAYS)
  return today <= until ? ok(true) : refuse('duplicates.tooLate', { until })
}
