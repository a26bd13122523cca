import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { withdraw } from '@/lib/domain/application/withdraw'
import { running } from '@/lib/domain/life/ties'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import * as steps from '@/lib/features/applications/store/steps'
import type * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

/**
 * What still runs of a family that joins another is taken back with the merger, as the office wrote down: each with its
 * own step, reason and line in the journal. Answers the numbers.
 */
export const withdrawRunning = async (
  { actor, tx, now }: Context,
  { unit, ties }: units.Loaded,
  reason: string,
): Promise<Result<readonly string[]>> => {
  const numbers: string[] = []
  for (const { id } of running(ties)) {
    const kept = await applications.find(tx, id)
    if (!kept) return refuse('access.absent')
    const { place, stage, number } = kept.law
    const allowed = permit(actor, 'application.withdraw', { place, householdId: unit.id })
    if (!allowed.ok) return allowed
    const withdrawn = withdraw(kept.law, reason)
    if (!withdrawn.ok) return withdrawn
    const saved = await applications.move(tx, allowed.value, { id, version: kept.version, now }, withdrawn.value)
    if (!saved.ok) return saved
    await steps.add(tx, actor, id, { event: 'withdraw', from: stage, now, reason }, withdrawn.value)
    const subject = { kind: 'application', id }
    await append(tx, actor, { type: 'applications.withdrawn', place, subject, params: { number }, reason }, now)
    numbers.push(number)
  }
  return ok(numbers)
}
