import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { type Assignment, officerOn } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type CaseFile, hold } from '@/lib/features/applications/store/case-file'
import * as documents from '@/lib/features/applications/store/documents'
import * as steps from '@/lib/features/applications/store/steps'
import type { Context } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db'

type OfficerVerb = 'application.takeUp' | 'application.return' | 'application.verify'

/** An application before its officer, held until the transaction ends. */
interface BeforeOfficer<V extends OfficerVerb> {
  readonly file: CaseFile
  readonly allowed: Permit<V>
  /** The assignment in force for its panchayat, or null; the law decides whether it is the actor's (R44). */
  readonly assignment: Assignment | null
}

/**
 * Puts an application before its officer: there, in scope, and still at the version that was shown. Refuses
 * `access.sameHand` when the actor entered, handed in or typed any paper of it (domain §11, separation of duty 2).
 */
export const beforeOfficer = async <V extends OfficerVerb>(
  { actor, tx, today }: Context,
  verb: V,
  { applicationId, version }: { readonly applicationId: string; readonly version: number },
): Promise<Result<BeforeOfficer<V>>> => {
  const file = await hold(tx, applicationId)
  if (!file) return refuse('access.absent')
  const { law, householdId } = file.kept
  const allowed = permit(actor, verb, { place: law.place, householdId })
  if (!allowed.ok) return allowed
  if (file.kept.version !== version) return refuse('access.changedMeanwhile')
  const assignment = await assignmentFor(tx, actor, file, today)
  return assignment.ok ? ok({ file, allowed: allowed.value, assignment: assignment.value }) : assignment
}

const assignmentFor = async (
  tx: Tx,
  { accountId }: Actor,
  { kept, officers }: CaseFile,
  today: PlainDate,
): Promise<Result<Assignment | null>> => {
  const typed = [...(await steps.hands(tx, kept.id)), ...(await documents.hands(tx, kept.id))]
  if (typed.includes(accountId)) return refuse('access.sameHand')
  const assigned = officerOn(officers, { panchayat: kept.law.place, driveId: kept.law.driveId }, today)
  return ok(assigned.ok ? assigned.value : null)
}
