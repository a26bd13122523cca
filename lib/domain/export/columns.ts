/** How near a fact comes to a person: what an office may take out of the portal goes by this (decision 0042). */
export const COLUMN_GROUPS = ['FAMILY', 'PERSONS', 'CONTACT', 'NUMBERS', 'MEANS', 'CONDITION'] as const
export type ColumnGroup = (typeof COLUMN_GROUPS)[number]

interface ExportColumn {
  /** The heading in the file: a spelling that the portal's own import understands. */
  readonly heading: string
  readonly group: ColumnGroup
  /** Told by people in their own words: a spreadsheet must not take it for a formula. */
  readonly told?: true
}

/**
 * Every fact of the register that may leave the portal, in the order of the file. Aadhaar is not among them, neither whole
 * nor in part (domain §9.1): there is no column that could be asked for.
 */
export const EXPORT_COLUMNS = {
  number: { heading: 'household_number', group: 'FAMILY' },
  key: { heading: 'ahl_family_tin', group: 'FAMILY', told: true },
  panchayatCode: { heading: 'gp_code', group: 'FAMILY' },
  villageCode: { heading: 'village_code', group: 'FAMILY' },
  houseNo: { heading: 'house_no', group: 'FAMILY', told: true },
  addressLine: { heading: 'address', group: 'FAMILY', told: true },
  pincode: { heading: 'pincode', group: 'FAMILY' },
  mobile: { heading: 'mobile', group: 'CONTACT' },
  category: { heading: 'social_category', group: 'CONDITION' },
  minority: { heading: 'minority', group: 'CONDITION' },
  bpl: { heading: 'bpl_standing', group: 'NUMBERS' },
  bplNumber: { heading: 'bpl_number', group: 'NUMBERS', told: true },
  bplListYear: { heading: 'bpl_list_year', group: 'NUMBERS' },
  rationCardNo: { heading: 'ration_card_no', group: 'NUMBERS', told: true },
  mainIncome: { heading: 'main_income_source', group: 'MEANS' },
  rooms: { heading: 'housing_no_of_rooms', group: 'MEANS' },
  wall: { heading: 'housing_walltype', group: 'MEANS' },
  roof: { heading: 'housing_rooftype', group: 'MEANS' },
  landUnirrigated: { heading: 'total_unirrigated', group: 'MEANS' },
  landIrrigatedTwoCrop: { heading: 'total_irrigated', group: 'MEANS' },
  landOtherIrrigated: { heading: 'other_irrigated', group: 'MEANS' },
  serial: { heading: 'member_sl_no', group: 'PERSONS' },
  name: { heading: 'name', group: 'PERSONS', told: true },
  nameHi: { heading: 'name_sl', group: 'PERSONS', told: true },
  relation: { heading: 'relation', group: 'PERSONS' },
  gender: { heading: 'gender', group: 'PERSONS' },
  birth: { heading: 'date_of_birth', group: 'PERSONS' },
  maritalStatus: { heading: 'marital_status', group: 'PERSONS' },
  fatherName: { heading: 'father_name', group: 'PERSONS', told: true },
  husbandName: { heading: 'husband_name', group: 'PERSONS', told: true },
  epic: { heading: 'epic_no', group: 'NUMBERS', told: true },
  disabilityPercent: { heading: 'disability_percent', group: 'CONDITION' },
  literate: { heading: 'literate', group: 'CONDITION' },
  occupation: { heading: 'occupation', group: 'CONDITION', told: true },
  monthlyIncome: { heading: 'monthly_income', group: 'CONDITION' },
} as const satisfies Readonly<Record<string, ExportColumn>>

export type ExportColumnKey = keyof typeof EXPORT_COLUMNS

/** The columns in the order of the file. */
export const EXPORT_KEYS = Object.keys(EXPORT_COLUMNS) as readonly ExportColumnKey[]

/** By which every row is found again, here by number and serial and elsewhere by the LGD codes of its place (R21). */
const ALWAYS: readonly ExportColumnKey[] = ['number', 'panchayatCode', 'villageCode', 'serial']

/** The columns of the asked groups in the order of the file, and always those by which a row is found again. */
export const columnsOf = (groups: readonly ColumnGroup[]): readonly ExportColumnKey[] =>
  EXPORT_KEYS.filter((key) => ALWAYS.includes(key) || groups.includes(EXPORT_COLUMNS[key].group))

/** Whether the column says something of a family, beyond where its row is found. */
export const isFact = (key: ExportColumnKey): boolean => !ALWAYS.includes(key)

/** Whether people told the column in their own words. */
export const isTold = (key: ExportColumnKey): boolean => 'told' in EXPORT_COLUMNS[key]
