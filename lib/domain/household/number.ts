import { codeOf, type PlacePath } from '@/lib/domain/place/path'
import { checkDigit, hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

declare const householdNumberBrand: unique symbol

/** A household's number for life, such as `900001-00042-7`. */
export type HouseholdNumber = string & { readonly [householdNumberBrand]: true }

const SEQUENCE_DIGITS = 5
const LONGEST_CODE = 8
/** No panchayat of the directory has a shorter code; what has fewer figures is some other number. */
const SHORTEST_CODE = 4
const TYPED = /^([1-9]\d{0,7}?)(\d{5})(\d)$/

const written = (panchayat: string, sequence: string, check: string): HouseholdNumber =>
  `${panchayat}-${sequence}-${check}` as HouseholdNumber

/**
 * The number of the `sequence`-th household entered in a panchayat: the panchayat's LGD code on that day, five digits of
 * the sequence, and a Verhoeff digit (F2). It stays when the family splits, moves or the panchayat is re-organised, so
 * the code in it says where the family was entered, not where it lives. A sequence beyond five digits is a fault.
 */
export const householdNumber = (panchayat: PlacePath, sequence: number): HouseholdNumber => {
  const digits = String(sequence).padStart(SEQUENCE_DIGITS, '0')
  if (!Number.isSafeInteger(sequence) || sequence < 1 || digits.length > SEQUENCE_DIGITS) {
    throw new Error(`Not a household sequence: ${sequence}`)
  }
  const code = codeOf(panchayat)
  return written(code, digits, checkDigit(`${code}${digits}`))
}

/**
 * The household number that was typed, whatever its spaces, dashes or kind of digits. Refuses `households.badNumber`
 * when the shape or the check digit is wrong.
 */
export const parseHouseholdNumber = (typed: string): Result<HouseholdNumber> => {
  const digits = latinDigits(typed).replace(/[\s-]/g, '')
  const [, panchayat, sequence, check] = TYPED.exec(digits) ?? []
  if (!panchayat || !sequence || !check || !hasValidCheckDigit(digits)) {
    return refuse('households.badNumber', { number: typed.trim() })
  }
  return ok(written(panchayat, sequence, check))
}

// Ten figures from 6, 7, 8 or 9 on, in one or with blanks, are a mobile number in India; nobody writes a household so.
const MOBILE = /^[6-9]\d{9}$/

/**
 * Whether a text has the shape of a household number but a figure in it is wrong, which its check digit tells (F2). A mobile
 * number is none.
 */
export const isMistyped = (typed: string): boolean => {
  if (MOBILE.test(latinDigits(typed).replace(/\s/g, ''))) return false
  const digits = latinDigits(typed).replace(/[\s-]/g, '')
  return TYPED.test(digits) && digits.length >= SHORTEST_CODE + SEQUENCE_DIGITS + 1 && !hasValidCheckDigit(digits)
}

/**
 * The ways in which a household number may begin so, written with its dashes: how many digits the panchayat's code has is
 * not said. Empty unless the text is figures and dashes, four figures at least.
 */
export const householdBeginnings = (typed: string): readonly string[] => {
  const digits = latinDigits(typed).replace(/[\s-]/g, '')
  if (!/^[1-9]\d{3,13}$/.test(digits)) return []
  if (typed.includes('-')) return [typed]
  const beginnings: string[] = digits.length <= LONGEST_CODE ? [digits] : []
  for (let code = SHORTEST_CODE; code <= Math.min(LONGEST_CODE, digits.length - 1); code += 1) {
    const rest = digits.slice(code)
    if (rest.length > SEQUENCE_DIGITS + 1) continue
    const check = rest.length > SEQUENCE_DIGITS ? `-${rest.slice(SEQUENCE_DIGITS)}` : ''
    beginnings.push(`${digits.slice(0, code)}-${rest.slice(0, SEQUENCE_DIGITS)}${check}`)
  }
  return beginnings
}
