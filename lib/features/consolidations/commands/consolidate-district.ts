import 'server-only'
import { blocksOf, handedUp, passedBlock } from '@/lib/domain/consolidation/blocks'
import { consolidateDistrict as decide, type ExceptionOrder } from '@/lib/domain/consolidation/consolidate'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as allocations from '@/lib/features/allocations/store/allocations'
import type { ConsolidateDistrictInput } from '@/lib/features/consolidations/schema'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as moves from '@/lib/features/consolidations/store/moves'
import type { Command } from '@/lib/platform/command'
import { areaAsShown } from './area-as-shown'
import { permitOver } from './own-household'

type Typed = Pick<ConsolidateDistrictInput, 'exceptionNumber' | 'exceptionAuthority' | 'exceptionReason'>

/** The exception order as typed, or null when none of its lines was. */
const exceptionOf = ({ exceptionNumber, exceptionAuthority, exceptionReason }: Typed): ExceptionOrder | null => {
  const typed = [exceptionNumber, exceptionAuthority, exceptionReason]
  if (typed.every((line) => line === undefined)) return null
  const [orderNumber = '', authority = '', reason = ''] = typed
  return { orderNumber, authority, reason }
}

/**
 * The Collector puts the blocks' lists together (R49; domain §12.3): of every block, or by a written exception order of
 * those that are done. Bound to exactly what was shown (F57).
 */
export const consolidateDistrict: Command<ConsolidateDistrictInput, { id: string }> = async (
  { actor, tx, now },
  { driveId, place, digest, ...typed },
) => {
  const area = await areaAsShown({ actor, tx }, 'DISTRICT', { driveId, place, digest })
  if (!area.ok) return area
  const { drive, seats, panchayats: all } = area.value
  const below = await consolidations.ofLevel(tx, driveId, 'BLOCK_OFFICER', place)
  const blocks = blocksOf(all, new Set(below.map((act) => act.place)))
  const numbers = new Map((await allocations.sharesUnder(tx, driveId, place)).map((one) => [one.place, one.seats]))
  const exception = exceptionOf(typed)
  const decided = decide(
    { place, seats },
    blocks.map((block) => ({ place: block.place, done: handedUp(block, numbers.get(block.place) ?? 0) })),
    exception,
  )
  if (!decided.ok) return decided
  const done = blocks.filter((block) => block.done)
  const passed = done.flatMap((block) =>
    block.panchayats.flatMap(({ list }) => (list && passedBlock(list.stage) ? [list] : [])),
  )
  const waiting = passed.filter(({ stage }) => stage === 'BLOCK_CONSOLIDATED').map(({ id }) => id)
  if (waiting.length === 0) return refuse('consolidations.nothingWaits')
  const allowed = await permitOver({ actor, tx }, 'consolidation.district', place, waiting)
  if (!allowed.ok) return allowed
  const stage = advanceList('BLOCK_CONSOLIDATED', 'consolidateDistrict')
  if (!stage.ok) return stage

  const moved = await moves.up(tx, allowed.value, { ids: waiting, from: 'BLOCK_CONSOLIDATED', to: stage.value, now })
  if (!moved.ok) return moved
  const own = await consolidations.ofLevel(tx, driveId, 'COLLECTOR', place)
  const standing = new Set(own.filter(({ undoneAt }) => undoneAt === null).flatMap(({ listIds }) => listIds))
  const { selected } = decided.value
  const leftOut = blocks.filter((block) => !block.done).map((block) => block.place)
  const act = { driveId, scheme: drive.scheme, level: 'COLLECTOR', digest, seats, selected } as const
  const id = await consolidations.keep(
    tx,
    allowed.value,
    { ...act, accountId: actor.accountId, now, note: { exception, leftOut, order: null } },
    passed.filter((list) => !standing.has(list.id)),
  )
  return ok({
    value: { id },
    event: {
      type: 'consolidations.districtDone',
      place,
      subject: { kind: 'consolidation', id },
      params: { blocks: done.length, selected, seats },
      ...(exception ? { reason: `${exception.orderNumber}, ${exception.authority}: ${exception.reason}` } : {}),
    },
  })
}
