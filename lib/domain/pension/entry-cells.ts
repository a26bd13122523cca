import type { Gender } from '@/lib/domain/household/household'
import { birthOn, OLDEST, readBirth } from '@/lib/domain/household/typed-birth'
import { monthOf } from '@/lib/domain/import/cells/dates'
import { typedDate, typedNumber } from '@/lib/domain/import/cells/typed'
import type { EntryStanding } from '@/lib/domain/pension/entry'
import type { PensionKind } from '@/lib/domain/pension/register'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { isPlainDate, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { typedDay } from '@/lib/domain/shared/typed-day'

const plain = (cell: string): string => cell.normalize('NFC').toLowerCase().trim()

const GENDER_WORDS: Readonly<Record<Gender, readonly string[]>> = {
  FEMALE: ['f', 'female', 'woman', 'महिला', 'स्त्री', 'म'],
  MALE: ['m', 'male', 'man', 'पुरुष', 'पु'],
  TRANSGENDER: ['t', 'transgender', 'other', 'o', 'ट्रांसजेंडर', 'अन्य'],
}

/** The gender a register's cell says; null where it says none. */
export const genderIn = (cell: string | undefined): Gender | null => {
  const word = plain(cell ?? '')
  if (GENDER_WORDS.FEMALE.includes(word)) return 'FEMALE'
  if (GENDER_WORDS.MALE.includes(word)) return 'MALE'
  return GENDER_WORDS.TRANSGENDER.includes(word) ? 'TRANSGENDER' : null
}

const STOPPED = /stop|inactive|discontinu|closed|cancel|suspend|dead|death|expired|ceased|बंद|बन्द|निरस्त|मृत|रद्द|निलंबित/u
const ACTIVE = /active|live|paid|running|sanctioned|continu|चालू|सक्रिय|जीवित|स्वीकृत|जारी/u

/** Whether a register says that a line is paid or stopped; what it says in other words counts as not said. */
export const standingIn = (cell: string | undefined): EntryStanding => {
  const word = plain(cell ?? '')
  if (STOPPED.test(word)) return 'STOPPED'
  return ACTIVE.test(word) ? 'ACTIVE' : 'UNSAID'
}

const SCHEMES: readonly (readonly [PensionKind, RegExp])[] = [
  ['WIDOW', /widow|ignwps|विधवा/u],
  ['DISABILITY', /disab|handicap|divyang|igndps|दिव्यांग|विकलांग/u],
  ['IGNOAPS', /ignoaps|noaps|national old age|indira gandhi.*old age|राष्ट्रीय वृद्धा/u],
  ['STATE_OLD_AGE', /old age|oap|वृद्धा/u],
]

/** The pension a line's own scheme column names; null where it names none that is known. */
export const schemeIn = (cell: string | undefined): PensionKind | null => {
  const word = plain(cell ?? '')
  return word === '' ? null : (SCHEMES.find(([, words]) => words.test(word))?.[0] ?? null)
}

const NOTHING = ['', '-', '--', 'na', 'n/a', 'nil', 'null', '0']

/**
 * The year of birth that a line states, by date, year or age on the register's day; null where it states none, `undefined`
 * where what stands there cannot be read.
 */
export const birthYearIn = (
  birth: string | undefined,
  age: string | undefined,
  asOf: PlainDate,
): number | null | undefined => {
  const told = [typedDate(birth, { latestYear: Number(asOf.slice(0, 4)) }), typedNumber(age)]
  const [stated] = told.filter((cell) => cell !== undefined && !NOTHING.includes(plain(cell)))
  if (stated === undefined) return null
  const read = readBirth(stated)
  return read === null ? undefined : Number(birthOn(read, asOf).date.slice(0, 4))
}

/**
 * Whether nobody can be born so whom a line speaks of on the register's day: not yet born, or older than anybody lives. A line
 * that says that it was stopped may speak of somebody who died long ago.
 */
export const impossibleBirth = (year: number, standing: EntryStanding, asOf: PlainDate): boolean => {
  const age = Number(asOf.slice(0, 4)) - year
  return age < 0 || (age > OLDEST && standing !== 'STOPPED')
}

const TIME_OF_DAY = /[ t]\d{1,2}:\d{2}.*$/
const MONTH = /^(\d{1,2})[-/. ](\d{4})$/
const NAMED = /^(?:(\d{1,2})[-/. ])?([\p{L}\p{M}]+)[-/., ]+(\d{4})$/u

const iso = (year: string, month: string | number, day: string): PlainDate | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(text) ? plainDate(text) : undefined
}

/** A day, or the first day of a month, as registers write them; null for none, `undefined` where it cannot be read. */
export const dayIn = (cell: string | undefined): PlainDate | null | undefined => {
  const text = plain(latinDigits(cell ?? ''))
  if (NOTHING.includes(text)) return null
  const day = typedDay(text.replace(TIME_OF_DAY, ''))
  if (day) return day
  const [, only = '', ofYear = ''] = MONTH.exec(text) ?? []
  if (ofYear !== '') return iso(ofYear, only, '01')
  const [, own = '01', name = '', named = ''] = NAMED.exec(text) ?? []
  return named === '' ? undefined : iso(named, monthOf(name), own)
}
