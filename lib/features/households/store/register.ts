import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Scope } from '@/lib/domain/access/scope'
import type { Tx } from '@/lib/platform/db'

/** One line of the register. */
export interface Entry {
  readonly id: string
  readonly number: string
  readonly place: PlacePath
  readonly village: PlacePath
  readonly houseNo: string | null
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly memberCount: number
  readonly bplNumber: string | null
  readonly rationCardNo: string | null
}

/** Where a page of the register begins: after this place and id. */
export interface Cursor {
  readonly place: PlacePath
  readonly id: string
}

interface Row {
  id: string
  number: string
  place: string
  village_path: string
  house_no: string | null
  head_name: string
  head_name_hi: string | null
  head_guardian: string | null
  head_guardian_hi: string | null
  member_count: number
  bpl_number: string | null
  ration_card_no: string | null
}

const toEntry = (row: Row): Entry => ({
  id: row.id,
  number: row.number,
  place: placePath(row.place),
  village: placePath(row.village_path),
  houseNo: row.house_no,
  headName: row.head_name,
  headNameHi: row.head_name_hi,
  headGuardian: row.head_guardian,
  headGuardianHi: row.head_guardian_hi,
  memberCount: row.member_count,
  bplNumber: row.bpl_number,
  rationCardNo: row.ration_card_no,
})

const NIL = '00000000-0000-0000-0000-000000000000'

/** The places whose rows a scope holds: the area, or each panchayat to which an officer is assigned. */
const placesOf = ({ area, only }: Scope): readonly PlacePath[] => only ?? [area]

/**
 * `limit` lines of the register by place and id, after the cursor; a deep page costs what the first one costs, and the
 * page of an officer with three panchayats in a large block reads those three.
 */
export const page = async (tx: Tx, scope: Scope, after: Cursor | null, limit: number): Promise<readonly Entry[]> => {
  // The comparison of place and id alone says where the index is entered: it must never lie before the own place.
  const place = after?.place ?? ''
  const rows = await tx.$queryRaw<Row[]>`
    select line.* from unnest(${[...placesOf(scope)]}::text[]) as mine (place) cross join lateral (
      select id, number, place, village_path, house_no, head_name, head_name_hi, head_guardian, head_guardian_hi, member_count, bpl_number, ration_card_no
      from households h
      where (h.place, h.id) > (greatest(mine.place, ${place}::text) collate "C", case when ${place}::text collate "C" < mine.place then ${NIL}::uuid else ${after?.id ?? NIL}::uuid end)
        and h.place < (mine.place || '0') collate "C" and ended_on is null
      order by h.place, h.id limit ${limit}) as line
    order by line.place, line.id limit ${limit}`
  return rows.map(toEntry)
}

/** `limit` lines of one village, by id, after the cursor. */
export const pageOfVillage = async (
  tx: Tx,
  village: PlacePath,
  after: Cursor | null,
  limit: number,
): Promise<readonly Entry[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select id, number, place, village_path, house_no, head_name, head_name_hi, head_guardian, head_guardian_hi, member_count, bpl_number, ration_card_no
    from households
    where village_path = ${village} and id > ${after?.id ?? NIL}::uuid and ended_on is null
    order by id limit ${limit}`
  return rows.map(toEntry)
}

/** How many households the scope holds, counted no further than `most`. */
export const countUpTo = async (tx: Tx, scope: Scope, most: number): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    select count(*) from (
      select from unnest(${[...placesOf(scope)]}::text[]) as mine (place) cross join lateral (
        select from households h
        where h.place >= mine.place collate "C" and h.place < (mine.place || '0') collate "C" and ended_on is null
        limit ${most}) as line
      limit ${most}) as counted`
  return Number(row?.count ?? 0)
}
