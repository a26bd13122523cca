import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { codeIfKnown } from '@/lib/domain/household/import-codes'
import type { KnownColumns } from '@/lib/domain/import/columns'

/** The columns of a survey file that are read, each with the spellings under which it is met (domain §2.3). */
const SPELLINGS = {
  key: ['ahl_family_tin', 'family_tin', 'household_key'],
  panchayatCode: ['gp_code', 'grampanchayatcode', 'local_body_code'],
  villageCode: ['village_code', 'village_lgd_code'],
  villageName: ['village_name', 'village', 'गाँव', 'गांव', 'ग्राम'],
  takenOn: ['survey_date', 'date_of_survey'],
  houseNo: ['ahlslnohhd', 'ahl_sl_no_hhd', 'house_no', 'hhd_no'],
  address1: ['addressline1', 'address'],
  address2: ['addressline2'],
  address3: ['addressline3'],
  address4: ['addressline4'],
  address5: ['addressline5'],
  pincode: ['pincode', 'pin_code'],
  mobile: ['mobile', 'mobile_no', 'mobile_number'],
  category: ['caste_group', 'social_category'],
  minority: ['minority'],
  bplNumber: ['bpl_number', 'bpl_no'],
  bplListYear: ['bpl_list_year'],
  rationCardNo: ['ration_card_no', 'ration_card_number', 'nfsa_card_no'],
  mainIncome: ['main_income_source', 'main_source_of_income'],
  wall: ['housing_walltype', 'housing_wall_type'],
  roof: ['housing_rooftype', 'housing_roof_type'],
  rooms: ['housing_no_of_rooms', 'housing_rooms'],
  landUnirrigated: ['totalunirrigated', 'total_unirrigated'],
  landIrrigatedTwoCrop: ['totalirrigated', 'total_irrigated'],
  landOtherIrrigated: ['otherirrigated', 'other_irrigated'],
  houseType: ['typeofhhd', 'type_of_hhd'],
  tribe: ['hhd_ptg'],
  bonded: ['hhd_lrbl'],
  scavenger: ['hhd_ms'],
  vehicle: ['hhd_asset_mveh'],
  refrigerator: ['hhd_asset_ref'],
  telephone: ['hhd_asset_telmob'],
  farmMachine: ['hhd_magri_equip'],
  irrigation: ['hhd_irri_equip'],
  kisanCredit: ['hhd_kcc'],
  incomeTax: ['hhd_emp_pit'],
  enterprise: ['hhd_emp_erg'],
  headName: ['head_name'],
  headNameHi: ['head_name_sl'],
  serial: ['member_sl_no', 'member_serial'],
  name: ['name', 'member_name'],
  nameHi: ['name_sl', 'member_name_sl'],
  relation: ['relation', 'relation_to_head'],
  gender: ['genderid', 'gender', 'sex'],
  birth: ['dob', 'date_of_birth'],
  age: ['age'],
  maritalStatus: ['marital_status'],
  fatherName: ['father_name'],
  husbandName: ['husband_name'],
  occupation: ['occupation'],
  disability: ['disabilitycode', 'disability_code'],
  disabilityPercent: ['disability_percent'],
  education: ['educode', 'education_code'],
  literate: ['literate'],
  monthlyIncome: ['monthly_income'],
} as const satisfies Record<string, readonly string[]>

export type ImportColumn = keyof typeof SPELLINGS | (typeof CENSUS_FLAGS)[number]

/** The household's own columns, repeated on each of its rows: two rows of one family must agree on them. */
const OF_MEMBER: ReadonlySet<string> = new Set<ImportColumn>([
  'serial',
  'name',
  'nameHi',
  'relation',
  'gender',
  'birth',
  'age',
  'maritalStatus',
  'fatherName',
  'husbandName',
  'occupation',
  'disability',
  'disabilityPercent',
  'education',
  'literate',
  'monthlyIncome',
])

/** Whether the column tells of one member and not of the whole household. */
export const isOfMember = (column: string): boolean => OF_MEMBER.has(column)

const isWordOf =
  (list: 'gender' | 'relation' | 'maritalStatus') =>
  (cell: string): boolean =>
    !/\d/.test(cell) && codeIfKnown(list, cell) !== undefined

/** Facts that are told by what stands in a column whose heading nobody understands; all others look like one another. */
const LOOKS: Readonly<Partial<Record<ImportColumn, (cell: string) => boolean>>> = {
  mobile: (cell) => /^[6-9]\d{9}$/.test(cell),
  gender: isWordOf('gender'),
  relation: isWordOf('relation'),
  maritalStatus: isWordOf('maritalStatus'),
}
const looksOf = (name: string) => Object.entries(LOOKS).find(([own]) => own === name)?.[1]

/** The columns of a file of households, as the engine of imports reads them. */
export const HOUSEHOLD_COLUMNS: KnownColumns = {
  columns: [
    ...Object.entries(SPELLINGS).map(([name, spellings]) => {
      const looks = looksOf(name)
      return { name, spellings, ...(looks && { looks }) }
    }),
    ...CENSUS_FLAGS.map((flag) => ({ name: flag, spellings: [flag] })),
  ],
  key: 'key',
  needed: [['name', 'nameHi', 'headName', 'headNameHi']],
}
