import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Grams, Paise } from '@/lib/domain/shared/quantity'

const COUNT = new Intl.NumberFormat('en-IN')
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A day as it is written in India: dd-mm-yyyy. */
export const dayInWords = (date: PlainDate): string => date.split('-').reverse().join('-')

/** A moment on India's clock: dd-mm-yyyy hh:mm. */
export const momentInWords = (moment: Date): string => MOMENT.format(moment).replaceAll('/', '-').replace(',', '')

/** A count in India's grouping: 1,00,000. Latin digits in every language (domain §10.1). */
export const countInWords = (count: number | bigint): string => COUNT.format(count)

/** A sum of money: whole rupees without decimals, otherwise two. */
export const rupeesInWords = (sum: Paise): string => {
  const rupees = COUNT.format(Math.trunc(sum / 100))
  return sum % 100 === 0 ? `₹${rupees}` : `₹${rupees}.${String(sum % 100).padStart(2, '0')}`
}

/** A weight in kilograms, with as many decimals as it needs. */
export const kilogramsInWords = (weight: Grams): string =>
  new Intl.NumberFormat('en-IN', { maximumFractionDigits: 3 }).format(weight / 1000)

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' })

/** The day in India at a moment. */
export const indianDay = (moment: Date): PlainDate => plainDate(DAY.format(moment))
