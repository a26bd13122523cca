import 'server-only'
import type { ListNumbers } from '@/lib/domain/consolidation/oddities'
import { QUORUM_OUTCOMES } from '@/lib/domain/meeting/quorum'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { APPROVED_STAGES, LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { Tx } from '@/lib/platform/db'

/** The newest list of a panchayat in a drive, in numbers. */
export interface ListStanding extends ListNumbers {
  readonly id: string
  readonly place: PlacePath
  readonly stage: ListStage
  readonly version: number
  readonly edition: number
  readonly publicDigest: string | null
  /** When the list came to where it is now. */
  readonly since: Date
}

interface Row extends Omit<ListStanding, 'place' | 'stage' | 'quorum'> {
  readonly place: string
  readonly stage: string
  readonly quorum: string | null
}

const standing = ({ place, stage, quorum, ...row }: Row): ListStanding => ({
  ...row,
  place: placePath(place),
  stage: oneOf(LIST_STAGES, stage),
  quorum: oneOf(QUORUM_OUTCOMES, quorum ?? 'MET'),
})

/** The newest list of every panchayat of an area in a drive, in the order of codes, with its rows counted. */
export const newest = async (tx: Tx, driveId: string, area: PlacePath): Promise<readonly ListStanding[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.place, l.stage, l.version, l.edition, l.seats, l.public_digest as "publicDigest", m.quorum,
      greatest(l.drawn_at, l.attested_at, l.finalised_at, l.approved_at, c.at) as since,
      r.selected, r.waiting, r.moved, r.unrecommended as "unrecommendedSelected", r.passed_over as "recommendedPassedOver"
    from (select distinct on (place) * from priority_lists
        where drive_id = ${driveId}::uuid and place >= ${area} and place < ${`${area}0`}
        order by place, edition desc) l
      cross join lateral (select
          count(*) filter (where decision = 'SELECTED')::int as selected,
          count(*) filter (where decision = 'WAITLISTED')::int as waiting,
          count(*) filter (where decision <> 'NOT_SELECTED' and reason_code is not null)::int as moved,
          count(*) filter (where decision = 'SELECTED' and not recommended)::int as unrecommended,
          count(*) filter (where decision = 'NOT_SELECTED' and recommended)::int as passed_over
        from list_rows where list_id = l.id) r
      left join lateral (select quorum from meetings where list_id = l.id and stage = 'SIGNED'
        order by number desc limit 1) m on true
      left join lateral (select max(k.at) as at from consolidations k
          join consolidation_lists kl on kl.consolidation_id = k.id where kl.list_id = l.id) c on true
    order by l.place`
  return rows.map(standing)
}

/** Holds the lists of an area until the transaction ends: two officers above act one after the other. */
export const hold = async (tx: Tx, driveId: string, area: PlacePath): Promise<void> => {
  await tx.$queryRaw`select id from priority_lists
    where drive_id = ${driveId}::uuid and place >= ${area} and place < ${`${area}0`} order by id for update`
}

/** A list's selected families by application number: as the Gram Sabha sealed them, and as the rows carry them now. */
export interface Orders {
  readonly sealed: readonly string[]
  readonly carried: readonly string[]
}

/** Both orders of sealed lists, by list. */
export const orders = async (tx: Tx, listIds: readonly string[]): Promise<ReadonlyMap<string, Orders>> => {
  const rows = await tx.$queryRaw<{ id: string; sealed: string[]; carried: string[] }[]>`
    select l.id,
      array(select r->>'number' from jsonb_array_elements(l.public_body::jsonb->'rows') r
        where r->>'decision' = 'SELECTED' order by (r->>'finalRank')::int) as sealed,
      array(select number from list_rows where list_id = l.id and decision = 'SELECTED' order by final_rank) as carried
    from priority_lists l where l.id = any(${[...listIds]}::uuid[]) and l.public_body is not null`
  return new Map(rows.map(({ id, sealed, carried }) => [id, { sealed, carried }]))
}

/** Families selected in lists of a drive that the department approved before. */
export const approvedBefore = (tx: Tx, driveId: string): Promise<number> =>
  tx.listRow.count({
    where: { decision: 'SELECTED', list: { driveId, stage: { in: [...APPROVED_STAGES] } } },
  })

/** Whether a household stands on one of the lists. */
export const names = async (tx: Tx, listIds: readonly string[], householdId: string): Promise<boolean> =>
  (await tx.listRow.findFirst({
    where: { listId: { in: [...listIds] }, householdId },
    select: { applicationId: true },
  })) !== null

/** Whether somebody signed the finding on an application of the lists: such a hand does not approve them. */
export const verifiedBy = async (tx: Tx, listIds: readonly string[], accountId: string): Promise<boolean> =>
  (await tx.listRow.findFirst({
    where: { listId: { in: [...listIds] }, application: { verifications: { some: { accountId } } } },
    select: { applicationId: true },
  })) !== null

/** One selected family as its list shows it. */
export interface SelectedRow {
  readonly listId: string
  readonly rank: number
  readonly number: string
  readonly head: string
  readonly headHi: string | null
  readonly guardian: string | null
  readonly guardianHi: string | null
  readonly village: PlacePath
}

/** The selected families of lists, each list in the Gram Sabha's order. */
export const selectedRows = async (tx: Tx, listIds: readonly string[]): Promise<readonly SelectedRow[]> => {
  const rows = await tx.listRow.findMany({
    where: { listId: { in: [...listIds] }, decision: 'SELECTED', finalRank: { not: null } },
    orderBy: [{ listId: 'asc' }, { finalRank: 'asc' }],
  })
  return rows.map((row) => ({
    listId: row.listId,
    rank: row.finalRank ?? 0,
    number: row.number,
    head: row.headName,
    headHi: row.headNameHi,
    guardian: row.headGuardian,
    guardianHi: row.headGuardianHi,
    village: placePath(row.villagePath),
  }))
}

/** A list as the paper of an act names it: its place, edition, seal, and the resolution it rests on. */
export interface SealedHead {
  readonly id: string
  readonly place: PlacePath
  readonly edition: number
  readonly digest: string
  readonly resolution: string
  readonly heldOn: Date | null
}

/** The heads of lists in the order of codes; those out of the reader's area are left out. */
export const heads = async (tx: Tx, listIds: readonly string[]): Promise<readonly SealedHead[]> => {
  const rows = await tx.priorityList.findMany({
    where: { id: { in: [...listIds] } },
    select: {
      ...{ id: true, place: true, edition: true, publicDigest: true },
      meetings: {
        where: { stage: 'SIGNED' },
        orderBy: { number: 'desc' },
        take: 1,
        select: { resolutionNo: true, scheduledAt: true },
      },
    },
    orderBy: { place: 'asc' },
  })
  return rows.map(({ id, place, edition, publicDigest, meetings: [meeting] }) => ({
    id,
    place: placePath(place),
    edition,
    digest: publicDigest ?? '',
    resolution: meeting?.resolutionNo ?? '',
    heldOn: meeting?.scheduledAt ?? null,
  }))
}
