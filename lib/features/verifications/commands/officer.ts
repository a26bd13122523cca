import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type Assignment, officerOn } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { CaseFile } from '@/lib/features/applications/store/case-file'
import * as documents from '@/lib/features/applications/store/documents'
import * as steps from '@/lib/features/applications/store/steps'
import type { Tx } from '@/lib/platform/db'

/**
 * The assignment in force for the application's panchayat, or null; the law decides whether it is the actor's (R44).
 * Refuses `access.sameHand` when the actor entered, handed in or typed any paper of it (domain §11, separation of duty 2).
 */
export const assignmentFor = async (
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
