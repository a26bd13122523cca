import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { advance, DECIDED_STAGES } from '@/lib/domain/application/stages'
import { RETURN_LEVELS, type ReturnLevel, returnToSabha } from '@/lib/domain/consolidation/return'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { ReturnListInput } from '@/lib/features/consolidations/schema'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as moves from '@/lib/features/consolidations/store/moves'
import * as lists from '@/lib/features/lists/store/lists'
import type { Command } from '@/lib/platform/command'
import { permitOver } from './own-household'

const isLevel = (role: string): role is ReturnLevel => Object.hasOwn(RETURN_LEVELS, role)

/**
 * Block, district or department sends one list back to a new Gram Sabha, with the reason (R56; domain §12.3). Its families
 * are undecided again, every act that contained it is undone, and the lists beside it stay where they are (F79; 0035).
 * The new edition is drawn by the secretary as any list is.
 */
export const returnList: Command<ReturnListInput, { id: string }> = async (
  { actor, tx, now },
  { listId, version, reason },
) => {
  const list = await lists.hold(tx, listId)
  if (!list) return refuse('access.absent')
  const granted = permit(actor, 'list.return', list)
  if (!granted.ok) return granted
  if (!isLevel(actor.role)) return refuse('access.denied', { verb: 'list.return' })
  const allowed = await permitOver({ actor, tx }, 'list.return', list.place, [listId])
  if (!allowed.ok) return allowed
  const returned = returnToSabha(list, actor.role, reason)
  if (!returned.ok) return returned
  if (list.version !== version) return refuse('access.changedMeanwhile')

  const way = { ids: [listId], from: list.stage, to: returned.value.stage, now }
  const moved = await moves.back(tx, allowed.value, way, { reason: returned.value.reason, level: actor.role })
  if (!moved.ok) return moved
  for (const from of DECIDED_STAGES) {
    const to = advance(from, 'relist')
    if (!to.ok) return to
    const together = { listIds: [listId], step: 'relist', from, to: to.value, dueOn: null } as const
    await moves.applications(tx, allowed.value, { actor, now }, { ...together, reason: returned.value.reason })
  }
  await consolidations.undo(tx, allowed.value, listId, now)
  return ok({
    value: { id: listId },
    event: {
      type: 'lists.returned',
      place: list.place,
      subject: { kind: 'list', id: listId },
      params: { level: actor.role, edition: returned.value.next.edition },
      reason: returned.value.reason,
    },
  })
}
