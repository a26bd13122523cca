import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Place } from '@/lib/domain/place/place'
import type { Tx } from '@/lib/platform/db'
import type { Place as Row } from '@/prisma/client/client'

/** The place at a path, struck off or not; null when the directory does not know it. */
export const find = async (tx: Tx, path: PlacePath): Promise<Place | null> => {
  const row = await tx.place.findUnique({ where: { path } })
  return row && toPlace(row)
}

/** The highest place in an area whose name begins so, in either language; null when none does. */
export const named = async (tx: Tx, beginning: string, area: PlacePath): Promise<PlacePath | null> => {
  const startsWith = { startsWith: beginning, mode: 'insensitive' as const }
  const rows = await tx.place.findMany({
    where: { path: { gte: area, lt: `${area}0` }, OR: [{ nameEn: startsWith }, { nameHi: startsWith }] },
    select: { path: true },
    take: 50,
  })
  const depth = (path: string): number => path.split('/').length
  const [highest] = rows.toSorted((one, other) => depth(one.path) - depth(other.path))
  return highest ? placePath(highest.path) : null
}

/** One page of the places directly under `parent`, by path; `after` is the last path of the page before. */
export const children = async (
  tx: Tx,
  parent: PlacePath | null,
  { after, limit = 1000 }: { readonly after?: PlacePath; readonly limit?: number } = {},
): Promise<readonly Place[]> => {
  const rows = await tx.place.findMany({
    where: { parentPath: parent, ...(after === undefined ? {} : { path: { gt: after } }) },
    orderBy: { path: 'asc' },
    take: limit,
  })
  return rows.map(toPlace)
}

/** The panchayats of a block that the directory lists today, by name. */
export const panchayatsOf = async (tx: Tx, block: PlacePath): Promise<readonly Place[]> => {
  const rows = await tx.place.findMany({
    where: { parentPath: block, kind: 'PANCHAYAT', invalidatedOn: null },
    orderBy: { nameEn: 'asc' },
  })
  return rows.map(toPlace)
}

const villages = async (tx: Tx, links: readonly { readonly childPath: string }[]): Promise<readonly Place[]> => {
  const rows = await tx.place.findMany({
    where: { path: { in: links.map((link) => link.childPath) }, invalidatedOn: null },
    orderBy: { nameEn: 'asc' },
  })
  return rows.map(toPlace)
}

/** The villages that a panchayat serves today, by name; a village may be served by several. */
export const villagesOf = async (tx: Tx, panchayat: PlacePath): Promise<readonly Place[]> =>
  villages(
    tx,
    await tx.placeLink.findMany({ where: { parentPath: panchayat, validTo: null }, select: { childPath: true } }),
  )

/** The villages that a panchayat serves or has served, by name. */
export const villagesEver = async (tx: Tx, panchayat: PlacePath): Promise<readonly Place[]> =>
  villages(tx, await tx.placeLink.findMany({ where: { parentPath: panchayat }, select: { childPath: true } }))

/** A row of the directory as a place. */
export const toPlace = (row: Row): Place => ({
  path: placePath(row.path),
  kind: row.kind,
  code: row.code,
  en: row.nameEn,
  hi: row.nameHi ?? row.nameEn,
  ended: row.invalidatedOn !== null,
  invented: row.invented,
})
