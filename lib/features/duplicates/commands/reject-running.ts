import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { rejectDuplicate } from '@/lib/domain/application/reject-duplicate'
import { isOpen } from '@/lib/domain/application/stages'
import { rejectable } from '@/lib/domain/matching/ends'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import { moveOn } from '@/lib/features/applications/store/move-on'
import { heldApplications } from '@/lib/features/duplicates/store/household-end'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

/**
 * Nothing may run on for a family in which a merger leaves nobody: an officer who may says with the merger that its
 * application is rejected as a duplicate, or keeps that entry (domain §12.1, §13). Refuses `duplicates.applicationRuns`
 * until it was said, and `duplicates.placeApproved` of one that no officer may reject any more. Answers the numbers.
 */
export const rejectRunning = async (
  { actor, tx, now }: Context,
  householdId: string,
  { reject, reason }: { readonly reject: boolean; readonly reason: string },
): Promise<Result<readonly string[]>> => {
  const numbers: string[] = []
  for (const id of await heldApplications(tx, householdId)) {
    const kept = await applications.find(tx, id)
    if (!kept || !isOpen(kept.law.stage)) continue
    const { place, number } = kept.law
    const may = rejectable([kept.law])
    if (!may.ok) return may
    if (!reject) return refuse('duplicates.applicationRuns', { number }, 'reject')
    const allowed = permit(actor, 'application.verify', { place, householdId })
    if (!allowed.ok) return allowed
    const rejected = rejectDuplicate(kept.law, reason)
    if (!rejected.ok) return rejected
    const step = { event: 'rejectDuplicate', said: 'applications.rejected', reason, to: rejected.value } as const
    const moved = await moveOn({ tx, actor, now }, allowed.value, kept, step)
    if (!moved.ok) return moved
    await append(tx, actor, moved.value, now)
    numbers.push(number)
  }
  return ok(numbers)
}
