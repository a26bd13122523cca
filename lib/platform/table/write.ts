// A cell that a spreadsheet would take for a formula is written as text.
const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One row as CSV, without its end. */
export const tableLine = (cells: readonly string[]): string => cells.map((cell) => quoted(safe(cell))).join(',')

/** A table as a CSV file that spreadsheets open in any script: byte order mark, commas, CRLF. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(tableLine).join('\r\n')}\r\n`
