/**
 * The columns of a correction sheet (F26) by the field of the family's own form that each one fills: the sheet asks what
 * the form asks, and comes back through the form's own schema. The village is not among them: a family moves by a form.
 */
export const SHEET_OF_FAMILY = {
  houseNo: 'house_no',
  addressLine: 'address',
  pincode: 'pincode',
  mobile: 'mobile',
  category: 'social_category',
  minority: 'minority',
  bpl: 'bpl_standing',
  bplNumber: 'bpl_number',
  bplListYear: 'bpl_list_year',
  rationCardNo: 'ration_card_no',
  mainIncome: 'main_income_source',
  rooms: 'housing_no_of_rooms',
  wall: 'housing_walltype',
  roof: 'housing_rooftype',
  landUnirrigated: 'total_unirrigated',
  landIrrigatedTwoCrop: 'total_irrigated',
  landOtherIrrigated: 'other_irrigated',
} as const

export const SHEET_OF_MEMBER = {
  name: 'name',
  nameHi: 'name_sl',
  guardianKind: 'guardian_kind',
  guardianName: 'guardian_name',
  guardianNameHi: 'guardian_name_sl',
  relation: 'relation',
  gender: 'gender',
  birth: 'date_of_birth',
  maritalStatus: 'marital_status',
  disabilityPercent: 'disability_percent',
  literate: 'literate',
  occupation: 'occupation',
  monthlyIncome: 'monthly_income',
} as const

/** The columns by which a row is found again; nobody corrects them. */
export const SHEET_KEYS = { number: 'household_number', version: 'register_version', serial: 'member_sl_no' } as const
