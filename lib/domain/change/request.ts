import { type Difference, overtaken, withDifferences } from '@/lib/domain/change/differences'
import { type Body, pathOf } from '@/lib/domain/household/facts'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const CHANGE_STAGES = ['PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const
export type ChangeStage = (typeof CHANGE_STAGES)[number]

export const CHANGE_VERDICTS = ['ACCEPTED', 'REFUSED'] as const
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number]

/** A correction that waits for a second officer. */
export interface ChangeRequest {
  readonly stage: ChangeStage
  readonly askedBy: string
  readonly changes: readonly Difference[]
}

/** The changed facts as one line of codes, for the journal and for refusals. */
export const fieldsOf = (changes: readonly Difference[]): string =>
  changes.map(({ field, serial }) => pathOf(field, serial)).join(',')

/**
 * Decides a request against what the register says now: an accepted one gives the family's next version. Other facts may
 * have changed since it was asked; one of its own must not have. Refuses `changes.decided`, `changes.ownRequest` (the asker
 * never decides: domain §11, separation of duty) and `changes.movedOn`.
 */
export const decideChange = (
  { stage, askedBy, changes }: ChangeRequest,
  verdict: ChangeVerdict,
  by: string,
  current: Body,
): Result<{ readonly stage: ChangeVerdict; readonly body: Body | null }> => {
  if (stage !== 'PENDING') return refuse('changes.decided')
  if (askedBy === by) return refuse('changes.ownRequest')
  if (verdict === 'REFUSED') return ok({ stage: verdict, body: null })
  const lost = overtaken(current, changes)
  if (lost.length > 0) return refuse('changes.movedOn', { fields: fieldsOf(lost) })
  return ok({ stage: verdict, body: withDifferences(current, changes) })
}

/** Only the asker takes a request back, and only while nobody has decided it. */
export const withdrawChange = ({ stage, askedBy }: ChangeRequest, by: string): Result<'WITHDRAWN'> => {
  if (stage !== 'PENDING') return refuse('changes.decided')
  return askedBy === by ? ok('WITHDRAWN') : refuse('changes.notYours')
}
