import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { reinstate, stageBack } from '@/lib/domain/application/reinstate'
import type { MergeEffects } from '@/lib/domain/matching/effects'
import { ok, type Result } from '@/lib/domain/shared/result'
import { moveOn } from '@/lib/features/applications/store/move-on'
import { rejected } from '@/lib/features/duplicates/store/rejected'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

/**
 * The applications that a merger rejected run on when it is taken back: each at the stage it had, unless a list has been
 * sealed past it or the village has gone over – then it stays rejected, as the page said (domain §12.3, §13). Answers the
 * numbers of those that came back.
 */
export const reinstateRejected = async (
  { actor, tx, today, now }: Context,
  permit: Permit<'duplicate.decide'>,
  effects: Pick<MergeEffects, 'rejected' | 'at'>,
  reason: string,
): Promise<Result<readonly string[]>> => {
  const back: string[] = []
  for (const { kept, rejection, list } of await rejected(tx, effects)) {
    const stage = stageBack(kept.law, rejection, list)
    if (stage === null) continue
    const law = reinstate(kept.law, stage, rejection, today)
    const step = { event: 'reinstate', said: 'applications.reinstated', reason, to: law } as const
    const moved = await moveOn({ tx, actor, now }, permit, kept, step)
    if (!moved.ok) return moved
    await append(tx, actor, moved.value, now)
    back.push(law.number)
  }
  return ok(back)
}
