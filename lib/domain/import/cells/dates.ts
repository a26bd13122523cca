import { excelDay } from '@/lib/domain/import/excel-day'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { BLANK, type Cell, isBlankMark, plainCell, UNREADABLE, value } from './cell'

/** A day, or a year when no more is told. */
export type ToldDate =
  { readonly precision: 'DAY'; readonly date: PlainDate } | { readonly precision: 'YEAR'; readonly year: number }

interface DateForm {
  /** Two digits of a year mean the last such year that is not after this one: with 2011, `56` is 1956 and `09` is 2009. */
  readonly latestYear: number
  /** Whether serial numbers count from 1904, as workbooks of old Macintoshes do. */
  readonly from1904?: boolean
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'जनवरी'],
  ['february', 'feb', 'फरवरी', 'फ़रवरी'],
  ['march', 'mar', 'मार्च'],
  ['april', 'apr', 'अप्रैल'],
  ['may', 'मई'],
  ['june', 'jun', 'जून'],
  ['july', 'jul', 'जुलाई'],
  ['august', 'aug', 'अगस्त'],
  ['september', 'sept', 'sep', 'सितम्बर', 'सितंबर'],
  ['october', 'oct', 'अक्टूबर', 'अक्तूबर'],
  ['november', 'nov', 'नवम्बर', 'नवंबर'],
  ['december', 'dec', 'दिसम्बर', 'दिसंबर'],
]
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name.normalize('NFKC'), at + 1])))

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?)?`
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i')
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i')
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([\p{L}\p{M}]+)[-/., ]*(\d{4}|\d{2})$/iu
const NAMED_FIRST = /^([\p{L}\p{M}]+)[. ]*(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu
/** Days since 1900 from 1927 to 2173, with a time of day or without; fewer digits are years. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/
const ONLY_YEAR = /^(\d{4})(?:\.0+)?$/

const [EARLIEST, LATEST] = [1800, 2199]

/** From the parts of a date; of 00-00-1956 only the year is known. */
const dated = (year: number, month: number, day: number): Cell<ToldDate> => {
  if (year < EARLIEST || year > LATEST) return UNREADABLE
  if (month === 0 && day === 0) return value({ precision: 'YEAR', year })
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPlainDate(date) ? value({ precision: 'DAY', date }) : UNREADABLE
}

const whole = (year: string, latestYear: number): number => {
  if (year.length > 2) return Number(year)
  const century = Math.floor(latestYear / 100) * 100
  return century + Number(year) > latestYear ? century - 100 + Number(year) : century + Number(year)
}

/** The number of a month by its name in English, short or whole, or in Hindi; -1 for none. */
export const monthOf = (name: string): number => MONTH_NUMBER.get(name.normalize('NFKC').toLowerCase()) ?? -1

/**
 * A date as Indian offices and spreadsheets write it: the day before the month (12-03-1956, 12/3/56, १२.०३.१९५६), the
 * year first (1956-03-12, with a time of day or without), the month named in English or Hindi, a serial number of five
 * digits, or a year alone. The month before the day is never guessed at: 03/25/1956 is unreadable.
 */
export const readDate = (cell: string, { latestYear, from1904 = false }: DateForm): Cell<ToldDate> => {
  const plain = plainCell(cell)
  if (isBlankMark(plain)) return BLANK
  const [, year] = ONLY_YEAR.exec(plain) ?? []
  if (year !== undefined) {
    return Number(year) >= EARLIEST && Number(year) <= LATEST
      ? value({ precision: 'YEAR', year: Number(year) })
      : UNREADABLE
  }
  const [, serial] = SERIAL.exec(plain) ?? []
  if (serial !== undefined) {
    const date = excelDay(Number(serial), from1904)
    return date === null ? UNREADABLE : value({ precision: 'DAY', date })
  }
  const dayFirst = DAY_FIRST.exec(plain)
  if (dayFirst) return dated(whole(dayFirst[4] ?? '', latestYear), Number(dayFirst[3]), Number(dayFirst[1]))
  const yearFirst = YEAR_FIRST.exec(plain)
  if (yearFirst) return dated(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const named = NAMED.exec(plain)
  if (named) return dated(whole(named[3] ?? '', latestYear), monthOf(named[2] ?? ''), Number(named[1]))
  const namedFirst = NAMED_FIRST.exec(plain)
  if (namedFirst) return dated(Number(namedFirst[3]), monthOf(namedFirst[1] ?? ''), Number(namedFirst[2]))
  return UNREADABLE
}
