import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import { isRunning, losesTurn } from '@/lib/domain/move/move'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { APPROVED_STAGES } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { stageOf } from '@/lib/features/applications/store/rows'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** The panchayats or towns that serve a village today. */
export const servedBy = async (tx: Tx, village: PlacePath): Promise<readonly PlacePath[]> => {
  const rows = await tx.placeLink.findMany({
    where: { childPath: village, validTo: null },
    select: { parentPath: true },
  })
  return rows.map(({ parentPath }) => placePath(parentPath))
}

/** The place of a kind and code, and whether the directory has struck it off. */
export const byCode = async (
  tx: Tx,
  kind: 'VILLAGE' | 'PANCHAYAT' | 'URBAN_BODY',
  code: string,
): Promise<{ readonly path: PlacePath; readonly ended: boolean } | null> => {
  const row = await tx.place.findUnique({
    where: { kind_code: { kind, code } },
    select: { path: true, invalidatedOn: true },
  })
  return row && { path: placePath(row.path), ended: row.invalidatedOn !== null }
}

/** How many living families and active cards would go over. */
export const weigh = async (
  tx: Tx,
  village: PlacePath,
  from: PlacePath,
): Promise<{ readonly households: number; readonly cards: number }> => {
  const [row] = await tx.$queryRaw<{ households: number; cards: number }[]>`
    select count(*)::int as households,
      count(*) filter (where exists (
        select from cards c where c.household_id = h.id and c.stage = any(${FEEDING_STAGES})))::int as cards
    from households h where h.village_path = ${village} and h.place = ${from} and h.ended_on is null`
  return row ?? { households: 0, cards: 0 }
}

/** An application of a village that is about to go over. */
export interface Going {
  readonly number: string
  readonly stage: ApplicationStage
}

/** The applications for which a village waits, and those whose turn on an approved list stays behind, by their numbers. */
export const applying = async (
  tx: Tx,
  village: PlacePath,
  from: PlacePath,
): Promise<{ readonly running: readonly Going[]; readonly losing: readonly Going[] }> => {
  const rows = await tx.$queryRaw<{ number: string; stage: string; approved: boolean }[]>`
    select a.number, a.stage, exists (
        select from list_rows r join priority_lists l on l.id = r.list_id
        where r.application_id = a.id and l.stage = any(${APPROVED_STAGES})) as approved
    from households h join applications a on a.household_id = h.id and a.place = h.place
    where h.village_path = ${village} and h.place = ${from}
    order by a.number`
  const all = rows.map(({ number, stage, approved }) => ({ number, stage: stageOf(stage), listApproved: approved }))
  const plainly = ({ number, stage }: Going): Going => ({ number, stage })
  return { running: all.filter(isRunning).map(plainly), losing: all.filter(losesTurn).map(plainly) }
}

/** Holds the families of a village, so that nobody corrects one or applies for it while it goes over. */
export const hold = async (tx: Tx, village: PlacePath, from: PlacePath): Promise<void> => {
  await tx.$queryRaw`
    select id::text from households where village_path = ${village} and place = ${from} order by id for update`
}

interface Order {
  readonly village: PlacePath
  readonly from: PlacePath
  readonly to: PlacePath
  readonly on: PlainDate
  readonly orderNo: string
}

/** Moves the village: its link in the directory, its families in all their rows, its active cards. */
export const move = async (
  tx: Tx,
  { place }: Permit<'place.move'>,
  { village, from, to, on, orderNo }: Order,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<{ readonly households: number; readonly cards: number }> => {
  const day = asColumn(on)
  await tx.placeLink.updateMany({
    where: { childPath: village, parentPath: from, validTo: null },
    data: { validTo: day },
  })
  await tx.placeLink.upsert({
    where: { childPath_parentPath_validFrom: { childPath: village, parentPath: to, validFrom: day } },
    update: { validTo: null },
    create: { childPath: village, parentPath: to, validFrom: day },
  })
  const [moved] = await tx.$queryRaw<{ households: number; cards: number }[]>`
    select households, cards from move_village(${village}, ${from}, ${to}, ${accountId}::uuid, ${at}::timestamptz, ${day}::date, ${orderNo})`
  const { households, cards } = moved ?? { households: 0, cards: 0 }
  await tx.placeMove.create({
    data: { place, village, fromPlace: from, toPlace: to, on: day, orderNo, households, cards, accountId, at },
  })
  return { households, cards }
}

/** Whether a village has gone over to another panchayat or a town since a moment. */
export const wentOverSince = async (tx: Tx, village: PlacePath, since: Date): Promise<boolean> =>
  (await tx.placeMove.findFirst({ where: { village, at: { gte: since } }, select: { id: true } })) !== null

/** A move of the past. */
export interface PastMove extends Order {
  readonly id: string
  readonly households: number
  readonly cards: number
  readonly at: Date
}

/** The newest moves of a State, newest first, at most `limit`. */
export const past = async (tx: Tx, state: PlacePath, limit: number): Promise<readonly PastMove[]> => {
  const rows = await tx.placeMove.findMany({
    where: { place: { gte: state, lt: `${state}0` } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(({ id, village, fromPlace, toPlace, on, orderNo, households, cards, at }) => ({
    ...{ id, orderNo, households, cards, at },
    village: placePath(village),
    from: placePath(fromPlace),
    to: placePath(toPlace),
    on: asDay(on),
  }))
}
