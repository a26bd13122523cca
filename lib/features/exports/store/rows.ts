import 'server-only'
import { EXPORT_COLUMNS, type ExportColumnKey, isTold } from '@/lib/domain/export/columns'
import type { ShownColumn } from '@/lib/domain/export/redaction'
import {
  type FamilySheetField,
  type MemberSheetField,
  SHEET_KEYS,
  SHEET_OF_FAMILY,
  SHEET_OF_MEMBER,
} from '@/lib/domain/export/sheet'

const answer = (column: string) => `case ${column} when true then 'yes' when false then 'no' end`
const acres = (column: string) => `trim(trailing '.' from to_char(${column} / 100.0, 'FM99990.99'))`
const YEAR = `case when m.birth_precision = 'ESTIMATE' then '~' else '' end || to_char(m.birth_date, 'YYYY')`
const DAY_OR_YEAR = `case when m.birth_precision = 'EXACT' then to_char(m.birth_date, 'DD-MM-YYYY') else ${YEAR} end`
const STANDING = `case when h.bpl_number is not null then 'LISTED' when h.not_bpl then 'NOT_BPL' end`
const RUPEES = `trim(trailing '.' from to_char(m.monthly_income / 100.0, 'FM999999999990.99'))`

/** Where each fact stands, written as the import reads it. */
const FACTS: Readonly<Record<ExportColumnKey, string>> = {
  number: 'h.number',
  key: 'h.source_key',
  panchayatCode: `substring(h.place from '[0-9]+$')`,
  villageCode: `substring(h.village_path from '[0-9]+$')`,
  houseNo: 'h.house_no',
  addressLine: 'h.address_line',
  pincode: 'h.pincode',
  mobile: 'h.mobile',
  category: 'h.social_category',
  minority: answer('h.minority'),
  bpl: STANDING,
  bplNumber: 'h.bpl_number',
  bplListYear: 'h.bpl_list_year',
  rationCardNo: 'h.ration_card_no',
  mainIncome: 'h.main_income',
  rooms: 'h.rooms',
  wall: 'h.wall',
  roof: 'h.roof',
  landUnirrigated: acres('h.land_unirrigated'),
  landIrrigatedTwoCrop: acres('h.land_irrigated_two_crop'),
  landOtherIrrigated: acres('h.land_other_irrigated'),
  serial: 'm.serial',
  name: 'nullif(m.name, m.name_hi)',
  nameHi: 'm.name_hi',
  relation: 'm.relation',
  gender: 'm.gender',
  birth: DAY_OR_YEAR,
  maritalStatus: 'm.marital_status',
  fatherName: `case when m.guardian_kind <> 'WIFE_OF' then m.guardian_name end`,
  husbandName: `case when m.guardian_kind = 'WIFE_OF' then m.guardian_name end`,
  epic: 'm.epic',
  disabilityPercent: 'm.disability_percent',
  literate: answer('m.literate'),
  occupation: 'm.occupation',
  monthlyIncome: RUPEES,
}

const OF_GUARDIAN: Readonly<Record<'guardianKind' | 'guardianName' | 'guardianNameHi', string>> = {
  guardianKind: 'm.guardian_kind',
  guardianName: 'm.guardian_name',
  guardianNameHi: 'm.guardian_name_hi',
}

// A cell that a spreadsheet would take for a formula is written as text.
const harmless = (fact: string) =>
  `case when left(${fact}, 1) in ('=', '+', '-', '@', E'\\t', E'\\r') then '''' || ${fact} else ${fact} end`

const WATERMARK = `current_setting('app.export_mark') as given_to`

// A range over the leading column of the index: the area, or one village of a panchayat.
const FROM = `from households h join members m on m.household_id = h.id
  where h.place >= current_setting('app.export_from') and h.place < current_setting('app.export_to')
    and (current_setting('app.export_village') = '' or h.village_path = current_setting('app.export_village'))
    and h.ended_on is null and m.ended_on is null`

const ORDER = 'order by h.place, h.id, m.serial'
const IN_FAMILY = 'window family as (partition by h.place, h.id order by m.serial)'

const shown = ({ key, showing }: ShownColumn): string => {
  const fact = showing === 'YEAR' ? YEAR : showing === 'LAST_4' ? `'…' || right(${FACTS[key]}, 4)` : FACTS[key]
  return `${isTold(key) && showing === 'WHOLE' ? harmless(fact) : fact} as ${EXPORT_COLUMNS[key].heading}`
}

/** The register of an area, a row for each member, with whom it was given to in every row. */
export const registerRows = (columns: readonly ShownColumn[]): string =>
  `select ${[...columns.map(shown), WATERMARK].join(', ')} ${FROM} ${ORDER}`

const TOLD: ReadonlySet<string> = new Set(['guardianName', 'guardianNameHi'])
const isColumn = (field: string): field is ExportColumnKey => Object.hasOwn(FACTS, field)

const asked = (field: FamilySheetField | MemberSheetField, heading: string): string => {
  const fact = isColumn(field) ? FACTS[field] : OF_GUARDIAN[field]
  const told = isColumn(field) ? isTold(field) : TOLD.has(field)
  const cell = told ? harmless(fact) : fact
  // What is the family's own stands in its first row only, so that it is corrected once.
  return `${field in SHEET_OF_FAMILY ? `case when row_number() over family = 1 then ${cell} end` : cell} as ${heading}`
}

const OF_MEMBER = Object.keys(SHEET_OF_MEMBER) as readonly MemberSheetField[]
const OF_FAMILY = Object.keys(SHEET_OF_FAMILY) as readonly FamilySheetField[]

/** The correction sheet of an area: what the family's form asks, with the version by which a later change is noticed. */
export const sheetRows = (): string => {
  const columns = [
    `h.number as ${SHEET_KEYS.number}`,
    `h.version as ${SHEET_KEYS.version}`,
    `m.serial as ${SHEET_KEYS.serial}`,
    ...OF_MEMBER.map((field) => asked(field, SHEET_OF_MEMBER[field])),
    ...OF_FAMILY.map((field) => asked(field, SHEET_OF_FAMILY[field])),
    WATERMARK,
  ]
  return `select ${columns.join(', ')} ${FROM} ${IN_FAMILY} ${ORDER}`
}
