import type { Application, Gap } from '@/lib/domain/application/application'
import { dueOn, type ServiceLimits } from '@/lib/domain/application/clock'
import { actsAsVerifier } from '@/lib/domain/application/officer'
import { advance } from '@/lib/domain/application/stages'
import type { Assignment } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export interface ReturnOrder {
  readonly by: string
  readonly gaps: readonly Gap[]
  readonly reason: string
}

/**
 * The assigned officer gives the application back with a list of what to put right; the family has the reply clock from
 * today (domain §12.1). Refuses `applications.gapsMissing` and `applications.reasonMissing`.
 */
export const giveBack = (
  application: Application,
  { by, gaps, reason }: ReturnOrder,
  assignment: Assignment | null,
  limits: ServiceLimits,
  today: PlainDate,
): Result<Application> => {
  const stage = advance(application.stage, 'return')
  if (!stage.ok) return stage
  const allowed = actsAsVerifier(application, by, assignment, today)
  if (!allowed.ok) return allowed
  if (gaps.length === 0) return refuse('applications.gapsMissing', {}, 'gaps')
  if (reason.trim() === '') return refuse('applications.reasonMissing', {}, 'reason')
  return ok({ ...application, stage: stage.value, gaps, dueOn: dueOn('reply', today, limits) })
}
