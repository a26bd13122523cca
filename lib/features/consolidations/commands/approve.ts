import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { dueOn } from '@/lib/domain/application/clock'
import { advance } from '@/lib/domain/application/stages'
import { approve } from '@/lib/domain/consolidation/approve'
import { shownDigest } from '@/lib/domain/consolidation/shown'
import { kindOf } from '@/lib/domain/place/path'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as allocations from '@/lib/features/allocations/store/allocations'
import type { ApproveListsInput } from '@/lib/features/consolidations/schema'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as moves from '@/lib/features/consolidations/store/moves'
import * as drives from '@/lib/features/drives/store'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { counterRules } from '@/lib/rules/counter'
import { permitOver } from './own-household'

/**
 * The Rural Development Department approves a district's lists by its order (R56; domain §12.3), bound to exactly what
 * was shown, never above the State's number; every selected family is then due its card. The State's number is held, so
 * that two approvals at once count each other.
 */
export const approveLists: Command<ApproveListsInput, { id: string }> = async (
  { actor, tx, today, now },
  { driveId, place, digest, orderNumber, orderOn },
) => {
  const drive = await drives.find(tx, driveId)
  if (!drive || kindOf(place) !== 'DISTRICT') return refuse('access.absent')
  const granted = permit(actor, 'list.approve', { place })
  if (!granted.ok) return granted
  const quota = await allocations.hold(tx, driveId, drive.place)
  await lists.hold(tx, driveId, place)
  const waiting = (await lists.newest(tx, driveId, place)).filter(({ stage }) => stage === 'DISTRICT_CONSOLIDATED')
  const stateSeats = quota?.seats ?? 0
  const parts = waiting.map((list) => ({
    ...{ place: list.place, standing: list.stage, list: list.id, digest: list.publicDigest },
  }))
  if (shownDigest({ driveId, place, seats: stateSeats }, parts, sha256) !== digest)
    return refuse('consolidations.shownChanged')
  if (waiting.length === 0) return refuse('consolidations.nothingWaits')
  const ids = waiting.map(({ id }) => id)
  const allowed = await permitOver({ actor, tx }, 'list.approve', place, ids)
  if (!allowed.ok) return allowed
  if (await lists.verifiedBy(tx, ids, actor.accountId)) return refuse('access.sameHand')

  const selected = waiting.reduce((all, list) => all + list.selected, 0)
  const approvedBefore = await lists.approvedBefore(tx, driveId)
  const decided = approve({ orderNumber, orderOn, stateSeats, approvedBefore, selected }, today)
  if (!decided.ok) return decided
  const stage = advanceList('DISTRICT_CONSOLIDATED', 'approve')
  if (!stage.ok) return stage
  const reached = advance('SELECTED', 'approve')
  if (!reached.ok) return reached
  const figures = counterRules(drive.scheme, today, await settings.ofState(tx, drive.place))
  if (!figures.ok) return figures

  const way = { ids, from: 'DISTRICT_CONSOLIDATED', to: stage.value, now } as const
  const moved = await moves.approved(tx, allowed.value, way, { number: orderNumber, on: orderOn })
  if (!moved.ok) return moved
  const due = dueOn('card', today, figures.value.limits)
  await moves.applications(
    tx,
    allowed.value,
    { actor, now },
    { listIds: ids, step: 'approve', from: 'SELECTED', to: reached.value, dueOn: due, reason: null },
  )
  const act = { driveId, scheme: drive.scheme, level: 'RD_DEPT', digest, seats: stateSeats, selected } as const
  const note = { exception: null, leftOut: [], order: { number: orderNumber, on: orderOn } }
  const id = await consolidations.keep(tx, allowed.value, { ...act, accountId: actor.accountId, now, note }, waiting)
  return ok({
    value: { id },
    event: {
      type: 'consolidations.approved',
      place,
      subject: { kind: 'consolidation', id },
      params: { order: orderNumber, on: orderOn, selected: decided.value.total, seats: stateSeats },
    },
  })
}
