import { latinDigits } from '@/lib/domain/shared/check-digit'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/

/**
 * A day as people type it, on either keyboard: dd-mm-yyyy (also with / . or spaces, and without leading noughts) or
 * YYYY-MM-DD; null when it is neither or the calendar has no such day. Source: domain §10.1, dates.
 */
export const typedDay = (typed: string): PlainDate | null => {
  const text = latinDigits(typed).trim()
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(iso) ? iso : null
}

/** A day as it stands in a box again: dd-mm-yyyy. */
export const dayAgain = (day: PlainDate): string => day.split('-').reverse().join('-')
