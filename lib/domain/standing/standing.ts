import type { StatedBy } from '@/lib/domain/household/provenance'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { ConvergingScheme } from '@/lib/domain/standing/catalogue'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What a family or a person has of a scheme. Nobody knows is an answer of its own, never a "no" (F9, F33). */
export const STANDINGS = ['GETS', 'ELIGIBLE', 'DENIED', 'UNKNOWN'] as const
export type Standing = (typeof STANDINGS)[number]

/** One statement about a scheme: of the whole family when `serial` is null. */
export interface SchemeStanding {
  readonly scheme: ConvergingScheme
  readonly serial: number | null
  readonly standing: Standing
  readonly statedBy: StatedBy
  readonly document: string | null
  readonly on: PlainDate
}

/**
 * Decides whether a statement may stand: its day has come, and a refusal by an office is only believed with its paper.
 * Refuses `standings.inFuture` and `standings.noPaper`.
 */
export const state = (statement: SchemeStanding, today: PlainDate): Result<SchemeStanding> => {
  if (statement.on > today) return refuse('standings.inFuture', {}, 'on')
  if (statement.standing === 'DENIED' && statement.document === null) return refuse('standings.noPaper', {}, 'document')
  return ok(statement)
}
