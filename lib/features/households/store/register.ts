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
  memberCount: row.member_count,
  bplNumber: row.bpl_number,
  rationCardNo: row.ration_card_no,
})

const NIL = '00000000-0000-0000-0000-000000000000'

/** `limit` lines of the register by place and id, after the cursor; a deep page costs what the first one costs. */
export const page = async (tx: Tx, { area }: Scope, after: Cursor | null, limit: number): Promise<readonly Entry[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select id, number, place, village_path, house_no, head_name, head_name_hi, head_guardian, member_count, bpl_number, ration_card_no
    from households
    where place >= ${area} and place < ${`${area}0`} and (place, id) > (${after?.place ?? ''}, ${after?.id ?? NIL}::uuid)
      and ended_on is null
    order by place, id limit ${limit}`
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
    select id, number, place, village_path, house_no, head_name, head_name_hi, head_guardian, member_count, bpl_number, ration_card_no
    from households
    where village_path = ${village} and id > ${after?.id ?? NIL}::uuid and ended_on is null
    order by id limit ${limit}`
  return rows.map(toEntry)
}

/** How many households the area holds, counted no further than `most`. */
export const countUpTo = async (tx: Tx, { area }: Scope, most: number): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`select count(*) from (
    select from households where place >= ${area} and place < ${`${area}0`} and ended_on is null limit ${most}) as counted`
  return Number(row?.count ?? 0)
}

/** At most `limit` households in which a part of a name, a number or one of the villages is found. */
export const search = async (
  tx: Tx,
  text: string,
  villages: readonly PlacePath[],
  limit: number,
): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ household_id: string }[]>`
    select household_id from search_register(${text}, ${[...villages]}::text[], ${limit}::int)`
  return rows.map((row) => row.household_id)
}

/** The villages of the area whose name contains the text, at most `limit`. */
export const villagesNamed = async (tx: Tx, text: string, limit: number): Promise<readonly PlacePath[]> => {
  const contains = { contains: text, mode: 'insensitive' } as const
  const rows = await tx.place.findMany({
    where: { kind: 'VILLAGE', invalidatedOn: null, OR: [{ nameEn: contains }, { nameHi: contains }] },
    select: { path: true },
    take: limit,
  })
  return rows.map(({ path }) => placePath(path))
}
