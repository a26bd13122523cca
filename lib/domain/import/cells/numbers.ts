import { type Paise, paise } from '@/lib/domain/shared/quantity'
import { BLANK, type Cell, isBlankMark, plainCell, UNREADABLE, value } from './cell'

/** Before and behind a sum: ₹, Rs., INR, रु., and `/-` of cheques. */
const RUPEES = /^(?:₹|rs\.?|inr|रु\.?|रू\.?|रुपये|रुपए)\s*|\s*(?:\/-|\/=|₹|rs\.?|inr|रु\.?|रू\.?|रुपये|रुपए)$/gi

/** Digits alone, in lakhs and crores (`12,34,567`), or in thousands (`1,234,567`). */
const WHOLE = String.raw`\d+|\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?:,\d{3})+`
const NUMBER = new RegExp(String.raw`^([+-]?)(${WHOLE})?(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$`, 'i')

/** More than any figure of a register: beyond it digits would be lost. */
const MOST = 1e15

/** A sum without what says that it is rupees. */
export const withoutRupees = (plain: string): string => plain.replace(RUPEES, '')

const read = (plain: string): number | null => {
  const parts = NUMBER.exec(plain)
  if (!parts) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  if (whole === '' && fraction === '') return null
  const number = Number(`${sign}${whole.replaceAll(',', '') || '0'}.${fraction || '0'}e${exponent}`)
  return Math.abs(number) < MOST ? number + 0 : null
}

/**
 * A number in Indian or Western grouping, in Latin or Devanagari digits, as people and spreadsheets write it: `1,00,000`,
 * `1.0`, `1E+05`. A comma in a place where no grouping has one makes it unreadable.
 */
export const readNumber = (cell: string): Cell<number> => {
  const plain = plainCell(cell)
  if (isBlankMark(plain)) return BLANK
  const number = read(plain)
  return number === null ? UNREADABLE : value(number)
}

/** A number without a fraction that is not negative: a count, an age, a serial number. `4.0` is 4. */
export const readCount = (cell: string): Cell<number> => {
  const number = readNumber(cell)
  return number.is === 'VALUE' && !(Number.isSafeInteger(number.value) && number.value >= 0) ? UNREADABLE : number
}

/** A sum of money in rupees, kept in whole paise: `₹ 1,200.50`, `Rs. 1,00,000/-`. Parts of a paisa make it unreadable. */
export const readRupees = (cell: string): Cell<Paise> => {
  const plain = plainCell(cell)
  if (isBlankMark(plain)) return BLANK
  const number = read(withoutRupees(plain))
  if (number === null || number < 0) return UNREADABLE
  const whole = Math.round(number * 100)
  return Math.abs(number * 100 - whole) < 1e-4 && Number.isSafeInteger(whole) ? value(paise(whole)) : UNREADABLE
}
