import type { Application, Verification } from '@/lib/domain/application/application'
import { actsAsVerifier } from '@/lib/domain/application/officer'
import { advance } from '@/lib/domain/application/stages'
import type { Assignment } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export type Finding = Omit<Verification, 'signedOn'>

/**
 * The assigned officer signs the finding of the visit (R46). A family not recommended still goes before the Gram Sabha,
 * with the officer's reason as advice (R55). Refuses a visit in the future or before submission, a missing declaration of
 * kinship or look for duplicates, and "not recommended" without a reason.
 */
export const verify = (
  application: Application,
  finding: Finding,
  assignment: Assignment | null,
  today: PlainDate,
): Result<Application> => {
  const stage = advance(application.stage, finding.recommended ? 'findEligible' : 'findIneligible')
  if (!stage.ok) return stage
  const allowed = actsAsVerifier(application, finding.by, assignment, today)
  if (!allowed.ok) return allowed
  const complete = isSignable(application, finding, today)
  if (!complete.ok) return complete
  return ok({ ...application, stage: stage.value, dueOn: null, verification: { ...finding, signedOn: today } })
}

const isSignable = ({ submittedOn }: Application, finding: Finding, today: PlainDate): Result<true> => {
  const { visitedOn, notKin, noDuplicate, recommended, remarks } = finding
  if (visitedOn > today) return refuse('applications.visitInFuture', {}, 'visitedOn')
  if (submittedOn !== null && visitedOn < submittedOn)
    return refuse('applications.visitBeforeSubmission', { submitted: submittedOn }, 'visitedOn')
  if (!notKin) return refuse('applications.kinDeclarationMissing', {}, 'notKin')
  if (!noDuplicate && recommended) return refuse('applications.duplicateFound', {}, 'noDuplicate')
  if (!recommended && remarks.trim() === '') return refuse('applications.reasonMissing', {}, 'remarks')
  return ok(true)
}

/** How the application is put before the Gram Sabha, or null before the officer has signed (R55). */
export const recommendation = ({ verification }: Application): 'RECOMMENDED' | 'NOT_RECOMMENDED' | null =>
  verification === null ? null : verification.recommended ? 'RECOMMENDED' : 'NOT_RECOMMENDED'
