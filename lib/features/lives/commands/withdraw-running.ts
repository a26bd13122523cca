import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { advance } from '@/lib/domain/application/stages'
import { withdraw } from '@/lib/domain/application/withdraw'
import { running } from '@/lib/domain/life/ties'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import { moveOn } from '@/lib/features/applications/store/move-on'
import type * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

/**
 * What still runs of a family that joins another is taken back with the merger, as the office wrote down: each with its
 * own step, reason and line in the journal. Whether an approved place is vacant an officer is asked. Answers the numbers.
 */
export const withdrawRunning = async (
  { actor, tx, now }: Context,
  { unit, ties }: units.Loaded,
  reason: string,
): Promise<Result<readonly string[]>> => {
  const numbers: string[] = []
  for (const { id } of running(ties).filter(({ stage }) => advance(stage, 'withdraw').ok)) {
    const kept = await applications.find(tx, id)
    if (!kept) return refuse('access.absent')
    const { place, number } = kept.law
    const allowed = permit(actor, 'application.withdraw', { place, householdId: unit.id })
    if (!allowed.ok) return allowed
    const withdrawn = withdraw(kept.law, reason)
    if (!withdrawn.ok) return withdrawn
    const step = { event: 'withdraw', said: 'applications.withdrawn', reason, to: withdrawn.value } as const
    const moved = await moveOn({ tx, actor, now }, allowed.value, kept, step)
    if (!moved.ok) return moved
    await append(tx, actor, moved.value, now)
    numbers.push(number)
  }
  return ok(numbers)
}
