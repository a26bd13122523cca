/** The 14 automatic exclusions of SECC 2011, rural (domain §2.1). */
export const EXCLUSIONS = [
  'X01',
  'X02',
  'X03',
  'X04',
  'X05',
  'X06',
  'X07',
  'X08',
  'X09',
  'X10',
  'X11',
  'X12',
  'X13',
  'X14',
] as const

/** The 5 automatic inclusions. */
export const INCLUSIONS = ['I1', 'I2', 'I3', 'I4', 'I5'] as const

/** The 7 deprivations, each of weight 1. */
export const DEPRIVATIONS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] as const

export const CENSUS_FLAGS = [...EXCLUSIONS, ...INCLUSIONS, ...DEPRIVATIONS] as const

export type Exclusion = (typeof EXCLUSIONS)[number]
export type Inclusion = (typeof INCLUSIONS)[number]
export type Deprivation = (typeof DEPRIVATIONS)[number]
export type CensusFlag = (typeof CENSUS_FLAGS)[number]

const KNOWN: ReadonlySet<string> = new Set(CENSUS_FLAGS)

/** Whether the text is the code of a census flag. */
export const isCensusFlag = (text: string): text is CensusFlag => KNOWN.has(text)
