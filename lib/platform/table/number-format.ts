import { excelDay } from '@/lib/domain/import/excel-day'

/** How a number of a workbook is meant: as it is, as a day, or as a code of so many digits. */
export type Meant =
  { readonly as: 'NUMBER' } | { readonly as: 'DAY' } | { readonly as: 'CODE'; readonly digits: number }

export const NUMBER: Meant = { as: 'NUMBER' }

/** Formats of days and times that workbooks know by number, from which to which. */
const DAYS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Texts, escaped signs, and colours or languages of a format: they do not tell what it shows. */
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

/** What a number format means, by its number or, for the workbook's own, by its pattern. */
export const meantBy = (id: number, pattern: string | undefined): Meant => {
  if (pattern === undefined) return DAYS.some(([from, to]) => id >= from && id <= to) ? { as: 'DAY' } : NUMBER
  const [shown = ''] = pattern.replace(DECORATION, '').split(';')
  if (/^0{2,40}$/.test(shown)) return { as: 'CODE', digits: shown.length }
  return /[dmyhs]/i.test(shown) && !/general|standard/i.test(shown) ? { as: 'DAY' } : NUMBER
}

/** Beyond this a workbook has rounded the digits: the number stays as it was written, so that nobody takes it for a code. */
const EXACT = 1e15

/** A number as a register would write it: no `1.0`, no `1E+05`, no `0.30000000000000004`. */
export const plainNumber = (raw: string): string => {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number) || Math.abs(number) >= EXACT) return raw
  return Number.isInteger(number) ? String(number + 0) : String(Number(number.toPrecision(15)))
}

const two = (part: number): string => String(part).padStart(2, '0')

/** A number of a cell as text: days as yyyy-mm-dd, with the time of day when there is one; codes with their zeros. */
export const shownNumber = (raw: string, meant: Meant, from1904: boolean): string => {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (meant.as === 'CODE' && Number.isInteger(number) && number >= 0 && number < EXACT) {
    return String(number).padStart(meant.digits, '0')
  }
  if (meant.as !== 'DAY' || number < 0) return plainNumber(raw)
  const seconds = Math.round((number % 1) * 86_400)
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  const days = Math.floor(number) + (seconds === 86_400 ? 1 : 0)
  if (days === 0) return time
  const day = excelDay(days, from1904)
  return day === null ? plainNumber(raw) : seconds % 86_400 === 0 ? day : `${day} ${time}`
}
