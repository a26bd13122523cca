import { isAadhaar, maskedAadhaar, withoutNumbers } from '@/lib/domain/household/aadhaar'
import type { KnownColumn, Mapping } from '@/lib/domain/import/columns'
import { bareHeader } from '@/lib/domain/import/headers'
import { latinDigits } from '@/lib/domain/shared/check-digit'

/** The column whose cells are Aadhaar numbers, in whatever kind of file. */
export const AADHAAR_COLUMN = 'aadhaar'

const HEADING = /a+dha+r|^uid(?:ai)?(?:no|number)?$|आधार/
const MASKED = /^[xX*•]{4}[ -]?[xX*•]{4}[ -]?(\d{4})$/
/** As the number is printed and typed; a family's own number has as many digits in other groups. */
const WRITTEN = /^\d{4}([\s-]?)\d{4}\1\d{4}$/
const LEAST_CELLS = 3

const plain = (cell: string): string => latinDigits(cell.normalize('NFKC')).trim()

/** What an Aadhaar cell tells: the whole number, or only its last four digits where the sender masked it; else nothing. */
export const aadhaarIn = (
  cell: string | undefined,
): { readonly number: string } | { readonly last4: string } | null => {
  const told = plain(cell ?? '')
  const number = told.replace(/\D/g, '')
  if (WRITTEN.test(told) && isAadhaar(number)) return { number }
  const [, last4] = MASKED.exec(told) ?? []
  return last4 === undefined ? null : { last4 }
}

/** Whether a cell looks as only Aadhaar numbers do, whole or masked. */
export const looksLikeAadhaar = (cell: string): boolean => aadhaarIn(cell) !== null

/** The column in files of which it is read. */
export const AADHAAR: KnownColumn = {
  name: AADHAAR_COLUMN,
  spellings: [
    'aadhaar',
    'aadhaar no',
    'aadhaar number',
    'aadhar',
    'aadhar no',
    'aadhar number',
    'uid',
    'uid no',
  ].concat(['आधार', 'आधार संख्या', 'आधार नंबर']),
  looks: looksLikeAadhaar,
}

/** An Aadhaar cell as it may be kept and shown: never more than the last four of its digits (domain §9.1). */
export const masked = (cell: string): string => {
  const digits = plain(cell).replace(/\D/g, '')
  return digits === '' ? cell : maskedAadhaar(digits.slice(-4))
}

/** Whether a heading says that Aadhaar numbers stand below it. */
export const namesAadhaar = (heading: string): boolean => HEADING.test(bareHeader(heading))

const areAll = (rows: readonly (readonly string[])[], index: number): boolean => {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '')
  return cells.length >= LEAST_CELLS && cells.every(looksLikeAadhaar)
}

/**
 * The places of the columns that hold Aadhaar numbers: by what a person said they mean, by their heading, or because every
 * one of the first cells is such a number. Their cells are masked before anything of them is kept or shown (F11).
 */
export const sealedColumns = (
  header: readonly string[],
  mapping: Mapping,
  rows: readonly (readonly string[])[],
): ReadonlySet<number> => {
  const isSealed = (heading: string, index: number): boolean => {
    return mapping[AADHAAR_COLUMN] === index || namesAadhaar(heading) || areAll(rows, index)
  }
  return new Set(header.flatMap((heading, index) => (isSealed(heading, index) ? [index] : [])))
}

/** The mapping without columns of another meaning under which nothing but Aadhaar numbers stands: they are not read. */
export const withoutAadhaar = (mapping: Mapping, rows: readonly (readonly string[])[]): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).filter(([column, index]) => column === AADHAAR_COLUMN || !areAll(rows, index)),
  )

/**
 * A row as it may be kept and shown: sealed cells masked, and in every other cell whatever the portal takes for an Aadhaar
 * number, with spaces, Devanagari digits or words around it. The `own` column holds the file's own keys: they stay.
 */
export const sealed = (cells: readonly string[], columns: ReadonlySet<number>, own: number | null): readonly string[] =>
  cells.map((cell, index) => (columns.has(index) ? masked(cell) : index === own ? cell : withoutNumbers(cell)))
