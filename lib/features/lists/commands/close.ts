import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { closeList } from '@/lib/domain/selection/close'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as moves from '@/lib/features/cards/store/moves'
import type { CloseListInput } from '@/lib/features/lists/schema'
import * as lists from '@/lib/features/lists/store/lists'
import type { Command } from '@/lib/platform/command'

/**
 * Closes an approved list on which nobody waits for a card, by the hands that would issue its cards (R57): the last card
 * closes any other list, and a list on which nobody was selected has none. Refuses as `closeList` does.
 */
export const closeListWithoutCards: Command<CloseListInput, { id: string }> = async (
  { actor, tx, now },
  { listId, version },
) => {
  const list = await lists.hold(tx, listId)
  if (!list) return refuse('access.absent')
  const { id, place } = list
  const allowed = permit(actor, 'card.issue', { place })
  if (!allowed.ok) return allowed
  if (list.version !== version) return refuse('access.changedMeanwhile')
  const { waiting, selected } = await moves.left(tx, id)
  const stage = closeList(list.stage, waiting)
  if (!stage.ok) return stage
  const moved = await moves.listOn(tx, allowed.value, list, stage.value, now)
  if (!moved.ok) return moved
  return ok({
    value: { id },
    event: { type: 'lists.closed', place, subject: { kind: 'list', id }, params: { selected } },
  })
}
