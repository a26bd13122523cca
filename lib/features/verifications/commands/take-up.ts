import 'server-only'
import { takeUp as decide } from '@/lib/domain/application/take-up'
import { ok } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import * as steps from '@/lib/features/applications/store/steps'
import type { TakeUp } from '@/lib/features/verifications/schema'
import type { Command } from '@/lib/platform/command'
import { beforeOfficer } from './officer'

/** The one assigned officer takes the application up (R44). */
export const takeUp: Command<TakeUp, { id: string }> = async (context, { applicationId: id, version }) => {
  const { actor, tx, today, now } = context
  const before = await beforeOfficer(context, 'application.takeUp', { applicationId: id, version })
  if (!before.ok) return before
  const { file, allowed, assignment } = before.value
  const { kept } = file
  const { place, stage, number } = kept.law
  const taken = decide(kept.law, actor.accountId, assignment, today)
  if (!taken.ok) return taken
  const saved = await applications.move(tx, allowed, { id, version, now }, taken.value)
  if (!saved.ok) return saved
  await steps.add(tx, actor, id, { event: 'takeUp', from: stage, now }, taken.value)
  return ok({
    value: { id },
    event: { type: 'applications.takenUp', place, subject: { kind: 'application', id }, params: { number } },
  })
}
