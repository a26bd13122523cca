import 'server-only'
import { type PlacePath, placePath, stateOf } from '@/lib/domain/place/path'
import { type Served, servedBy } from '@/lib/domain/place/served'
import type { Tx } from '@/lib/platform/db'

interface Row {
  child_path: string
  parent_path: string
  name_en: string
  name_hi: string | null
}

/** Every village that a panchayat of the area serves today: one read for a file of any size. */
export const servedIn = async (tx: Tx, area: PlacePath): Promise<Served> => {
  const rows = await tx.$queryRaw<Row[]>`
    select link.child_path, link.parent_path, village.name_en, village.name_hi
    from place_links link
      join places village on village.path = link.child_path and village.invalidated_on is null
      join places panchayat on panchayat.path = link.parent_path and panchayat.kind = 'PANCHAYAT'
        and panchayat.invalidated_on is null
    where link.valid_to is null and link.parent_path >= ${area} and link.parent_path < ${`${area}0`}`
  return servedBy(
    rows.map((row) => ({
      village: placePath(row.child_path),
      panchayat: placePath(row.parent_path),
      names: row.name_hi === null ? [row.name_en] : [row.name_en, row.name_hi],
    })),
    await censusCodes(tx, area),
  )
}

/** The census codes of the places between a State and its villages: rows of the survey may name their place by them. */
const censusCodes = async (tx: Tx, area: PlacePath): Promise<ReadonlyMap<PlacePath, readonly string[]>> => {
  const rows = await tx.place.findMany({
    where: {
      kind: { in: ['STATE', 'DISTRICT', 'BLOCK', 'SUB_DISTRICT'] },
      path: { startsWith: stateOf(area) },
      OR: [{ census2001: { not: null } }, { census2011: { not: null } }],
    },
    select: { path: true, census2001: true, census2011: true },
  })
  return new Map(
    rows.map(({ path, census2001, census2011 }) => [
      placePath(path),
      [census2001, census2011].filter((code) => code !== null),
    ]),
  )
}
