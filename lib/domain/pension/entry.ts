import { GENDERS, type Name } from '@/lib/domain/household/household'
import { nameByScript } from '@/lib/domain/household/written-name'
import type { MatchPerson } from '@/lib/domain/matching/person'
import type { RegisterKind } from '@/lib/domain/pension/register'
import type { PlacePath } from '@/lib/domain/place/path'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** What a register says of a line: paid, stopped, or nothing about it. */
export const ENTRY_STANDINGS = ['ACTIVE', 'STOPPED', 'UNSAID'] as const
export type EntryStanding = (typeof ENTRY_STANDINGS)[number]

/** One line of an outside register: a pensioner, or a card. */
export interface OutsideEntry {
  readonly id: string
  readonly registerId: string
  readonly kind: RegisterKind
  readonly sender: string
  /** The sanction order, the pensioner's or the card's number: what a register knows the line by. */
  readonly number: string
  readonly name: Name
  readonly guardian: string | null
  readonly gender: string | null
  readonly birthYear: number | null
  readonly village: PlacePath | null
  readonly aadhaarDigest: string | null
  /** Also where the register itself tells no more than the last four digits. */
  readonly aadhaarLast4: string | null
  readonly standing: EntryStanding
  readonly since: PlainDate | null
  readonly until: PlainDate | null
}

/** Whether two lines are the same line of the same keeper, perhaps of two editions of the register. */
export const isSameLine = (a: OutsideEntry, b: OutsideEntry): boolean =>
  a.kind === b.kind && a.sender === b.sender && a.number === b.number

const STATED = ['guardian', 'gender', 'birthYear', 'village', 'aadhaarDigest', 'aadhaarLast4', 'standing'] as const

/** Whether a line says what it said before; a later "disbursed up to" of a paid pension is no news. */
export const saysTheSame = (a: OutsideEntry, b: OutsideEntry): boolean =>
  isSameLine(a, b) && a.name.en === b.name.en && a.name.hi === b.name.hi && STATED.every((fact) => a[fact] === b[fact])

/** What a line tells, wherever it is kept. */
type Told = Omit<OutsideEntry, 'id' | 'registerId'>

const SPOKEN = [
  'standing',
  'name',
  'birthYear',
  'gender',
  'guardian',
  'village',
  'aadhaarDigest',
  'aadhaarLast4',
] as const
export type SpokenFact = (typeof SPOKEN)[number]

const disagree = (one: unknown, other: unknown): boolean =>
  one !== null && one !== undefined && other !== null && other !== undefined && one !== other

/**
 * The first fact in which two lines of one number contradict each other; null where they can both be true. A fact that one
 * of them does not tell contradicts nothing, but for the standing: whether a pension is paid is never guessed (decision
 * 0065). The lines of one ration card may be its persons: of these only the standing is asked.
 */
export const contradiction = (one: Told, other: Told): SpokenFact | null => {
  if (one.standing !== other.standing) return 'standing'
  if (one.kind === 'RATION_CARDS') return null
  const names = disagree(one.name.en, other.name.en) || disagree(one.name.hi, other.name.hi)
  return SPOKEN.find((fact) => (fact === 'name' ? names : disagree(one[fact], other[fact]))) ?? null
}

/** The person that a line speaks of, for the comparison and for the keys under which the line is kept. */
export const personOfLine = ({
  name,
  guardian,
  gender,
  birthYear,
  village,
  aadhaarDigest,
  aadhaarLast4,
  kind,
  number,
}: Told): MatchPerson => ({
  name,
  guardian: guardian === null ? null : nameByScript(guardian, undefined),
  guardianKind: null,
  birth: birthYear === null ? null : { date: plainDate(`${birthYear}-01-01`), precision: 'YEAR' },
  gender: GENDERS.find((code) => code === gender) ?? null,
  village,
  epic: null,
  aadhaarDigest,
  aadhaarLast4,
  rationCardNo: kind === 'RATION_CARDS' ? number : null,
})
