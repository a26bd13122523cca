import { latinDigits } from '@/lib/domain/shared/check-digit'

/** What a cell says: a value, nothing, or something that is not a value of its kind and must be returned to the sender. */
export type Cell<T> =
  { readonly is: 'VALUE'; readonly value: T } | { readonly is: 'BLANK' } | { readonly is: 'UNREADABLE' }

export const BLANK = { is: 'BLANK' } as const
export const UNREADABLE = { is: 'UNREADABLE' } as const
export const value = <T>(of: T): Cell<T> => ({ is: 'VALUE', value: of })

/** What clerks and programs write where there is nothing to say. */
const MARKS: ReadonlySet<string> = new Set(
  [
    '',
    '.',
    '..',
    '?',
    'na',
    'n/a',
    'n.a',
    'n.a.',
    '#n/a',
    'nil',
    'null',
    'none',
    'not available',
    'not applicable',
  ].concat(['उपलब्ध नहीं', 'लागू नहीं', 'निल', 'अनुपलब्ध']),
)
const DASHES = /^[-–—_*]+$/

/** A cell as it is read: NFKC, Latin digits, single spaces, without the apostrophe by which a spreadsheet marks text. */
export const plainCell = (cell: string): string =>
  latinDigits(cell.normalize('NFKC'))
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^['’‘](?=[\d+-])/, '')

/** Whether a cell, as `plainCell` gives it, only marks that there is nothing. */
export const isBlankMark = (plain: string): boolean => MARKS.has(plain.toLowerCase()) || DASHES.test(plain)
