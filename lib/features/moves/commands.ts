import 'server-only'
import type { MoveVillageInput } from '@/lib/features/moves/schema'
import * as moves from '@/lib/features/moves/store'
import { permit } from '@/lib/domain/access/permit'
import { moveVillage } from '@/lib/domain/move/move'
import { codeOf, stateOf } from '@/lib/domain/place/path'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * Moves a village to another panchayat or to a town under an order, once no application of its families runs any more
 * (domain §13). Families keep their numbers and their history, active cards are re-addressed, applications that have ended
 * come along; lists stay where they were decided. Moved back by a counter-move under an order of its own.
 */
export const moveVillageOver: Command<MoveVillageInput, { id: string }> = async (
  { actor, tx, today, now },
  { village: villageCode, from: fromCode, to: toCode, toKind, on, orderNo },
) => {
  const allowed = permit(actor, 'place.move', { place: stateOf(actor.place) })
  if (!allowed.ok) return allowed
  const village = await moves.byCode(tx, 'VILLAGE', villageCode)
  if (!village) return refuse('moves.unknown', { code: villageCode }, 'village')
  const servers = await moves.servedBy(tx, village.path)
  const from = servers.find((path) => codeOf(path) === fromCode)
  if (!from) return refuse('moves.notServed', {}, 'from')
  const to = await moves.byCode(tx, toKind, toCode)
  if (!to) return refuse('moves.unknown', { code: toCode }, 'to')
  const going = { village: village.path, from, to: to.path, on }
  await moves.hold(tx, village.path, from)
  const running = (await moves.applying(tx, village.path, from)).running.length
  const kind = moveVillage(going, { servedBy: servers, targetEnded: to.ended, running }, today)
  if (!kind.ok) return kind
  const { households, cards } = await moves.move(
    tx,
    allowed.value,
    { ...going, orderNo },
    { accountId: actor.accountId, at: now },
  )
  return ok({
    value: { id: village.path },
    event: {
      type: 'moves.moved',
      place: stateOf(actor.place),
      subject: { kind: 'place', id: village.path },
      params: {
        ...{ kind: kind.value, village: villageCode, from: fromCode, to: toCode, order: orderNo },
        ...{ households, cards },
      },
    },
  })
}
