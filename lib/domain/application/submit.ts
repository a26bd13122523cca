import type { Application } from '@/lib/domain/application/application'
import { dueOn, type ServiceLimits } from '@/lib/domain/application/clock'
import { shortcomings, type Submission } from '@/lib/domain/application/shortcomings'
import { advance } from '@/lib/domain/application/stages'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'

/**
 * Decides whether an application may be handed in (domain §12.1): inside the drive (R42; a reply to a return is bound by
 * its own clock instead), by a rural family with one application and no card, from among BPL families (R35, or attested
 * by the secretary), with members and income (R54) and the two papers (R59, R60). No fee is asked (R62). Refuses with the
 * first of the `shortcomings`.
 */
export const submit = (
  application: Application,
  submission: Submission,
  rules: SchemeRules,
  limits: ServiceLimits,
  today: PlainDate,
): Result<Application> => {
  const stage = advance(application.stage, 'submit')
  if (!stage.ok) return stage
  const [missing] = shortcomings(application, submission, rules, today)
  if (missing) return { ok: false, error: missing }
  return ok({
    ...application,
    stage: stage.value,
    submittedOn: application.submittedOn ?? today,
    gaps: [],
    dueOn: dueOn('verification', today, limits),
  })
}
