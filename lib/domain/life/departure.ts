import { codeOf, type PlacePath } from '@/lib/domain/place/path'
import { checkDigit, hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

declare const deletionNumberBrand: unique symbol

/** The number of a Deletion Certificate that the portal wrote, such as `DC-900001-26-48217390-4`. */
export type DeletionNumber = string & { readonly [deletionNumberBrand]: true }

/** How many random digits a number is made of. */
export const DELETION_DIGITS = 8
const TYPED = /^DC([1-9]\d{0,7}?)(\d{2})(\d{8})(\d)$/

const written = (code: string, year: string, random: string): DeletionNumber =>
  `DC-${code}-${year}-${random}-${checkDigit(`${code}${year}${random}`)}` as DeletionNumber

/**
 * The number of a new certificate: the panchayat's code, the year, eight drawn digits and a Verhoeff digit. It is drawn,
 * not counted: by it any office of the State reads who left, so nobody may reach the next one by adding one.
 */
export const deletionNumber = (panchayat: PlacePath, day: PlainDate, random: string): DeletionNumber => {
  if (!/^\d{8}$/.test(random)) throw new Error(`Not ${DELETION_DIGITS} digits: ${random}`)
  return written(codeOf(panchayat), day.slice(2, 4), random)
}

/**
 * The certificate number that was typed, whatever its dashes, letters or kind of digits; null when it is none of the
 * portal's own, as of a place outside the State or before the portal.
 */
export const readDeletionNumber = (typed: string): DeletionNumber | null => {
  const text = latinDigits(typed)
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
  const [, code, year, random, check] = TYPED.exec(text) ?? []
  if (!code || !year || !random || !check || !hasValidCheckDigit(`${code}${year}${random}${check}`)) return null
  return written(code, year, random)
}

/** Whether the text is meant as a number of the portal's own, rightly spelt or not. */
export const isDeletionNumber = (typed: string): boolean => /^\s*DC[\s-]*\d/i.test(latinDigits(typed))
