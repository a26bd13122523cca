import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Scope } from '@/lib/domain/access/scope'
import type { Tx } from '@/lib/platform/db'
import { houseOf, nextPlace, placesOf, type Stand, villagesOf } from './walk'

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

/** `limit` lines of a panchayat's villages, one village after the other, after a house of the first. */
const linesOf = async (
  tx: Tx,
  place: PlacePath,
  villages: readonly PlacePath[],
  after: Pick<Stand, 'order' | 'id'> | null,
  limit: number,
): Promise<readonly Entry[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select id, number, place, village_path, house_no, head_name, head_name_hi, head_guardian, head_guardian_hi,
      member_count, bpl_number, ration_card_no
    from walk_of_register(${place}, ${[...villages]}, ${after?.order ?? ''}, ${after?.id ?? NIL}::uuid, ${limit}::integer)`
  return rows.map(toEntry)
}

/**
 * `limit` lines of the register in walking order, panchayat by panchayat, after the house of an id; a deep page costs what
 * the first one costs, and the page of an officer with three panchayats in a large block reads those three. With a village,
 * its lines only. From a house that is not there any more one begins anew.
 */
export const page = async (
  tx: Tx,
  scope: Scope,
  { after, village }: { readonly after?: string | null; readonly village?: PlacePath | null },
  limit: number,
): Promise<readonly Entry[]> => {
  const from = after ? await houseOf(tx, after) : null
  const lines: Entry[] = []
  let place = from?.place ?? (await nextPlace(tx, scope, null))
  while (place !== null) {
    const villages = await villagesOf(tx, place)
    const here = from?.place === place ? from : null
    const rest = here ? villages.slice(villages.findIndex((one) => one === here.village)) : villages
    const wanted = village ? rest.filter((one) => one === village) : rest
    const start = here && wanted[0] === here.village ? here : null
    lines.push(...(await linesOf(tx, place, wanted, start, limit - lines.length)))
    if (lines.length === limit) break
    place = await nextPlace(tx, scope, place)
  }
  return lines
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
