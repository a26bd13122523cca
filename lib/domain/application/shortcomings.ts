import type { Application } from '@/lib/domain/application/application'
import { missingDocuments } from '@/lib/domain/application/documents'
import { type DriveWindow, takesApplicationsOn } from '@/lib/domain/drive/drive'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { bplProof } from '@/lib/domain/household/bpl'
import type { Household } from '@/lib/domain/household/household'
import { familyIncome } from '@/lib/domain/household/income'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { isPanchayat } from '@/lib/domain/place/sector'
import type { Refusal } from '@/lib/domain/refusals'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What the counter knows beside the paper. */
export interface Submission {
  readonly household: Household
  /** The drive in the panchayat's district; null when none was ever opened there. */
  readonly drive: DriveWindow | null
  /** Another application of the same family that still competes in the drive. */
  readonly otherOpenApplication: boolean
  readonly holdsCard: boolean
}

/**
 * Everything that still stands against handing the application in, in the order in which the law asks: the drive (R42; a
 * reply to a return is bound by its own clock instead), one application and one card a family, rural (R54), members and
 * income (R54), from among BPL families (R35, or attested by the secretary), the two papers (R59, R60). Never a fee (R62).
 */
export const shortcomings = (
  application: Application,
  { household, drive, otherOpenApplication, holdsCard }: Submission,
  rules: SchemeRules,
  today: PlainDate,
): readonly Refusal[] =>
  [
    application.stage === 'RETURNED' ? repliesInTime(application, today) : takesApplicationsOn(drive, today),
    otherOpenApplication ? refuse('applications.alreadyApplied') : FINE,
    holdsCard ? refuse('applications.cardHeld') : FINE,
    isPanchayat(household.place) ? FINE : refuse('applications.notRural'),
    checkParticulars(household.members, today),
    ...incomesUnstated(household, rules, today),
    application.declaredIncome === null ? refuse('applications.incomeMissing', {}, 'declaredIncome') : FINE,
    fromBplFamily(application, household, rules),
    ...missingDocuments(application.documents).map((missing) => refuse(missing, {}, 'documents')),
    papersDated(application, today),
  ].flatMap((answer) => (answer.ok ? [] : [answer.error]))

const FINE = ok(true)

const repliesInTime = ({ dueOn: due }: Application, today: PlainDate): Result<true> =>
  due !== null && today > due ? refuse('applications.replyTooLate', { due }) : ok(true)

const incomesUnstated = ({ members }: Household, { ages }: SchemeRules, today: PlainDate): readonly Result<true>[] =>
  familyIncome(members, today, ages).unstated.map((serial) => refuse('applications.memberIncomeMissing', { serial }))

const fromBplFamily = (
  { bplAttested }: Application,
  { bpl }: Household,
  { oldestBplList }: SchemeRules,
): Result<true> => {
  const proof = bplProof(bpl, bplAttested, oldestBplList)
  if (proof === 'notBpl') return refuse('applications.notBpl')
  if (proof === 'unreferenced') return refuse('applications.bplMissing', {}, 'bplAttested')
  if (proof === 'oldList') return refuse('applications.bplListOld', { year: oldestBplList }, 'bplAttested')
  return ok(true)
}

const papersDated = ({ documents }: Application, today: PlainDate): Result<true> => {
  const ahead = documents.some(({ issuedOn }) => issuedOn !== null && issuedOn > today)
  return ahead ? refuse('applications.documentInFuture', {}, 'documents') : ok(true)
}
