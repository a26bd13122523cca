import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { withdraw } from '@/lib/domain/application/withdraw'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { WithdrawApplication } from '@/lib/features/applications/schema'
import * as applications from '@/lib/features/applications/store/applications'
import { moveOn } from '@/lib/features/applications/store/move-on'
import type { Command } from '@/lib/platform/command'

/** Takes the application back at the family's wish, with the reason it gives (domain §12.1). */
export const withdrawApplication: Command<WithdrawApplication, { id: string }> = async (
  { actor, tx, now },
  { applicationId: id, version, reason },
) => {
  const kept = await applications.find(tx, id)
  if (!kept) return refuse('access.absent')
  const { place } = kept.law
  const allowed = permit(actor, 'application.withdraw', { place, householdId: kept.householdId })
  if (!allowed.ok) return allowed
  if (kept.version !== version) return refuse('access.changedMeanwhile')
  const withdrawn = withdraw(kept.law, reason)
  if (!withdrawn.ok) return withdrawn
  const step = { event: 'withdraw', said: 'applications.withdrawn', reason, to: withdrawn.value } as const
  const moved = await moveOn({ tx, actor, now }, allowed.value, kept, step)
  return moved.ok ? ok({ value: { id }, event: moved.value }) : moved
}
