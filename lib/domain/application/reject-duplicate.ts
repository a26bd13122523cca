import type { Application } from '@/lib/domain/application/application'
import { advance } from '@/lib/domain/application/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * The verifying officer rejects an application of a family that stood in the register twice, at any time before the
 * department's approval (domain §12.1). Refuses `applications.reasonMissing` without a reason.
 */
export const rejectDuplicate = (application: Application, reason: string): Result<Application> => {
  const stage = advance(application.stage, 'rejectDuplicate')
  if (!stage.ok) return stage
  if (reason.trim() === '') return refuse('applications.reasonMissing', {}, 'reason')
  return ok({ ...application, stage: stage.value, dueOn: null })
}
