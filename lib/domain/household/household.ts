import type { BplStanding } from '@/lib/domain/household/bpl'
import type { Dwelling } from '@/lib/domain/household/dwelling'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Paise } from '@/lib/domain/shared/quantity'

export const GENDERS = ['FEMALE', 'MALE', 'TRANSGENDER'] as const
export type Gender = (typeof GENDERS)[number]

export const RELATIONS = [
  'HEAD',
  'SPOUSE',
  'SON',
  'DAUGHTER',
  'SON_IN_LAW',
  'DAUGHTER_IN_LAW',
  'FATHER',
  'MOTHER',
  'BROTHER',
  'SISTER',
  'GRANDCHILD',
  'GRANDPARENT',
  'OTHER_RELATIVE',
  'UNRELATED',
] as const
export type Relation = (typeof RELATIONS)[number]

export const MARITAL_STATUSES = ['NEVER_MARRIED', 'MARRIED', 'WIDOWED', 'SEPARATED', 'DIVORCED'] as const
export type MaritalStatus = (typeof MARITAL_STATUSES)[number]

export const BIRTH_PRECISIONS = ['EXACT', 'YEAR', 'ESTIMATE'] as const

/**
 * From what an age is known, the better proof first: Aadhaar, voter card, family register, birth certificate, medical
 * assessment (domain §4, Annapurna), then a school's paper and the person's own word. No proof is ever required (R90).
 */
export const BIRTH_EVIDENCE = [
  'AADHAAR',
  'EPIC',
  'FAMILY_REGISTER',
  'BIRTH_CERTIFICATE',
  'MEDICAL',
  'SCHOOL',
  'DECLARED',
] as const
export type BirthEvidence = (typeof BIRTH_EVIDENCE)[number]

/** A birth as far as it is known: of `YEAR` and `ESTIMATE` only the year of the date counts. */
export interface Birth {
  readonly date: PlainDate
  readonly precision: (typeof BIRTH_PRECISIONS)[number]
  /** Absent while nobody has said by what it is known. */
  readonly evidence?: BirthEvidence
}

export const SOCIAL_CATEGORIES = ['GENERAL', 'SC', 'ST', 'OBC'] as const
export type SocialCategory = (typeof SOCIAL_CATEGORIES)[number]

/** From what the family mainly lives, in the census's own list (domain §2.3). */
export const INCOME_SOURCES = [
  'CULTIVATION',
  'MANUAL_CASUAL_LABOUR',
  'DOMESTIC_SERVICE',
  'FORAGING',
  'OWN_ENTERPRISE',
  'ALMS',
  'OTHER',
] as const
export type IncomeSource = (typeof INCOME_SOURCES)[number]

/** Why somebody no longer counts as a member; the row itself stays. */
export const END_CAUSES = ['DIED', 'MOVED_OUT', 'MARRIED_OUT', 'SPLIT', 'MERGED', 'ENTERED_WRONGLY'] as const
export type EndCause = (typeof END_CAUSES)[number]

/** A name as written in each language; transliteration never fills one from the other (domain §10.1). */
export interface Name {
  readonly en?: string
  readonly hi?: string
}

/** One member as the law sees one. `null` is a fact nobody has recorded yet. */
export interface Member {
  readonly serial: number
  readonly name: Name
  readonly gender: Gender
  readonly birth: Birth | null
  /** To the head whom the family names, who need not be the card's head (NFSA s.13). */
  readonly relation: Relation
  readonly maritalStatus: MaritalStatus | null
  /** 0 for none. */
  readonly disabilityPercent: number | null
  readonly literate: boolean | null
  readonly monthlyIncome: Paise | null
  readonly ended?: { readonly on: PlainDate; readonly cause: EndCause }
}

/** Land in cents: hundredths of an acre. */
export interface Land {
  readonly unirrigated: number
  readonly irrigatedTwoCrop: number
  readonly otherIrrigated: number
}

/** A family as facts for the law: people with a common kitchen (domain §2.1). */
export interface Household {
  /** The panchayat or ward where it lives. */
  readonly place: PlacePath
  readonly members: readonly Member[]
  readonly category: SocialCategory | null
  readonly dwelling: Dwelling | null
  readonly land: Land | null
  readonly mainIncome: IncomeSource | null
  readonly bpl: BplStanding | null
}

/** The members on a day: those who have neither died nor left by then (domain §13). */
export const livingMembers = (members: readonly Member[], day: PlainDate): readonly Member[] =>
  members.filter(({ ended }) => ended === undefined || ended.on > day)

/** The head whom the family names, if still there. */
export const familyHead = (members: readonly Member[], day: PlainDate): Member | null =>
  livingMembers(members, day).find(({ relation }) => relation === 'HEAD') ?? null

/** By whom the family is called: its head, and of one in which nobody is left, whoever was head last. */
export const callingHead = (members: readonly Member[], day: PlainDate): Member | null =>
  familyHead(members, day) ?? members.findLast(({ relation }) => relation === 'HEAD') ?? null
