import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { separatorOf } from '@/lib/platform/csv'

/** One row of a table file: the line on which it ends, and its cells as text. */
export interface TableRow {
  readonly line: number
  readonly cells: string[]
}

export type TableFile =
  { readonly ok: true; readonly rows: readonly TableRow[] } | { readonly ok: false; readonly line: number }

/** The text of a file in UTF-8, with or without a byte order mark; null when its bytes are not UTF-8. */
export const decoded = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/**
 * Reads a table separated by comma, semicolon, tab or bar, with quotes or without, whatever its line ends. Rows may be
 * ragged. A quote that is never closed is answered with the line where it opens; no text makes it throw.
 */
export const readTable = (text: string): TableFile => {
  const rows: TableRow[] = []
  try {
    // One kind of line end first: the parser counts a CRLF inside quotes as two lines.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      onRecord: (cells, { lines }) => {
        rows.push({ line: lines, cells })
        return null
      },
    })
    return { ok: true, rows }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    const line: unknown = fault['lines']
    return { ok: false, line: typeof line === 'number' ? line : 0 }
  }
}

// A cell that a spreadsheet would take for a formula is written as text.
const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as a CSV file that spreadsheets open in any script: byte order mark, commas, CRLF. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(safe(cell))).join(',')).join('\r\n')}\r\n`
