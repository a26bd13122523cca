import type { Role } from '@/lib/domain/access/actor'
import { advanceList, type ListStage } from '@/lib/domain/selection/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** Which office hands a list back from which stage: each only what lies on its own desk. */
export const RETURN_LEVELS = {
  BLOCK_OFFICER: 'FINALISED',
  COLLECTOR: 'BLOCK_CONSOLIDATED',
  RD_DEPT: 'DISTRICT_CONSOLIDATED',
} as const satisfies Partial<Record<Role, ListStage>>
export type ReturnLevel = keyof typeof RETURN_LEVELS

export interface Returned {
  /** The stage of the list that was returned; it stays on record as it was sealed. */
  readonly stage: ListStage
  readonly reason: string
  /** The list that takes its place: verified as it was, and open to nothing but a new Gram Sabha. */
  readonly next: { readonly stage: ListStage; readonly edition: number }
}

/**
 * Sends a list back with a written reason (domain §12.3, R56): as a new edition to a new Gram Sabha, never to
 * an edit in an office. Refuses `consolidations.reasonMissing` and `consolidations.notYoursToReturn`.
 */
export const returnToSabha = (
  list: { readonly stage: ListStage; readonly edition: number },
  level: ReturnLevel,
  reason: string,
): Result<Returned> => {
  if (list.stage !== RETURN_LEVELS[level]) return refuse('consolidations.notYoursToReturn', { stage: list.stage })
  if (reason.trim() === '') return refuse('consolidations.reasonMissing', {}, 'reason')
  const next = advanceList(list.stage, 'return')
  return next.ok
    ? ok({ stage: next.value, reason: reason.trim(), next: { stage: 'VERIFIED', edition: list.edition + 1 } })
    : next
}
