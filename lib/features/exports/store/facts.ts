import 'server-only'
import { LISTED_COLUMNS, type ListedColumn, type SheetColumn, type SheetWords } from '@/lib/domain/export/words'

/** Kept in hundredths: acres, rupees. */
const hundredths = (column: string) => `${column} * 0.01`
const code = (path: string) => `ltrim(split_part(${path}, '/', -1), 'bpusvw')`
/** The year of a birth, with ~ before an estimate. */
export const YEAR = `case when birth_precision = 'ESTIMATE' then '~' else '' end || to_char(birth_date, 'YYYY')`
const DAY_OR_YEAR = `case when birth_precision = 'EXACT' then to_char(birth_date, 'DD-MM-YYYY') else ${YEAR} end`

/** Where each fact of the family stands, written as the import reads it. */
const OF_FAMILY = {
  number: 'number',
  version: 'version',
  key: 'source_key',
  panchayatCode: code('place'),
  villageCode: code('village_path'),
  villageName: 'village_path',
  houseNo: 'house_no',
  addressLine: 'address_line',
  pincode: 'pincode',
  mobile: 'mobile',
  category: 'social_category',
  minority: 'minority',
  bpl: `case when bpl_number is not null then 'LISTED' when not_bpl then 'NOT_BPL' end`,
  bplNumber: 'bpl_number',
  bplListYear: 'bpl_list_year',
  rationCardNo: 'ration_card_no',
  mainIncome: 'main_income',
  rooms: 'rooms',
  wall: 'wall',
  roof: 'roof',
  landUnirrigated: hundredths('land_unirrigated'),
  landIrrigatedTwoCrop: hundredths('land_irrigated_two_crop'),
  landOtherIrrigated: hundredths('land_other_irrigated'),
} as const satisfies Readonly<Partial<Record<SheetColumn, string>>>

// Of a child of a widow the register tells S/o or D/o with the mother's name: that is nobody's father. Reckoned over the family's
// rows as they are read, for a second look at them would cost the file of a State.
const WOMAN_OF_THE_FAMILY = ['name', 'name_hi']
  .map(
    (name) => `coalesce(guardian_${name} = any (array_agg(${name}) filter (where gender = 'FEMALE') over ()), false)`,
  )
  .join(' or ')

/** And of each member. */
const OF_MEMBER = {
  serial: 'serial',
  name: 'nullif(name, name_hi)',
  nameHi: 'name_hi',
  relation: 'relation',
  gender: 'gender',
  birth: DAY_OR_YEAR,
  birthEvidence: 'birth_evidence',
  maritalStatus: 'marital_status',
  fatherName: `guardian_kind <> 'WIFE_OF' and not (${WOMAN_OF_THE_FAMILY})`,
  husbandName: `guardian_kind = 'WIFE_OF'`,
  guardianKind: 'guardian_kind',
  guardianName: 'nullif(guardian_name, guardian_name_hi)',
  guardianNameHi: 'guardian_name_hi',
  epic: 'epic',
  disabilityPercent: 'disability_percent',
  literate: 'literate',
  occupation: 'occupation',
  monthlyIncome: hundredths('monthly_income'),
} as const satisfies Readonly<Partial<Record<SheetColumn, string>>>

type OfFamily = keyof typeof OF_FAMILY
type OfMember = keyof typeof OF_MEMBER
/** A column whose fact stands in the register. */
export type Fact = OfFamily | OfMember

export const isOfFamily = (column: Fact): column is OfFamily => Object.hasOwn(OF_FAMILY, column)
const isListed = (column: SheetColumn): column is ListedColumn =>
  (LISTED_COLUMNS as readonly SheetColumn[]).includes(column)

/** Words as Postgres reads them. */
export const text = (words: string) => `'${words.replaceAll("'", "''")}'`

/** An answer as the register keeps it: a code, or whether it is so. */
const kept = (said: string) => ({ yes: 'true', no: 'false' })[said] ?? text(said)

/** Names that are not told in both scripts: in the reader's own, as far as it is known. */
const IN_SCRIPT = {
  hi: { village: 'coalesce(name_hi, name_en)', guardian: 'coalesce(guardian_name_hi, guardian_name)' },
  en: { village: 'name_en', guardian: 'guardian_name' },
} as const

/** What stands in a column: codes in words, names in the reader's script as far as it is known. */
export const factOf = (column: Fact, { answers, language }: SheetWords): string => {
  const fact = isOfFamily(column) ? OF_FAMILY[column] : OF_MEMBER[column]
  const { village, guardian } = IN_SCRIPT[language]
  if (column === 'villageName') return `(select ${village} from places where path = ${fact})`
  if (column === 'fatherName' || column === 'husbandName') return `case when ${fact} then ${guardian} end`
  if (!isListed(column)) return fact
  const words = Object.entries(answers[column]).map(([said, word]) => `when ${kept(said)} then ${text(word)}`)
  return `case ${fact} ${words.join(' ')} end`
}

// A cell that a spreadsheet would take for a formula (= + - @, tab, return) is written as text, behind an apostrophe; so is
// one that begins with an apostrophe itself, of which the reading takes one away.
export const harmless = (fact: string) =>
  `case when ascii(${fact}) in (61, 43, 45, 64, 9, 13, 39) then '''' || ${fact} else ${fact} end`
