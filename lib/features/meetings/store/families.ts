import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'

/** One family of the frozen base, and whether somebody of it came. */
interface BaseFamily {
  readonly serial: number
  readonly headName: string
  readonly headNameHi: string | null
  readonly houseNo: string | null
  readonly village: PlacePath
  readonly present: boolean
}

/**
 * Freezes the base of a meeting: the families that the family register holds on the notice date, numbered village by
 * village, and the number of their adults (domain §5.2).
 */
export const freeze = async (
  tx: Tx,
  permit: Permit<'meeting.notify'>,
  meetingId: string,
  noticeOn: PlainDate,
): Promise<{ readonly families: number; readonly members: number }> => {
  const families = await tx.$executeRaw`
    insert into meeting_families (meeting_id, household_id, place, serial, head_name, head_name_hi, house_no, village_path)
    select ${meetingId}::uuid, id, place,
      row_number() over (order by village_path, length(house_no), house_no, number),
      head_name, head_name_hi, house_no, village_path
    from households where place = ${permit.place} and ended_on is null`
  const [adults] = await tx.$queryRaw<{ members: number }[]>`
    select count(*)::int as members from members m join households h on h.id = m.household_id
    where h.place = ${permit.place} and h.ended_on is null and m.ended_on is null
      and (m.birth_date is null or m.birth_date <= ${noticeOn}::date - interval '18 years')`
  const members = adults?.members ?? 0
  await tx.meeting.updateMany({ where: { id: meetingId }, data: { baseFamilies: families, baseMembers: members } })
  return { families, members }
}

/** Families that the register holds now: what the base of a meeting called today would be. */
export const inRegister = (tx: Tx, place: PlacePath): Promise<number> =>
  tx.household.count({ where: { place, endedOn: null } })

/** How many families of each village are in the base and came. */
interface VillageCount {
  readonly village: PlacePath
  readonly families: number
  readonly present: number
}

export const byVillage = async (tx: Tx, meetingId: string): Promise<readonly VillageCount[]> => {
  const rows = await tx.$queryRaw<{ village: string; families: number; present: number }[]>`
    select village_path as village, count(*)::int as families, count(*) filter (where present)::int as present
    from meeting_families where meeting_id = ${meetingId}::uuid group by village_path order by min(serial)`
  return rows.map((row) => ({ ...row, village: placePath(row.village) }))
}

/** The families of a village on the attendance sheet from a serial on, one more than `limit` when there are more. */
export const page = async (
  tx: Tx,
  meetingId: string,
  village: PlacePath,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly BaseFamily[]> => {
  const rows = await tx.meetingFamily.findMany({
    where: { meetingId, villagePath: village, serial: { gte: from } },
    orderBy: { serial: 'asc' },
    take: limit + 1,
  })
  return rows.map(({ serial, headName, headNameHi, houseNo, villagePath, present }) => ({
    serial,
    headName,
    headNameHi,
    houseNo,
    village: placePath(villagePath),
    present,
  }))
}

/**
 * Ticks one page of the sheet: of the serials shown, those in `present` came and the others did not. Of a page that was drawn
 * with `drawn` only what differs from it is this hand's: another device may have ticked the same page meanwhile.
 */
export const tick = async (
  tx: Tx,
  _permit: Permit<'meeting.record'>,
  meetingId: string,
  {
    from,
    to,
    present,
    drawn,
  }: {
    readonly from: number
    readonly to: number
    readonly present: readonly number[]
    readonly drawn: readonly number[] | null
  },
): Promise<void> => {
  await tx.$executeRaw`
    update meeting_families set present = serial = any(${[...present]}::int[])
    where meeting_id = ${meetingId}::uuid and serial between ${from} and ${to}
      and present <> (serial = any(${[...present]}::int[]))
      and (${drawn === null} or (serial = any(${[...present]}::int[])) <> (serial = any(${[...(drawn ?? [])]}::int[])))`
}

/** Families of the base that came: each once, however many of it did. */
export const present = (tx: Tx, meetingId: string): Promise<number> =>
  tx.meetingFamily.count({ where: { meetingId, present: true } })
