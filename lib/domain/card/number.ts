import { codeOf, type PlacePath } from '@/lib/domain/place/path'
import { checkDigit, hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

declare const cardNumberBrand: unique symbol

/** The number of a ration card, such as `HP-AAY-900001-26-00042-1`. */
export type CardNumber = string & { readonly [cardNumberBrand]: true }

/** The State's own number series (domain §10.1 [P]): what stands before the panchayat's code, and how wide the count is. */
export interface CardSeries {
  readonly prefix: string
  readonly sequenceDigits: number
}

/** The series of rural AAY in Himachal Pradesh until the State sets another. */
export const AAY_SERIES: CardSeries = { prefix: 'HP-AAY', sequenceDigits: 5 }

/**
 * The number of the `sequence`-th card of a panchayat in the year of `day`: prefix, LGD code, year, sequence and a
 * Verhoeff digit over the digits. A sequence too long for the series is a fault.
 */
export const cardNumber = (series: CardSeries, panchayat: PlacePath, day: PlainDate, sequence: number): CardNumber => {
  const count = String(sequence).padStart(series.sequenceDigits, '0')
  if (!Number.isSafeInteger(sequence) || sequence < 1 || count.length > series.sequenceDigits) {
    throw new Error(`Not a card sequence: ${sequence}`)
  }
  return written(series, codeOf(panchayat), day.slice(2, 4), count)
}

const written = (series: CardSeries, code: string, year: string, count: string): CardNumber =>
  `${series.prefix}-${code}-${year}-${count}-${checkDigit(`${code}${year}${count}`)}` as CardNumber

/**
 * The card number that was typed, tolerant of spaces, dashes, small letters and Devanagari digits. Refuses
 * `cards.badNumber` when shape, prefix or check digit is wrong.
 */
export const parseCardNumber = (series: CardSeries, typed: string): Result<CardNumber> => {
  const bare = (text: string) =>
    latinDigits(text)
      .replace(/[^0-9A-Za-z]/g, '')
      .toUpperCase()
  const text = bare(typed)
  const prefix = bare(series.prefix)
  const digits = text.slice(prefix.length)
  const code = digits.slice(0, -(series.sequenceDigits + 3))
  if (!text.startsWith(prefix) || !/^[1-9]\d{0,7}$/.test(code) || !hasValidCheckDigit(digits)) {
    return refuse('cards.badNumber', {}, 'number')
  }
  const rest = digits.slice(code.length)
  return ok(written(series, code, rest.slice(0, 2), rest.slice(2, -1)))
}
