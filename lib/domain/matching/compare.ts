import type { Birth } from '@/lib/domain/household/household'
import { nameLikeness } from '@/lib/domain/matching/likeness'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { districtOf, parentOf } from '@/lib/domain/place/path'

/** Why two entries are thought to be one person, or not. */
export const GROUNDS = [
  'sameAadhaar',
  'otherAadhaar',
  'sameLastFour',
  'sameEpic',
  'otherEpic',
  'sameRationCard',
  'sameName',
  'likeName',
  'partOfName',
  'otherName',
  'sameGuardian',
  'likeGuardian',
  'partOfGuardian',
  'otherGuardian',
  'otherKindOfGuardian',
  'sameBirth',
  'turnedBirth',
  'sameDay',
  'sameYear',
  'nearYear',
  'otherDay',
  'otherYear',
  'otherGender',
  'sameVillage',
  'nearVillage',
  'farVillage',
  'otherDistrict',
  'diedOnCard',
  'leftOnCard',
] as const

export interface Ground {
  readonly code: (typeof GROUNDS)[number]
  /** What it adds to the score; below zero: it speaks against. */
  readonly points: number
}

export interface Comparison {
  /** 0 to 100: the grounds added up, kept within these bounds. */
  readonly score: number
  readonly grounds: readonly Ground[]
}

/** From this score on a pair is put before a person; from the second on it is all but certain. */
export const CANDIDATE_FROM = 65
export const STRONG_FROM = 85

const ground = (code: Ground['code'], points: number): Ground[] => [{ code, points: Math.round(points) }]

const name = (a: MatchPerson, b: MatchPerson): Ground[] => {
  const { share, weight } = nameLikeness(a.name, b.name)
  // Two telling names say more than one, one more than habits such as Ram Lal.
  const most = 34 + 8 * Math.min(1, weight) + 6 * Math.max(0, Math.min(1, weight - 1))
  if (share >= 0.97) return ground('sameName', most)
  if (share >= 0.8) return ground('likeName', most * share)
  if (share >= 0.45) return ground('partOfName', most * share * 0.7)
  return ground('otherName', -40)
}

const isMarital = (kind: MatchPerson['guardianKind']): boolean => kind === 'WIFE_OF'

const guardian = (a: MatchPerson, b: MatchPerson): Ground[] => {
  if (a.guardian === null || b.guardian === null) return []
  const { share, weight } = nameLikeness(a.guardian, b.guardian)
  const most = 22 + 6 * Math.min(1, weight) + 3 * Math.max(0, Math.min(1, weight - 1))
  if (share >= 0.97) return ground('sameGuardian', most)
  if (share >= 0.8) return ground('likeGuardian', most * share * 0.9)
  if (share >= 0.45) return ground('partOfGuardian', most * share * 0.6)
  const known = a.guardianKind && b.guardianKind
  if (known && isMarital(a.guardianKind) !== isMarital(b.guardianKind)) return ground('otherKindOfGuardian', -4)
  return ground('otherGuardian', known ? -28 : a.gender === 'FEMALE' || b.gender === 'FEMALE' ? -16 : -28)
}

const TOLERANCE = { EXACT: 0, YEAR: 0, ESTIMATE: 3 } as const

/** A day that stands for "some time in that year": births were written down so for lack of better. */
const isMadeUp = (date: string): boolean => date.endsWith('-01-01') || date.endsWith('-07-01')

const turned = (date: string): string => `${date.slice(0, 5)}${date.slice(8, 10)}-${date.slice(5, 7)}`

/** Whether one figure of a date was written otherwise. Two days that differ in more were both meant, and speak against each other. */
const isSlip = (a: string, b: string): boolean =>
  a.slice(0, 4) === b.slice(0, 4) && (a.slice(5, 7) === b.slice(5, 7) || a.slice(8) === b.slice(8))

const birth = (a: Birth | null, b: Birth | null): Ground[] => {
  if (a === null || b === null) return []
  const [x, y] = [Number(a.date.slice(0, 4)), Number(b.date.slice(0, 4))]
  const apart = Math.abs(x - y)
  if (a.precision === 'EXACT' && b.precision === 'EXACT' && !isMadeUp(a.date) && !isMadeUp(b.date)) {
    if (a.date === b.date) return ground('sameBirth', 28)
    if (turned(a.date) === b.date) return ground('turnedBirth', 22)
    if (a.date.slice(4) === b.date.slice(4) && apart <= 10) return ground('sameDay', apart <= 1 ? 18 : 10)
    if (apart <= 1) return ground('otherDay', isSlip(a.date, b.date) ? -4 : apart === 0 ? -14 : -18)
    return ground('otherYear', -Math.min(45, 6 + 4 * apart))
  }
  const tolerance = TOLERANCE[a.precision] + TOLERANCE[b.precision]
  if (apart === 0) return ground('sameYear', tolerance > 0 ? 14 : 17)
  if (apart <= Math.max(1, tolerance)) return ground('nearYear', 10)
  if (apart - tolerance <= 2) return ground('nearYear', 3)
  return ground('otherYear', -Math.min(45, 6 + 4 * (apart - tolerance)))
}

const village = ({ village: a }: MatchPerson, { village: b }: MatchPerson): Ground[] => {
  if (a === null || b === null) return []
  if (a === b) return ground('sameVillage', 14)
  if (parentOf(a) === parentOf(b)) return ground('nearVillage', 3)
  return districtOf(a) === districtOf(b) ? ground('farVillage', -5) : ground('otherDistrict', -12)
}

/** One number in ten thousand ends alike: it adds a little; another ending is another number. */
const lastFour = (a: string | null, b: string | null): Ground[] =>
  a === null || b === null ? [] : a === b ? ground('sameLastFour', 15) : ground('otherAadhaar', -60)

const numbers = (a: MatchPerson, b: MatchPerson, named: boolean): Ground[] => [
  ...(a.aadhaarDigest === null || b.aadhaarDigest === null
    ? lastFour(a.aadhaarLast4 ?? null, b.aadhaarLast4 ?? null)
    : a.aadhaarDigest === b.aadhaarDigest
      ? ground('sameAadhaar', 100)
      : ground('otherAadhaar', -60)),
  ...(a.epic === null || b.epic === null ? [] : a.epic === b.epic ? ground('sameEpic', 80) : ground('otherEpic', -30)),
  // A ration card is the family's: alone it says nothing of who of them it is.
  ...(a.rationCardNo !== null && a.rationCardNo === b.rationCardNo && named ? ground('sameRationCard', 30) : []),
]

/**
 * Compares two entries of the register: every ground adds to the score or takes from it, so that a person sees why. The
 * same Aadhaar digest or voter card decides; missing facts neither add nor take. Symmetric; raises a question only, never
 * an answer (complaint 25). Source: domain §4 and §13, Duplicate.
 */
export const compare = (a: MatchPerson, b: MatchPerson): Comparison => {
  const names = name(a, b)
  const grounds = [
    ...numbers(
      a,
      b,
      names.every(({ points }) => points > 0),
    ),
    ...names,
    ...guardian(a, b),
    ...birth(a.birth, b.birth),
    ...(a.gender !== null && b.gender !== null && a.gender !== b.gender ? ground('otherGender', -35) : []),
    ...village(a, b),
  ]
  const total = grounds.reduce((sum, { points }) => sum + points, 0)
  const certain = grounds.some(({ code }) => code === 'sameAadhaar' || code === 'sameEpic')
  return { score: Math.max(certain ? CANDIDATE_FROM : 0, Math.min(100, total)), grounds }
}
