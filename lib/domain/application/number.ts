import { SCHEMES, type SchemeCode } from '@/lib/domain/eligibility/scheme-rules'
import { checkDigit, hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

declare const applicationNumberBrand: unique symbol

/** The number on the acknowledgement, such as `AAY26-48217-390557`. */
export type ApplicationNumber = string & { readonly [applicationNumberBrand]: true }

/** How many random digits a number is made of. */
export const RANDOM_DIGITS = 10
const FIRST_GROUP = 5
const TYPED = /^([A-Z]{3})(\d{2})(\d{10})(\d)$/

const written = (scheme: SchemeCode, year: string, random: string, check: string): ApplicationNumber =>
  `${scheme}${year}-${random.slice(0, FIRST_GROUP)}-${random.slice(FIRST_GROUP)}${check}` as ApplicationNumber

/**
 * The number of a new application: scheme, year, ten random digits and a Verhoeff digit over year and digits. It is drawn,
 * not counted: whoever holds the number may read the status without signing in, so nobody may reach a neighbour's by
 * adding one, nor learn how many applied. `random` is ten digits from outside; anything else is a fault.
 */
export const applicationNumber = (scheme: SchemeCode, day: PlainDate, random: string): ApplicationNumber => {
  if (!/^\d{10}$/.test(random)) throw new Error(`Not ${RANDOM_DIGITS} digits: ${random}`)
  const year = day.slice(2, 4)
  return written(scheme, year, random, checkDigit(`${year}${random}`))
}

const isScheme = (text: string): text is SchemeCode => SCHEMES.some((scheme) => scheme === text)

/**
 * The application number that was typed, tolerant of spaces, dashes, small letters and Devanagari digits. Refuses
 * `applications.badNumber` when shape or check digit is wrong, so that a slip never shows somebody else's application.
 */
export const parseApplicationNumber = (typed: string): Result<ApplicationNumber> => {
  const text = latinDigits(typed)
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
  const [, scheme, year, random, check] = TYPED.exec(text) ?? []
  if (!scheme || !year || !random || !check || !isScheme(scheme) || !hasValidCheckDigit(`${year}${random}${check}`)) {
    return refuse('applications.badNumber', {}, 'number')
  }
  return ok(written(scheme, year, random, check))
}

const BEGINNING = /^([A-Z]{3})(\d{2})(\d{0,11})$/

/** The application number that begins so, written with its dashes; null when none does. At least scheme and year. */
export const applicationBeginning = (typed: string): string | null => {
  const text = latinDigits(typed)
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
  const [, scheme, year, digits] = BEGINNING.exec(text) ?? []
  if (!scheme || !year || digits === undefined || !isScheme(scheme)) return null
  const [first, rest] = [digits.slice(0, FIRST_GROUP), digits.slice(FIRST_GROUP)]
  return [`${scheme}${year}`, ...(first === '' ? [] : [first]), ...(rest === '' ? [] : [rest])].join('-')
}
