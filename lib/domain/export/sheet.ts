/**
 * The columns of a correction sheet (F26), named by the field of the family's own form that each one fills: the sheet asks
 * what the form asks, and comes back through the form's own schema. The village is not among them: a family moves by a form.
 */
export const SHEET_OF_FAMILY = [
  'houseNo',
  'addressLine',
  'pincode',
  'mobile',
  'category',
  'minority',
  'bpl',
  'bplNumber',
  'bplListYear',
  'rationCardNo',
  'mainIncome',
  'rooms',
  'wall',
  'roof',
  'landUnirrigated',
  'landIrrigatedTwoCrop',
  'landOtherIrrigated',
] as const

export const SHEET_OF_MEMBER = [
  'name',
  'nameHi',
  'guardianKind',
  'guardianName',
  'guardianNameHi',
  'relation',
  'gender',
  'birth',
  'birthEvidence',
  'maritalStatus',
  'disabilityPercent',
  'literate',
  'occupation',
  'monthlyIncome',
] as const

/** The columns by which a row is found again; nobody corrects them. */
export const SHEET_KEYS = ['number', 'version', 'serial'] as const

/** What is there for the eye: where the family lives, and to whom the sheet was given. It is not read again. */
export const SHEET_SHOWN = ['villageName', 'givenTo'] as const
