import { advanceList, type ListStage } from '@/lib/domain/selection/stages'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What stands between a tentative list and the officer's signature. */
export interface Attestation {
  readonly stage: ListStage
  /** The day the list went on the board; null while it has not. */
  readonly displayedOn: PlainDate | null
  /** Whole days the list must hang before it may be signed, the day it went up not counted. */
  readonly boardDays: number
  readonly openObjections: number
}

/** The last day on which a list put up on `displayedOn` must still hang. */
export const displayEnds = (displayedOn: PlainDate, boardDays: number): PlainDate => addDays(displayedOn, boardDays)

/**
 * The assigned officer signs the tentative list (domain §12.3 TENTATIVE → VERIFIED): displayed for its days, every
 * objection disposed of. Refuses `lists.notDisplayed`, `lists.displayRunning`, `lists.objectionsOpen`.
 */
export const attest = (list: Attestation, today: PlainDate): Result<ListStage> => {
  const next = advanceList(list.stage, 'attest')
  if (!next.ok) return next
  if (list.displayedOn === null) return refuse('lists.notDisplayed')
  const until = displayEnds(list.displayedOn, list.boardDays)
  if (today < until) return refuse('lists.displayRunning', { until })
  return list.openObjections > 0 ? refuse('lists.objectionsOpen', { count: list.openObjections }) : ok(next.value)
}
