import 'server-only'
import { nameOfColumns } from '@/lib/domain/household/written-name'
import type { PersonMet } from '@/lib/domain/matching/reasons'
import type { PlaceName } from '@/lib/domain/place/place'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** A family that was found: what its line shows, and by what it can have been found. */
export interface FoundFamily {
  readonly id: string
  readonly number: string
  readonly ended: boolean
  readonly village: PlacePath
  readonly villageName: PlaceName
  readonly houseNo: string | null
  readonly bplNumber: string | null
  readonly rationCardNo: string | null
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly memberCount: number
  readonly people: readonly PersonMet[]
}

interface Row {
  id: string
  number: string
  ended: boolean
  village_path: string
  village_en: string | null
  village_hi: string | null
  house_no: string | null
  bpl_number: string | null
  ration_card_no: string | null
  head_name: string
  head_name_hi: string | null
  head_guardian: string | null
  head_guardian_hi: string | null
  member_count: number
  people: readonly (readonly [string, string, string | null, string | null, string | null])[] | null
}

const toFound = (row: Row): FoundFamily => ({
  id: row.id,
  number: row.number,
  ended: row.ended,
  village: placePath(row.village_path),
  villageName: { en: row.village_en ?? row.village_path, hi: row.village_hi ?? row.village_en ?? row.village_path },
  houseNo: row.house_no,
  bplNumber: row.bpl_number,
  rationCardNo: row.ration_card_no,
  headName: row.head_name,
  headNameHi: row.head_name_hi,
  headGuardian: row.head_guardian,
  headGuardianHi: row.head_guardian_hi,
  memberCount: row.member_count,
  people: (row.people ?? []).map(([relation, name, nameHi, guardian, guardianHi]) => ({
    relation,
    name: nameOfColumns(name, nameHi),
    guardian: guardian === null ? null : { name: guardian, nameHi: guardianHi },
  })),
})

/** The families of the ids that lie in the actor's scope, in no order: in one statement what a list of hits tells of each. */
export const foundFamilies = async (tx: Tx, ids: readonly string[]): Promise<readonly FoundFamily[]> => {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<Row[]>`
    select id, number, ended, village_path, village_en, village_hi, house_no, bpl_number, ration_card_no, head_name,
      head_name_hi, head_guardian, head_guardian_hi, member_count, people
    from found_families(${[...ids]}::uuid[])`
  return rows.map(toFound)
}
