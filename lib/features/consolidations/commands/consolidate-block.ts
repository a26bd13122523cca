import 'server-only'
import { consolidateBlock as decide, type PanchayatReturn } from '@/lib/domain/consolidation/consolidate'
import { heldOut, outcomeOf } from '@/lib/domain/consolidation/standing'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { ConsolidateBlockInput } from '@/lib/features/consolidations/schema'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as moves from '@/lib/features/consolidations/store/moves'
import type { Command } from '@/lib/platform/command'
import { areaAsShown } from './area-as-shown'
import { permitOver } from './own-household'

/**
 * The block officer puts the panchayats' lists together as their Gram Sabhas ordered them (R49; domain §12.3), bound to
 * exactly what was shown. A panchayat whose list came back from above is left out until its new Gram Sabha (0035).
 */
export const consolidateBlock: Command<ConsolidateBlockInput, { id: string }> = async (
  { actor, tx, now },
  { driveId, place, digest },
) => {
  const area = await areaAsShown({ actor, tx }, 'BLOCK', { driveId, place, digest })
  if (!area.ok) return area
  const { drive, seats, panchayats: all } = area.value
  const sealed = all.flatMap((one) => (one.list && outcomeOf(one) === 'FINALISED' ? [one.list] : []))
  const waiting = sealed.filter(({ stage }) => stage === 'FINALISED')
  const acts = await consolidations.ofLevel(tx, driveId, 'BLOCK_OFFICER', place)
  if (waiting.length === 0 && acts.length > 0) return refuse('consolidations.nothingWaits')
  const ids = sealed.map(({ id }) => id)
  const allowed = await permitOver({ actor, tx }, 'consolidation.block', place, ids)
  if (!allowed.ok) return allowed
  const orders = await lists.orders(tx, ids)
  const returns = all
    .filter((one) => !heldOut(one))
    .map((one): PanchayatReturn => {
      const order = outcomeOf(one) === 'FINALISED' ? orders.get(one.list?.id ?? '') : undefined
      const { sealed: first, carried } = order ?? { sealed: [], carried: [] }
      return { place: one.place, outcome: outcomeOf(one), seats: one.seats, sealed: first, carried }
    })
  const decided = decide({ place, seats }, returns)
  if (!decided.ok) return decided
  const stage = advanceList('FINALISED', 'consolidateBlock')
  if (!stage.ok) return stage

  const moved = await moves.up(tx, allowed.value, {
    ids: waiting.map(({ id }) => id),
    from: 'FINALISED',
    to: stage.value,
    now,
  })
  if (!moved.ok) return moved
  const standing = new Set(acts.filter(({ undoneAt }) => undoneAt === null).flatMap(({ listIds }) => listIds))
  const { selected } = decided.value
  const act = { driveId, scheme: drive.scheme, level: 'BLOCK_OFFICER', digest, seats, selected } as const
  const carried = sealed.filter(({ id }) => !standing.has(id))
  const id = await consolidations.keep(tx, allowed.value, { ...act, accountId: actor.accountId, now }, carried)
  return ok({
    value: { id },
    event: {
      type: 'consolidations.blockDone',
      place,
      subject: { kind: 'consolidation', id },
      params: { panchayats: returns.length, selected, seats },
    },
  })
}
