import type { GuardianKind } from '@/lib/domain/household/family'
import type { Birth, Gender, Name } from '@/lib/domain/household/household'
import { memberKeys } from '@/lib/domain/matching/keys'
import type { PlacePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import type { Seat } from '@/tests/bench/scale/land'
import { dice, type Urn, VOCABULARY, type Word } from '@/tests/bench/scale/vocabulary'

/** A person as the generator thinks of one. */
export interface Person {
  readonly relation: 'HEAD' | 'SPOUSE' | 'SON' | 'DAUGHTER' | 'MOTHER'
  readonly gender: Gender
  readonly name: Name
  readonly guardian: Name
  readonly guardianKind: GuardianKind
  readonly birth: Birth
}

/** A family of the generator: 4.5 persons on average. */
export interface Settled {
  readonly houseNo: string
  readonly rationCardNo: string | null
  readonly bplNumber: string | null
  readonly people: readonly Person[]
}

/** Persons in a family, as often as the entries stand here: four and a half on average. */
const SIZES = [2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7, 7]

const { man, woman, afterMan, afterWoman, afterGirl, surname } = VOCABULARY
type Roll = () => number

const join = (words: readonly Word[], script: 'en' | 'hi'): string => words.map((word) => word[script]).join(' ')

/** Clerks write both scripts, or English alone, or Hindi alone. */
const written = (words: readonly Word[], roll: Roll): Name => {
  const script = roll()
  if (script < 0.6) return { en: join(words, 'en'), hi: join(words, 'hi') }
  return script < 0.88 ? { en: join(words, 'en') } : { hi: join(words, 'hi') }
}

const called = (first: Urn, after: Urn, share: number, roll: Roll): readonly Word[] => {
  const words = [first(roll())]
  if (roll() < share) words.push(after(roll()))
  if (roll() < 0.2) words.push(surname(roll()))
  return words
}

/** The family of a number in its house: the same number always makes the same family. */
export const settle = (number: number, seat: Seat): Settled => {
  const roll = dice(number + 1)
  const rationCardNo = roll() < 0.8 ? `HP-${seat.code}-${String(number % 100_000).padStart(5, '0')}` : null
  const head = called(man, afterMan, 0.8, roll)
  const wife = called(woman, afterWoman, 0.7, roll)
  const father = called(man, afterMan, 0.8, roll)
  const age = 25 + Math.floor(roll() * 45)
  const size = SIZES[Math.floor(roll() * SIZES.length)] ?? 4
  const people: Person[] = []
  const add = (
    relation: Person['relation'],
    gender: Gender,
    words: readonly Word[],
    guardianKind: GuardianKind,
    of: readonly Word[],
    years: number,
  ): void => {
    const name = written(words, roll)
    const guardian = written(of, roll)
    const year = 2026 - years
    const exact = roll() < 0.3
    const birth: Birth = exact
      ? {
          date: plainDate(`${year}-${String(1 + Math.floor(roll() * 12)).padStart(2, '0')}-11`),
          precision: 'EXACT',
        }
      : { date: plainDate(`${year}-01-01`), precision: roll() < 0.7 ? 'YEAR' : 'ESTIMATE' }
    people.push({ relation, gender, name, guardian, guardianKind, birth })
  }
  add('HEAD', 'MALE', head, 'SON_OF', father, age)
  add('SPOUSE', 'FEMALE', wife, 'WIFE_OF', head, Math.max(18, age - 3))
  for (let at = 2; at < size; at += 1) {
    const years = Math.max(0, age - 22 - 3 * at)
    if (at === 5) add('MOTHER', 'FEMALE', called(woman, afterWoman, 0.7, roll), 'WIFE_OF', father, age + 22)
    else if (roll() < 0.5) add('SON', 'MALE', called(man, afterMan, 0.8, roll), 'SON_OF', head, years)
    else add('DAUGHTER', 'FEMALE', called(woman, afterGirl, 0.5, roll), 'DAUGHTER_OF', head, years)
  }
  const houseNo = roll() < 0.9 ? String(1 + seat.place) : `${1 + seat.place}/${1 + Math.floor(roll() * 4)}`
  return { houseNo, rationCardNo, bplNumber: roll() < 0.3 ? `${1 + seat.place}` : null, people }
}

/** The keys under which the law itself would keep the person. */
export const keysOf = (person: Person, village: PlacePath, rationCardNo: string | null): readonly string[] =>
  memberKeys({ ...person, village, epic: null, aadhaarDigest: null, rationCardNo })
