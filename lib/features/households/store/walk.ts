import 'server-only'
import { inVillageOrder } from '@/lib/domain/household/walking-order'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Scope } from '@/lib/domain/access/scope'
import type { Tx } from '@/lib/platform/db'

/** The places whose rows a scope holds: the area, or each panchayat to which an officer is assigned. */
export const placesOf = ({ area, only }: Scope): readonly PlacePath[] => only ?? [area]

/** Where a house stands in the register's walk. */
export interface Stand {
  readonly place: PlacePath
  readonly village: PlacePath
  readonly order: string
  readonly id: string
}

/** Where the house of an id stands; null when the reader's area holds none. */
export const houseOf = async (tx: Tx, id: string): Promise<Stand | null> => {
  const [row] = await tx.$queryRaw<{ place: string; village: string; order: string; id: string }[]>`
    select place, village_path as village, walking_order as "order", id from households where id = ${id}::uuid`
  return row ? { ...row, place: placePath(row.place), village: placePath(row.village) } : null
}

/** The first panchayat or urban body of a scope that has families, or the next one after another. */
export const nextPlace = async (tx: Tx, scope: Scope, after: PlacePath | null): Promise<PlacePath | null> => {
  const [row] = await tx.$queryRaw<{ place: string }[]>`
    select next.place from unnest(${[...placesOf(scope)]}::text[]) as mine (place) cross join lateral (
      select h.place from households h
      where h.place >= mine.place collate "C" and h.place < (mine.place || '0') collate "C"
        and h.place > ${after ?? ''}::text collate "C" and ended_on is null
      order by h.place limit 1) as next
    order by next.place limit 1`
  return row ? placePath(row.place) : null
}

/** The villages in which a panchayat has families, in walking order: one look into the index a village. */
export const villagesOf = async (tx: Tx, place: PlacePath): Promise<readonly PlacePath[]> => {
  const rows = await tx.$queryRaw<{ path: string; en: string | null }[]>`
    with recursive found (path) as (
      (select village_path from households where place = ${place} and ended_on is null order by village_path limit 1)
      union all
      select (select h.village_path from households h where h.place = ${place} and h.village_path > found.path
        and h.ended_on is null order by h.village_path limit 1)
      from found where found.path is not null)
    select found.path, p.name_en as en from found left join places p on p.path = found.path where found.path is not null`
  return rows
    .map(({ path, en }) => ({ village: placePath(path), villageName: { en: en ?? path, hi: en ?? path } }))
    .toSorted(inVillageOrder)
    .map(({ village }) => village)
}
