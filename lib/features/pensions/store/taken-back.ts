import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Edition } from '@/lib/domain/pension/edition'
import type { PlacePath } from '@/lib/domain/place/path'
import { asColumn, type Tx } from '@/lib/platform/db'

/** An edition that stands. */
export interface Standing {
  readonly id: string
  /** When a comparison first read it. */
  readonly readAt: Date | null
  readonly rows: number
}

/** The edition that the files of a day have filled; null if there is none, or it was taken back. */
export const standing = async (tx: Tx, place: PlacePath, { kind, sender, asOf }: Edition): Promise<Standing | null> => {
  const row = await tx.outsideRegister.findFirst({
    where: { place, kind, sender, asOf: asColumn(asOf), takenBackAt: null },
    orderBy: { loadedAt: 'desc' },
    select: { id: true, readAt: true, rows: true },
  })
  return row
}

/** The same, held until the transaction ends: a comparison that would read it waits, or was first. */
export const holdStanding = async (tx: Tx, place: PlacePath, edition: Edition): Promise<Standing | null> => {
  const found = await standing(tx, place, edition)
  if (found === null) return null
  await tx.$queryRaw`select id::text from outside_registers where id = ${found.id}::uuid for update`
  return standing(tx, place, edition)
}

/** Takes an edition back: from now on the one before it speaks again. */
export const takeBack = async (tx: Tx, { place }: Permit<ImportVerb>, id: string, at: Date): Promise<void> => {
  await tx.outsideRegister.updateMany({ where: { id, place, readAt: null }, data: { takenBackAt: at } })
}

/** Notes that a comparison reads editions; answers those that still stand, and stay so while it runs. */
export const toCompare = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from registers_to_compare(${[...ids]}::uuid[]) as s (id)`
  return new Set(rows.map(({ id }) => id))
}
