import 'server-only'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'
import { placePath } from '@/lib/domain/place/path'
import { asDay, type Tx } from '@/lib/platform/db'

interface Row {
  member_id: string
  household_id: string
  serial: number
  place: string
  mine: boolean
  household_number: string | null
  name: string
  name_hi: string | null
  guardian_name: string | null
  guardian_name_hi: string | null
  guardian_kind: string | null
  relation: string | null
  gender: string
  birth_date: Date | null
  birth_precision: string | null
  village_path: string
  house_no: string | null
  epic: string | null
  aadhaar_last4: string | null
  ration_card_no: string | null
  mobile: string | null
  ended: boolean
  card_stage: string | null
}

/** The sides of pairs that concern the asker's area, by member. */
export const sidesOf = async (tx: Tx, memberIds: readonly string[]): Promise<ReadonlyMap<string, SeenEntry>> => {
  const rows = await tx.$queryRaw<Row[]>`select * from duplicate_sides(${[...memberIds]}::uuid[])`
  return new Map(
    rows.map((row) => [
      row.member_id,
      {
        ...{ memberId: row.member_id, householdId: row.household_id, serial: row.serial, mine: row.mine },
        ...{ place: placePath(row.place), village: placePath(row.village_path), householdNumber: row.household_number },
        name: { en: row.name, hi: row.name_hi },
        guardian: { en: row.guardian_name, hi: row.guardian_name_hi, kind: row.guardian_kind },
        ...{ relation: row.relation, gender: row.gender, houseNo: row.house_no, mobile: row.mobile },
        birth: row.birth_date && { date: asDay(row.birth_date), precision: row.birth_precision ?? 'YEAR' },
        ...{ epic: row.epic, aadhaarLast4: row.aadhaar_last4, rationCardNo: row.ration_card_no },
        ...{ ended: row.ended, cardStage: row.card_stage },
      },
    ]),
  )
}
