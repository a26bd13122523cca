import type { Application } from '@/lib/domain/application/application'
import { actsAsVerifier } from '@/lib/domain/application/officer'
import { advance } from '@/lib/domain/application/stages'
import type { Assignment } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'

/** The one assigned officer takes the application up (R44); the verification clock runs on from submission. */
export const takeUp = (
  application: Application,
  officerId: string,
  assignment: Assignment | null,
  today: PlainDate,
): Result<Application> => {
  const stage = advance(application.stage, 'takeUp')
  if (!stage.ok) return stage
  const allowed = actsAsVerifier(application, officerId, assignment, today)
  return allowed.ok ? ok({ ...application, stage: stage.value }) : allowed
}
