import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { type Share, splitByWeights } from '@/lib/domain/allocation/split'
import { isPlacePath, kindOf, parentOf, type PlacePath, stateOf, within } from '@/lib/domain/place/path'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as sharing from '@/lib/features/allocations/store/places'
import type { SeatsView, ShareRow, SplitView } from '@/lib/features/allocations/view'
import * as drives from '@/lib/features/drives/store'
import { names } from '@/lib/features/places/store/names'
import { defineQuery, type Reading } from '@/lib/platform/query'

interface Asked {
  readonly drive?: string | undefined
  readonly place?: string | undefined
  /** The basis of weights by which a split is to be proposed. */
  readonly propose?: string | undefined
}

/** A place's number in a drive, how it is split, and – if asked for – a proposal by weights from the register. */
export const showSplit = defineQuery(async (reading, asked: Asked): Promise<SplitView> => {
  const { actor, tx } = reading
  const all = (await drives.ofState(tx, actor.place)).map(({ id, label }) => ({ id, label }))
  const drive = all.find(({ id }) => id === asked.drive) ?? all[0] ?? null
  const path = placeOf(asked.place, actor.place)
  const above = parentOf(path)
  const own = drive && (await allocations.current(tx, drive.id, path))
  const history = drive ? await allocations.history(tx, drive.id, path) : []
  const { shares, given, ...proposal } = await sharesOf(
    reading,
    drive?.id ?? null,
    path,
    own?.seats ?? 0,
    asked.propose,
  )
  const words = await names(tx, [path, ...(above ? [above] : []), ...history.map(({ place }) => place)])
  const nameOf = (place: PlacePath) => words[place] ?? { en: place, hi: place }
  const isState = kindOf(path) === 'STATE'
  return {
    drives: all,
    drive,
    place: { path, name: nameOf(path) },
    above: above && { path: above, name: nameOf(above) },
    own: own && seatsOf(own),
    given,
    left: (own?.seats ?? 0) - given,
    shares,
    history: history.map((row) => ({
      ...seatsOf(row),
      place: row.place,
      name: nameOf(row.place),
      issuedAt: row.issuedAt.toISOString(),
      superseded: row.superseded,
    })),
    mayIssue: drive !== null && isState && permit(actor, 'allocation.state', { place: path }).ok,
    maySplit:
      own !== null &&
      shares.length > 0 &&
      permit(actor, isState ? 'allocation.state' : 'allocation.district', { place: path }).ok,
    ...proposal,
  }
})

/** The place asked for where it lies in the reader's State, else the reader's own. */
const placeOf = (asked: string | undefined, own: PlacePath): PlacePath =>
  asked !== undefined && isPlacePath(asked) && within(asked, stateOf(own)) ? asked : own

const seatsOf = (row: allocations.StoredAllocation): SeatsView => ({
  seats: row.seats,
  version: row.version,
  stage: row.stage,
  basis: row.basis,
  orderNo: row.orderNo,
  orderDate: row.orderDate,
})

const sharesOf = async ({ tx }: Reading, driveId: string | null, path: PlacePath, seats: number, asked?: string) => {
  const standing = driveId === null ? [] : await allocations.sharesUnder(tx, driveId, path)
  const places = driveId === null ? [] : await sharing.sharers(tx, path)
  const basis = sharing.WEIGHTS.find((known) => known === asked) ?? null
  const weights =
    basis &&
    (await sharing.families(
      tx,
      places.map((one) => one.path),
      basis,
    ))
  const split = weights && splitByWeights(seats, weights)
  const proposed = new Map((split?.ok ? split.value : []).map((share: Share) => [share.place, share.seats]))
  const shares: ShareRow[] = []
  for (const { path: place, name } of places) {
    const current = standing.find((share) => share.place === place)
    const weight = weights?.find((one) => one.place === place)?.weight ?? 0
    const would = proposed.get(place)
    shares.push({
      path: place,
      name,
      current: current ? seatsOf(current) : null,
      proposed: would === undefined ? null : { seats: would, weight },
      selected: driveId === null ? 0 : await allocations.selectedUnder(tx, driveId, place),
    })
  }
  return {
    shares,
    given: standing.reduce((all, share) => all + share.seats, 0),
    proposedBy: split?.ok ? basis : null,
    proposalRefused: split !== null && !split.ok,
  }
}
