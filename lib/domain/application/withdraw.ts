import type { Application } from '@/lib/domain/application/application'
import { advance } from '@/lib/domain/application/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * The family takes its application back, at any time before the department's approval (domain §12.1). The office writes
 * down why; refuses `applications.reasonMissing` without it.
 */
export const withdraw = (application: Application, reason: string): Result<Application> => {
  const stage = advance(application.stage, 'withdraw')
  if (!stage.ok) return stage
  if (reason.trim() === '') return refuse('applications.reasonMissing', {}, 'reason')
  return ok({ ...application, stage: stage.value, dueOn: null })
}
