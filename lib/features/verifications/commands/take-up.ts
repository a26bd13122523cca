import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { takeUp as decide } from '@/lib/domain/application/take-up'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import { hold } from '@/lib/features/applications/store/case-file'
import * as steps from '@/lib/features/applications/store/steps'
import type { TakeUp } from '@/lib/features/verifications/schema'
import type { Command } from '@/lib/platform/command'
import { assignmentFor } from './officer'

/** The one assigned officer takes the application up (R44). */
export const takeUp: Command<TakeUp, { id: string }> = async (
  { actor, tx, today, now },
  { applicationId: id, version },
) => {
  const file = await hold(tx, id)
  if (!file) return refuse('access.absent')
  const { kept } = file
  const { place, stage, number } = kept.law
  const allowed = permit(actor, 'application.takeUp', { place, householdId: kept.householdId })
  if (!allowed.ok) return allowed
  if (kept.version !== version) return refuse('access.changedMeanwhile')
  const assignment = await assignmentFor(tx, actor, file, today)
  if (!assignment.ok) return assignment
  const taken = decide(kept.law, actor.accountId, assignment.value, today)
  if (!taken.ok) return taken
  const saved = await applications.move(tx, allowed.value, { id, version, now }, taken.value)
  if (!saved.ok) return saved
  await steps.add(tx, actor, id, { event: 'takeUp', from: stage, now }, taken.value)
  return ok({
    value: { id },
    event: { type: 'applications.takenUp', place, subject: { kind: 'application', id }, params: { number } },
  })
}
