import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ExceptionOrder } from '@/lib/domain/consolidation/consolidate'
import type { ReturnLevel } from '@/lib/domain/consolidation/return'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { canonical } from '@/lib/domain/shared/canonical'
import type { Tx } from '@/lib/platform/db'

/** What the paper of an act says beside its lists: the order it rests on, and the blocks it left out. */
export interface ActNote {
  readonly exception: ExceptionOrder | null
  readonly leftOut: readonly PlacePath[]
  readonly order: { readonly number: string; readonly on: PlainDate } | null
}

/** One act of an office above: who put which lists together, bound to what by which digest. */
export interface StoredConsolidation {
  readonly id: string
  readonly driveId: string
  readonly place: PlacePath
  readonly level: ReturnLevel
  readonly digest: string
  readonly seats: number
  readonly selected: number
  readonly at: Date
  readonly accountId: string
  readonly undoneAt: Date | null
  readonly note: ActNote
  readonly listIds: readonly string[]
}

interface Row {
  id: string
  driveId: string
  place: string
  level: string
  digest: string
  seats: number
  selected: number
  accountId: string
  at: Date
  undoneAt: Date | null
  note: string | null
  lists: { listId: string }[]
}

const LEVELS: readonly ReturnLevel[] = ['BLOCK_OFFICER', 'COLLECTOR', 'RD_DEPT']

// The note was written by `keep` below, so its shape is not doubted here.
const noteOf = (text: string | null): ActNote =>
  text === null ? { exception: null, leftOut: [], order: null } : (JSON.parse(text) as ActNote)

const stored = ({ lists, ...row }: Row): StoredConsolidation => {
  const level = LEVELS.find((code) => code === row.level)
  if (!level) throw new Error(`Not a level: ${row.level}`)
  return {
    ...row,
    place: placePath(row.place),
    level,
    note: noteOf(row.note),
    listIds: lists.map(({ listId }) => listId),
  }
}

const WITH_LISTS = { lists: { select: { listId: true }, orderBy: { place: 'asc' } } } as const

export const find = async (tx: Tx, id: string): Promise<StoredConsolidation | null> => {
  const row = await tx.consolidation.findUnique({ where: { id }, include: WITH_LISTS })
  return row && stored(row)
}

/** Every act of a level in an area and a drive, the newest first; undone ones stay on record. */
export const ofLevel = async (
  tx: Tx,
  driveId: string,
  level: ReturnLevel,
  area: PlacePath,
): Promise<readonly StoredConsolidation[]> => {
  const rows = await tx.consolidation.findMany({
    where: { driveId, level, place: { gte: area, lt: `${area}0` } },
    include: WITH_LISTS,
    orderBy: { at: 'desc' },
  })
  return rows.map(stored)
}

type Acting = Permit<'consolidation.block'> | Permit<'consolidation.district'> | Permit<'list.approve'>

interface Act {
  readonly driveId: string
  readonly scheme: string
  readonly level: ReturnLevel
  readonly digest: string
  readonly seats: number
  readonly selected: number
  readonly accountId: string
  readonly now: Date
  readonly note?: ActNote
}

const noteText = ({ exception, leftOut, order }: ActNote): string =>
  canonical({ exception: exception && { ...exception }, leftOut: [...leftOut], order: order && { ...order } })

/** Keeps an act with its lists; answers its id. */
export const keep = async (
  tx: Tx,
  permit: Acting,
  { now, note, ...act }: Act,
  lists: readonly { readonly id: string; readonly place: PlacePath }[],
): Promise<string> => {
  const { id } = await tx.consolidation.create({
    data: { ...act, place: permit.place, at: now, note: note ? noteText(note) : null },
    select: { id: true },
  })
  await tx.consolidationList.createMany({
    data: lists.map((list) => ({ consolidationId: id, listId: list.id, place: list.place })),
  })
  return id
}

/** Marks every act that contains a list as undone; it stays on record. Answers how many there were. */
export const undo = async (tx: Tx, _permit: Permit<'list.return'>, listId: string, now: Date): Promise<number> => {
  const { count } = await tx.consolidation.updateMany({
    where: { undoneAt: null, lists: { some: { listId } } },
    data: { undoneAt: now },
  })
  return count
}

/** The name of whoever acted; empty when the account lies out of the reader's sight. */
export const handOf = async (tx: Tx, accountId: string): Promise<{ readonly en: string; readonly hi: string }> => {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { nameEn: true, nameHi: true } })
  return { en: account?.nameEn ?? '', hi: account?.nameHi ?? '' }
}
