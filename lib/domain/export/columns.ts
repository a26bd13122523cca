/**
 * How near a fact comes to a person: what an office may take out of the portal goes by this (decision 0042). `OWN` are the
 * answers to the State's own questions, which are no columns of the register (`own.ts`).
 */
export const COLUMN_GROUPS = ['FAMILY', 'PERSONS', 'CONTACT', 'NUMBERS', 'MEANS', 'CONDITION', 'OWN'] as const
export type ColumnGroup = (typeof COLUMN_GROUPS)[number]

interface ExportColumn {
  readonly group: ColumnGroup
  /** Told by people in their own words: a spreadsheet must not take it for a formula. */
  readonly told?: true
}

/**
 * Every fact of the register that may leave the portal, in the order of the file. Aadhaar is not among them, neither whole
 * nor in part (domain §9.1): there is no column that could be asked for.
 */
export const EXPORT_COLUMNS = {
  number: { group: 'FAMILY' },
  key: { group: 'FAMILY', told: true },
  panchayatCode: { group: 'FAMILY' },
  villageCode: { group: 'FAMILY' },
  villageName: { group: 'FAMILY' },
  houseNo: { group: 'FAMILY', told: true },
  addressLine: { group: 'FAMILY', told: true },
  pincode: { group: 'FAMILY' },
  mobile: { group: 'CONTACT' },
  category: { group: 'CONDITION' },
  minority: { group: 'CONDITION' },
  bpl: { group: 'NUMBERS' },
  bplNumber: { group: 'NUMBERS', told: true },
  bplListYear: { group: 'NUMBERS' },
  rationCardNo: { group: 'NUMBERS', told: true },
  mainIncome: { group: 'MEANS' },
  rooms: { group: 'MEANS' },
  wall: { group: 'MEANS' },
  roof: { group: 'MEANS' },
  landUnirrigated: { group: 'MEANS' },
  landIrrigatedTwoCrop: { group: 'MEANS' },
  landOtherIrrigated: { group: 'MEANS' },
  serial: { group: 'PERSONS' },
  name: { group: 'PERSONS', told: true },
  nameHi: { group: 'PERSONS', told: true },
  relation: { group: 'PERSONS' },
  gender: { group: 'PERSONS' },
  birth: { group: 'PERSONS' },
  birthEvidence: { group: 'PERSONS' },
  maritalStatus: { group: 'PERSONS' },
  fatherName: { group: 'PERSONS', told: true },
  husbandName: { group: 'PERSONS', told: true },
  epic: { group: 'NUMBERS', told: true },
  disabilityPercent: { group: 'CONDITION' },
  literate: { group: 'CONDITION' },
  occupation: { group: 'CONDITION', told: true },
  monthlyIncome: { group: 'CONDITION' },
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
