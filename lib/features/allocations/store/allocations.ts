import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type Allocation, type AllocationBasis, ALLOCATION_BASES } from '@/lib/domain/allocation/allocation'
import { parentOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import { PAST_STAGES } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** A number as stored, with the order that gave it. */
export interface StoredAllocation extends Allocation {
  readonly orderNo: string
  readonly orderDate: PlainDate
  readonly issuedAt: Date
  readonly superseded: boolean
}

interface Row {
  place: string
  version: number
  seats: number
  basis: string
  orderNo: string
  orderDate: Date
  issuedAt: Date
  supersededAt: Date | null
  frozenAt: Date | null
}

const isBasis = (text: string): text is AllocationBasis => ALLOCATION_BASES.some((basis) => basis === text)

const stageOf = ({ version, frozenAt }: Row): Allocation['stage'] =>
  frozenAt ? 'FROZEN' : version > 1 ? 'REVISED' : 'ISSUED'

const stored = (row: Row): StoredAllocation => {
  const { place, seats, version, basis, orderNo, orderDate, issuedAt } = row
  if (!isBasis(basis)) throw new Error(`Not a basis: ${basis}`)
  const law = { place: placePath(place), seats, version, basis, stage: stageOf(row) }
  return { ...law, orderNo, orderDate: asDay(orderDate), issuedAt, superseded: row.supersededAt !== null }
}

/** The number of a place in a drive that holds now. */
export const current = async (tx: Tx, driveId: string, place: PlacePath): Promise<StoredAllocation | null> => {
  const row = await tx.allocation.findFirst({ where: { driveId, place, supersededAt: null } })
  return row && stored(row)
}

/**
 * The same, held until the transaction ends, so that two officers split one number after the other. A row that was
 * superseded while we waited is gone from our sight; the newer one is then asked for.
 */
export const hold = async (tx: Tx, driveId: string, place: PlacePath): Promise<StoredAllocation | null> => {
  const lock = () =>
    tx.$queryRaw<{ id: string }[]>`select id from allocations
      where drive_id = ${driveId}::uuid and place = ${place} and superseded_at is null for update`
  const first = await lock()
  if (first.length === 0) await lock()
  return current(tx, driveId, place)
}

/** The shares that hold now under a place. */
export const sharesUnder = async (tx: Tx, driveId: string, parent: PlacePath): Promise<readonly StoredAllocation[]> => {
  const rows = await tx.allocation.findMany({ where: { driveId, parentPlace: parent, supersededAt: null } })
  return rows.map(stored)
}

/** Every version of a place's number and of the shares under it, the newest first. */
export const history = async (tx: Tx, driveId: string, place: PlacePath): Promise<readonly StoredAllocation[]> => {
  const rows = await tx.allocation.findMany({
    where: { driveId, OR: [{ place }, { parentPlace: place }] },
    orderBy: [{ issuedAt: 'desc' }, { place: 'asc' }],
    take: 200,
  })
  return rows.map(stored)
}

/** Families selected by finalised lists at a place and under it. */
export const selectedUnder = (tx: Tx, driveId: string, place: PlacePath): Promise<number> =>
  tx.listRow.count({
    where: {
      decision: 'SELECTED',
      list: {
        driveId,
        finalisedAt: { not: null },
        stage: { notIn: [...PAST_STAGES] },
        OR: [{ place }, { place: { startsWith: `${place}/` } }],
      },
    },
  })

type Writing = Permit<'allocation.state'> | Permit<'allocation.district'>

interface Order {
  readonly driveId: string
  readonly orderNo: string
  readonly orderDate: PlainDate
  readonly accountId: string
  readonly now: Date
}

/** Keeps a number; the one before stays as it was, marked as superseded. */
export const keep = async (tx: Tx, permit: Writing, { now, ...order }: Order, made: Allocation): Promise<void> => {
  const { place, version, seats, basis } = made
  if (permit.place !== place && permit.place !== parentOf(place)) throw new Error(`The permit is for ${permit.place}`)
  await tx.allocation.updateMany({
    where: { driveId: order.driveId, place, supersededAt: null },
    data: { supersededAt: now },
  })
  await tx.allocation.create({
    data: {
      ...order,
      orderDate: asColumn(order.orderDate),
      place,
      parentPlace: parentOf(place),
      version,
      seats,
      basis,
      issuedAt: now,
    },
  })
}

/** Marks the number against which a list was finalised: from here on it is only raised (domain §13). */
export const freeze = async (tx: Tx, permit: Permit<'list.finalise'>, driveId: string, now: Date): Promise<void> => {
  await tx.allocation.updateMany({
    where: { driveId, place: permit.place, supersededAt: null, frozenAt: null },
    data: { frozenAt: now },
  })
}
