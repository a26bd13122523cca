import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { GROUNDS, type Ground } from '@/lib/domain/matching/compare'
import { PAIR_STAGES, type Pair, type PairStage, type Side, SIDES, UNDECIDED_STAGES } from '@/lib/domain/matching/pair'
import { placePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { dayInIndia } from '@/lib/domain/shared/moment'
import type { Tx } from '@/lib/platform/db'
import { type DuplicatePair, Prisma } from '@/prisma/client/client'

/** A pair with why it was found and what was decided. */
export interface StoredPair extends Pair {
  readonly grounds: readonly Ground[]
  readonly foundAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly effects: Prisma.JsonValue
  /** The side whose office holds them to be one person and waits for the other's word. */
  readonly proposedSide: Side | null
}

const toGrounds = (json: Prisma.JsonValue): readonly Ground[] =>
  (Array.isArray(json) ? json : []).flatMap((ground) => {
    if (typeof ground !== 'object' || ground === null || Array.isArray(ground)) return []
    const code = GROUNDS.find((known) => known === ground['code'])
    const points = ground['points']
    return code && typeof points === 'number' ? [{ code, points }] : []
  })

const toPair = (row: DuplicatePair): StoredPair => ({
  ...{ id: row.id, version: row.version, score: row.score, foundAt: row.foundAt },
  ...{ decidedBy: row.decidedBy, decidedAt: row.decidedAt, reason: row.reason, effects: row.effects },
  proposedSide: SIDES.find((side) => side === row.proposedSide) ?? null,
  stage: PAIR_STAGES.find((stage) => stage === row.stage) ?? 'LAPSED',
  decidedOn: row.decidedAt && dayInIndia(row.decidedAt),
  places: { LEFT: placePath(row.leftPlace), RIGHT: placePath(row.rightPlace) },
  households: { LEFT: row.leftHousehold, RIGHT: row.rightHousehold },
  members: { LEFT: row.leftMember, RIGHT: row.rightMember },
  grounds: toGrounds(row.grounds),
})

/** The pair of an id, if one of its sides lies in the actor's area. */
export const find = async (tx: Tx, id: string): Promise<StoredPair | null> => {
  const row = await tx.duplicatePair.findUnique({ where: { id } })
  return row && toPair(row)
}

/** Those of the ids that the actor may see, the likeliest first. */
export const findAll = async (tx: Tx, ids: readonly string[]): Promise<readonly StoredPair[]> =>
  (await tx.duplicatePair.findMany({ where: { id: { in: [...ids] } }, orderBy: LIKELIEST })).map(toPair)

const LIKELIEST: Prisma.DuplicatePairOrderByWithRelationInput[] = [{ score: 'desc' }, { id: 'asc' }]

/** Every open pair between the two households of a pair, itself among them; the likeliest first. */
export const between = async (tx: Tx, { households: { LEFT, RIGHT } }: Pair): Promise<readonly StoredPair[]> => {
  const rows = await tx.duplicatePair.findMany({
    where: {
      stage: { in: [...UNDECIDED_STAGES] },
      OR: [
        { leftHousehold: LEFT, rightHousehold: RIGHT },
        { leftHousehold: RIGHT, rightHousehold: LEFT },
      ],
    },
    orderBy: LIKELIEST,
  })
  return rows.map(toPair)
}

/** Holds pairs until the transaction ends, so that two officers decide one after the other. */
export const hold = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.$queryRaw`select id from duplicate_pairs where id = any (${[...ids]}::uuid[]) order by id for update`
}

export interface Cursor {
  readonly score: number
  readonly id: string
}

/** `limit` open pairs of the area, the likeliest first, after the cursor: one page costs what another costs. */
export const queue = async (tx: Tx, after: Cursor | null, limit: number): Promise<readonly StoredPair[]> => {
  const keys = await tx.$queryRaw<{ id: string }[]>`
    select id from duplicate_queue(${after?.score ?? null}::int, ${after?.id ?? null}::uuid, ${limit}::int)`
  const rows = await tx.duplicatePair.findMany({ where: { id: { in: keys.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, toPair(row)]))
  return keys.flatMap(({ id }) => byId.get(id) ?? [])
}

/** How many pairs are open in the area, counted no further than `cap`. */
export const countOpen = async (tx: Tx, cap: number): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from duplicate_queue(null, null, ${cap}::int)`
  return row?.count ?? 0
}

/** What was decided of late, or sent to another office, the newest first; and every pair of one household. */
export const decided = async (tx: Tx, limit: number): Promise<readonly StoredPair[]> => {
  const rows = await tx.duplicatePair.findMany({
    where: { OR: [{ stage: { in: ['DIFFERENT', 'SAME'] } }, { stage: 'PROPOSED', proposedSide: { not: null } }] },
    orderBy: { decidedAt: 'desc' },
    take: limit,
  })
  return rows.map(toPair)
}

export const ofHousehold = async (tx: Tx, householdId: string, limit: number): Promise<readonly StoredPair[]> => {
  const rows = await tx.duplicatePair.findMany({
    where: { OR: [{ leftHousehold: householdId }, { rightHousehold: householdId }], stage: { not: 'LAPSED' } },
    orderBy: [{ score: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toPair)
}

interface Decision {
  readonly stage: PairStage
  readonly accountId: string | null
  readonly at: Date | null
  readonly reason: string | null
  readonly effects?: { readonly [key: string]: Canonical }
  readonly proposedSide?: Side
}

/** Writes a decision, or takes one back; false when somebody decided meanwhile. */
export const decide = async (
  tx: Tx,
  _permit: Permit<'duplicate.decide'>,
  { id }: Pair,
  { stage, accountId, at, reason, effects, proposedSide }: Decision,
): Promise<boolean> => {
  // A merger has written both families, and with them touched the pair: the row is held, so its version is not asked again.
  const { count } = await tx.duplicatePair.updateMany({
    where: { id },
    data: {
      stage,
      decidedBy: accountId,
      decidedAt: at,
      reason,
      proposedSide: proposedSide ?? null,
      version: { increment: 1 },
      // What an earlier decision did is over with this one.
      effects: effects ?? Prisma.DbNull,
    },
  })
  return count === 1
}
