import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as moves from '@/lib/features/cards/store/moves'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

/** A list of which nobody waits for a card any more is closed, as the last card would have closed it (domain §12.3). */
export const closeServed = async (
  { actor, tx, now }: Context,
  permit: Permit<'review.second'> | Permit<'consolidation.block'>,
  applicationId: string,
): Promise<Result<true>> => {
  const list = await moves.approvedList(tx, applicationId)
  if (!list) return ok(true)
  const { waiting, selected } = await moves.left(tx, list.id)
  const stage = advanceList(list.stage, 'issueLastCard')
  if (waiting > 0 || !stage.ok) return ok(true)
  const moved = await moves.listOn(tx, permit, list, stage.value, now)
  if (!moved.ok) return moved
  const subject = { kind: 'list', id: list.id }
  await append(tx, actor, { type: 'lists.closed', place: list.place, subject, params: { selected } }, now)
  return ok(true)
}
