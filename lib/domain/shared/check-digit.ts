const rows = (table: string): readonly (readonly number[])[] => table.split(' ').map((row) => [...row].map(Number))

const D = rows(
  '0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210',
)
const P = rows('0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258')
const INVERSE = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9]

const remainder = (digits: string, firstPosition: number): number => {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    sum = D[sum]?.[P[(index + firstPosition) % 8]?.[digit] ?? 0] ?? 0
  }
  return sum
}

const ONLY_DIGITS = /^\d+$/

/**
 * The Verhoeff digit to write after `digits` (domain §9.1). It betrays every single wrong digit and every exchange of two
 * neighbours. Anything but digits is a fault.
 */
export const checkDigit = (digits: string): string => {
  if (!ONLY_DIGITS.test(digits)) throw new Error(`Not digits: ${digits}`)
  return String(INVERSE[remainder(digits, 1)])
}

/** Whether the last digit of `digits` is the right Verhoeff digit of the rest. */
export const hasValidCheckDigit = (digits: string): boolean =>
  digits.length > 1 && ONLY_DIGITS.test(digits) && remainder(digits, 0) === 0

const DEVANAGARI_ZERO = 0x0966

/** The text with Devanagari digits written as Latin ones: a number typed on a Hindi keyboard is the same number. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO))
