import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Assigned, Assignment } from '@/lib/domain/assignment/assignment'
import type { PlaceName } from '@/lib/domain/place/place'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** An assignment as stored, with what the order says of the officer. */
export interface StoredAssignment extends Assignment {
  readonly officerName: PlaceName
  readonly designation: string
  readonly orderDate: PlainDate
  readonly endReason: string | null
}

interface Row {
  driveId: string
  place: string
  accountId: string
  officerName: string
  officerNameHi: string | null
  designation: string
  orderNo: string
  orderDate: Date
  from: Date
  until: Date | null
  endReason: string | null
}

const stored = ({ place, accountId, orderNo, orderDate, from, until, ...row }: Row): StoredAssignment => ({
  driveId: row.driveId,
  officerName: { en: row.officerName, hi: row.officerNameHi ?? row.officerName },
  designation: row.designation,
  endReason: row.endReason,
  panchayat: placePath(place),
  officerId: accountId,
  orderNumber: orderNo,
  orderDate: asDay(orderDate),
  from: asDay(from),
  until: until && asDay(until),
})

/** Every officer a panchayat has had in a drive, the newest first (R44). */
export const history = async (tx: Tx, driveId: string, place: PlacePath): Promise<readonly StoredAssignment[]> => {
  const rows = await tx.assignment.findMany({ where: { driveId, place }, orderBy: [{ from: 'desc' }, { id: 'desc' }] })
  return rows.map(stored)
}

/** The assignments of a drive under an area that nothing has ended. */
export const standingUnder = async (tx: Tx, driveId: string, area: PlacePath): Promise<readonly StoredAssignment[]> => {
  const rows = await tx.assignment.findMany({
    where: { driveId, until: null, OR: [{ place: area }, { place: { startsWith: `${area}/` } }] },
  })
  return rows.map(stored)
}

/** An officer whom the Collector may assign: somebody with a verifying officer's posting. */
export interface Officer {
  readonly accountId: string
  readonly name: { readonly en: string; readonly hi: string }
  readonly title: { readonly en: string; readonly hi: string } | null
  readonly place: PlacePath
}

/** The verifying officers posted under an area on a day; row-level security shows only one's own area. */
export const officersUnder = async (tx: Tx, area: PlacePath, day: PlainDate): Promise<readonly Officer[]> => {
  const on = asColumn(day)
  const rows = await tx.posting.findMany({
    where: {
      role: 'VERIFYING_OFFICER',
      from: { lte: on },
      AND: [
        { OR: [{ until: null }, { until: { gte: on } }] },
        { OR: [{ place: area }, { place: { startsWith: `${area}/` } }] },
      ],
    },
    select: {
      place: true,
      titleEn: true,
      titleHi: true,
      account: { select: { id: true, nameEn: true, nameHi: true } },
    },
    orderBy: { account: { nameEn: 'asc' } },
  })
  return rows.map(({ place, titleEn, titleHi, account }) => ({
    accountId: account.id,
    name: { en: account.nameEn, hi: account.nameHi },
    title: titleEn === null ? null : { en: titleEn, hi: titleHi ?? titleEn },
    place: placePath(place),
  }))
}

interface Particulars {
  readonly officerName: PlaceName
  readonly designation: string
  readonly orderDate: PlainDate
  readonly reason: string | null
}

/** Keeps a new assignment and the end of the one before it; nothing is deleted. */
export const keep = async (
  tx: Tx,
  permit: Permit<'assignment.make'>,
  { made, ended }: Assigned,
  { officerName, designation, orderDate, reason }: Particulars,
): Promise<void> => {
  const { driveId, officerId, orderNumber, from } = made
  if (ended?.until)
    await tx.assignment.updateMany({
      where: { driveId, place: permit.place, accountId: ended.officerId, until: null },
      data: { until: asColumn(ended.until), endReason: reason },
    })
  await tx.assignment.create({
    data: {
      driveId,
      place: permit.place,
      accountId: officerId,
      officerName: officerName.en,
      officerNameHi: officerName.hi,
      designation,
      orderNo: orderNumber,
      orderDate: asColumn(orderDate),
      from: asColumn(from),
    },
  })
}

/** Officers proposed by the blocks under an area for a drive, as the journal has it: the newest for each panchayat. */
export const proposals = async (
  tx: Tx,
  driveId: string,
  area: PlacePath,
): Promise<readonly { readonly place: PlacePath; readonly officer: string; readonly at: Date }[]> => {
  const rows = await tx.$queryRaw<{ chain: string; officer: string; at: Date }[]>`
    select distinct on (chain) chain, body::jsonb -> 'params' ->> 'officer' as officer, at from journal_events
    where subject = ${`drive:${driveId}`} and type = 'assignments.proposed'
      and chain >= ${area} and chain < ${`${area}0`}
    order by chain, seq desc`
  return rows.map(({ chain, officer, at }) => ({ place: placePath(chain), officer, at }))
}
