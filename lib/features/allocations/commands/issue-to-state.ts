import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { issueToState as issue, revise } from '@/lib/domain/allocation/allocation'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { IssueToStateInput } from '@/lib/features/allocations/schema'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as drives from '@/lib/features/drives/store'
import type { Command } from '@/lib/platform/command'

/** The department enters the number the Centre gave the State, or a new version of it (R40). */
export const issueToState: Command<IssueToStateInput, { driveId: string; place: string }> = async (
  { actor, tx, now },
  { driveId, seats, seen, orderNo, orderDate },
) => {
  const drive = await drives.hold(tx, driveId)
  if (!drive) return refuse('access.absent')
  const allowed = permit(actor, 'allocation.state', drive)
  if (!allowed.ok) return allowed
  const { place } = drive
  const current = await allocations.hold(tx, driveId, place)
  if ((current?.version ?? 0) !== seen) return refuse('access.changedMeanwhile')
  const children = await allocations.sharesUnder(tx, driveId, place)
  const selected = await allocations.selectedUnder(tx, driveId, place)
  const made = current ? revise(current, seats, null, { children, selected }) : issue(place, seats)
  if (!made.ok) return made
  await allocations.keep(
    tx,
    allowed.value,
    { driveId, orderNo, orderDate, accountId: actor.accountId, now },
    made.value,
  )
  const { version, basis } = made.value
  const about = { place, subject: { kind: 'drive', id: driveId } }
  return ok({
    value: { driveId, place },
    event: current
      ? { ...about, type: 'allocations.revised', params: { seats, before: current.seats, version } }
      : { ...about, type: 'allocations.issued', params: { seats, basis } },
  })
}
