import { BLANK, type Cell, isBlankMark, plainCell, UNREADABLE, value } from './cell'

interface CodeForm {
  /** Leading zeros: of no meaning (LGD codes), kept as they come, or filled up to so many digits (census codes). */
  readonly zeros: 'DROPPED' | 'KEPT' | number
  /** Whether `0` and `000` say that there is no code (census codes of the directory, domain §6). */
  readonly zeroIsBlank?: boolean
}

/** A whole number as spreadsheets spoil it: `25.0`, `25.00`. */
const DECIMAL = /^(\d+)\.0+$/
/** And `1.23456E+05`, of which all digits may be told, or only the first. */
const EXPONENT = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i

/** The digits of a code that a spreadsheet turned into a number; null when it has rounded some of them away. */
const restored = (plain: string): string | null => {
  const [, whole] = DECIMAL.exec(plain) ?? []
  if (whole !== undefined) return whole
  const [, first, rest = '', exponent] = EXPONENT.exec(plain) ?? []
  if (first === undefined) return plain
  const digits = rest.replace(/0+$/, '')
  return digits.length === Number(exponent) ? `${first}${digits}` : null
}

/**
 * A code of digits, as text: with an apostrophe, in Devanagari digits, spoilt to `25.0` or `1.23456E+05`, with the
 * leading zeros that its form wants. `1E+05` is unreadable: whether 1,00,000 or 1,23,456 was rounded to it nobody knows.
 */
export const readCode = (cell: string, { zeros, zeroIsBlank = false }: CodeForm): Cell<string> => {
  const plain = plainCell(cell)
  if (isBlankMark(plain) || (zeroIsBlank && /^0+(?:\.0+)?$/.test(plain))) return BLANK
  const digits = restored(plain)
  if (digits === null || !/^\d{1,40}$/.test(digits)) return UNREADABLE
  if (zeros === 'KEPT') return value(digits)
  const bare = digits.replace(/^0+(?=\d)/, '')
  if (zeros === 'DROPPED') return value(bare)
  return bare.length <= zeros ? value(bare.padStart(zeros, '0')) : UNREADABLE
}
