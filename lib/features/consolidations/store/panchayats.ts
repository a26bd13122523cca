import 'server-only'
import type { PanchayatStanding } from '@/lib/domain/consolidation/standing'
import type { Permit } from '@/lib/domain/access/permit'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { APPROVED_STAGES, PAST_STAGES } from '@/lib/domain/selection/stages'
import * as applications from '@/lib/features/applications/store/applications'
import { type ListStanding, newest } from './lists'
import { panchayatsUnder } from '@/lib/features/allocations/store/places'
import type { Tx } from '@/lib/platform/db'

/** A panchayat in a drive as the offices above see it. */
export interface Panchayat extends PanchayatStanding {
  readonly place: PlacePath
  readonly name: { readonly en: string; readonly hi: string }
  readonly list: ListStanding | null
  /** Its number now; nought while none was issued. */
  readonly seats: number
}

const FROM_ABOVE = ['COLLECTOR', 'RD_DEPT']
const under = (area: PlacePath) => ({ gte: area, lt: `${area}0` })

/** The applications of a drive that stand in an area, by panchayat. */
const standing = async (tx: Tx, driveId: string, area: PlacePath): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.$queryRaw<{ place: string; count: number }[]>`
    select place, count from applications_standing(${driveId}::uuid, ${area}, ${[...applications.ENDED]}::text[])`
  return new Map(rows.map(({ place, count }) => [place, count]))
}

const seatsUnder = async (tx: Tx, driveId: string, area: PlacePath): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.allocation.findMany({
    where: { driveId, place: under(area), supersededAt: null },
    select: { place: true, seats: true },
  })
  return new Map(rows.map(({ place, seats }) => [place, seats]))
}

/** Every panchayat of an area in a drive, in the order of codes. */
export const inArea = async (tx: Tx, driveId: string, area: PlacePath): Promise<readonly Panchayat[]> => {
  const where = { driveId, place: under(area) }
  const named = await panchayatsUnder(tx, area)
  const lists = new Map((await newest(tx, driveId, area)).map((list) => [list.place, list]))
  const declared = new Set(
    (await tx.noApplicants.findMany({ where, select: { place: true } })).map(({ place }) => place),
  )
  const counts = await standing(tx, driveId, area)
  const seats = await seatsUnder(tx, driveId, area)
  const back = await tx.priorityList.findMany({
    where: { ...where, stage: 'RETURNED_TO_GP', returnedBy: { in: FROM_ABOVE } },
    select: { place: true },
  })
  const returned = new Set(back.map(({ place }) => place))
  return named
    .map(({ path, name }) => ({
      place: path,
      name,
      list: lists.get(path) ?? null,
      stage: lists.get(path)?.stage ?? null,
      declared: declared.has(path),
      applications: counts.get(path) ?? 0,
      returnedFromAbove: returned.has(path),
      seats: seats.get(path) ?? 0,
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
}

/** Keeps the declaration that nobody applied (domain §12.3). */
export const declareNone = async (
  tx: Tx,
  permit: Permit<'list.draw'>,
  none: { readonly driveId: string; readonly accountId: string; readonly note: string; readonly now: Date },
): Promise<void> => {
  const { now, ...declared } = none
  await tx.noApplicants.create({ data: { ...declared, place: permit.place, at: now } })
}

/** A district of a drive in numbers: its lists by stage, with the families selected in them. */
export interface DistrictCount {
  readonly place: PlacePath
  readonly lists: number
  readonly awaiting: number
  readonly awaitingSelected: number
  readonly approved: number
  readonly approvedSelected: number
  readonly oldest: Date | null
}

/** The districts of a State that have a list in the drive, in the order of codes. */
export const districts = async (tx: Tx, driveId: string): Promise<readonly DistrictCount[]> => {
  const rows = await tx.$queryRaw<(Omit<DistrictCount, 'place'> & { place: string })[]>`
    select split_part(l.place, '/', 1) || '/' || split_part(l.place, '/', 2) as place, count(*)::int as lists,
      count(*) filter (where l.stage = 'DISTRICT_CONSOLIDATED')::int as awaiting,
      coalesce(sum(r.selected) filter (where l.stage = 'DISTRICT_CONSOLIDATED'), 0)::int as "awaitingSelected",
      count(*) filter (where l.stage = any(${APPROVED_STAGES}))::int as approved,
      coalesce(sum(r.selected) filter (where l.stage = any(${APPROVED_STAGES})), 0)::int as "approvedSelected",
      min(l.finalised_at) filter (where l.stage = 'DISTRICT_CONSOLIDATED') as oldest
    from priority_lists l cross join lateral (
      select count(*) as selected from list_rows where list_id = l.id and decision = 'SELECTED') r
    where l.drive_id = ${driveId}::uuid and l.stage <> all(${PAST_STAGES})
    group by 1 order by 1`
  return rows.map(({ place, ...row }) => ({ ...row, place: placePath(place) }))
}
