/** The schemes that can meet at one household (domain §8); their names are words of the catalogue. */
export const CONVERGING_SCHEMES = [
  'NFSA',
  'AAY',
  'ANNAPURNA',
  'IGNOAPS',
  'IGNWPS',
  'IGNDPS',
  'UDID',
  'ADIP',
  'PMAYG',
  'MGNREGS',
  'DAY_NRLM',
  'SBM_G',
  'JJM',
  'PMUY',
  'PM_JAY',
  'SCHOLARSHIP',
  'SC_ST_LOAN',
  'PM_JANMAN',
  'NAMASTE',
  'BONDED_LABOUR',
  'ULLAS',
  'E_SHRAM',
  'DDU_GKY',
  'ICDS',
  'PM_KISAN',
  'KCC',
  'PMJDY',
  'PMSBY',
] as const
export type ConvergingScheme = (typeof CONVERGING_SCHEMES)[number]

/** Whose schemes they are. */
export const DEPARTMENTS = [
  'CHILD',
  'EDUCATION',
  'FARMING',
  'FINANCE',
  'FOOD',
  'FUEL',
  'HEALTH',
  'LABOUR',
  'RURAL',
  'TRIBAL',
  'WATER',
  'WELFARE',
] as const
export type Department = (typeof DEPARTMENTS)[number]

/** Where a family asks. */
export const ASKED_AT = [
  'ANGANWADI',
  'BANK',
  'BLOCK',
  'COLLECTOR',
  'CSC',
  'GAS_AGENCY',
  'HOSPITAL',
  'PANCHAYAT',
  'SCHOOL',
  'WELFARE_OFFICE',
] as const
export type AskedAt = (typeof ASKED_AT)[number]
