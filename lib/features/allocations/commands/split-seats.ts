import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { type Above, type Allocation, type AllocationBasis, issue, revise } from '@/lib/domain/allocation/allocation'
import { kindOf } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { SplitSeatsInput } from '@/lib/features/allocations/schema'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as places from '@/lib/features/allocations/store/places'
import type { Command, Context } from '@/lib/platform/command'

type Split = SplitSeatsInput
type Wanted = Split['shares'][number] & { readonly seats: number; readonly field: string }

/**
 * Splits a place's number among the places under it, all in one order (R40 R41 R45). The parent's row is held, so that
 * two officers at once cannot overshoot it; a share that changed since the page was opened is refused.
 */
export const splitSeats: Command<Split, { driveId: string; place: string }> = async (context, input) => {
  const { actor, tx, now } = context
  const { driveId, parent, basis, orderNo, orderDate } = input
  const allowed =
    kindOf(parent) === 'STATE'
      ? permit(actor, 'allocation.state', { place: parent })
      : permit(actor, 'allocation.district', { place: parent })
  if (!allowed.ok) return allowed
  const above = await allocations.hold(tx, driveId, parent)
  if (!above) return refuse('allocations.parentMissing')
  const made = await decide(context, input, above)
  if (!made.ok) return made
  const order = { driveId, orderNo, orderDate, accountId: actor.accountId, now }
  for (const share of made.value) await allocations.keep(tx, allowed.value, order, share)
  return ok({
    value: { driveId, place: parent },
    event: {
      type: 'allocations.split',
      place: parent,
      subject: { kind: 'drive', id: driveId },
      params: { seats: made.value.reduce((all, { seats }) => all + seats, 0), places: made.value.length, basis },
    },
  })
}

/** The shares that change, each decided against what the others will be once the whole order holds. */
const decide = async (
  { tx }: Context,
  { driveId, parent, basis, shares }: Split,
  above: Allocation,
): Promise<Result<readonly Allocation[]>> => {
  const known = new Set((await places.sharers(tx, parent)).map(({ path }) => path))
  const standing = await allocations.sharesUnder(tx, driveId, parent)
  const wanted = shares.flatMap((share, index): Wanted[] =>
    share.seats === undefined ? [] : [{ ...share, seats: share.seats, field: `shares[${index}].seats` }],
  )
  const stranger = wanted.find(({ place }) => !known.has(place))
  if (stranger) return refuse('allocations.notUnderParent')
  const others = standing.filter(({ place }) => !wanted.some((share) => share.place === place))
  const around: Above = { parent: above, siblings: [...others, ...wanted] }
  const made: Allocation[] = []
  for (const share of [...wanted].sort((a, b) => (a.place < b.place ? -1 : 1))) {
    const version = standing.find(({ place }) => place === share.place)?.version ?? 0
    if (version !== share.seen) return refuse('access.changedMeanwhile')
    const decided = await decideOne(tx, driveId, share, basis, around)
    if (!decided.ok) return decided
    if (decided.value) made.push(decided.value)
  }
  return made.length === 0 ? refuse('allocations.unchanged', { seats: above.seats }) : ok(made)
}

const decideOne = async (
  tx: Context['tx'],
  driveId: string,
  { place, seats, field }: Wanted,
  basis: AllocationBasis,
  around: Above,
): Promise<Result<Allocation | null>> => {
  const current = await allocations.hold(tx, driveId, place)
  if (current?.seats === seats) return ok(null)
  const decided = current
    ? revise({ ...current, basis }, seats, around, {
        children: await allocations.sharesUnder(tx, driveId, place),
        selected: await allocations.selectedUnder(tx, driveId, place),
      })
    : issue(place, seats, basis, around)
  return decided.ok ? decided : { ok: false, error: { ...decided.error, field } }
}
