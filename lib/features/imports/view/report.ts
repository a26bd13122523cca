/** A row that came back, in the file's own cells, with the sentences that say why. */
export interface ReportRow {
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
  /** The stable codes of the same reasons, for programs (docs/reason-codes.md). */
  readonly codes: readonly string[]
}

/** How the report is written: as the file was, so that the same office can read it in the same program. */
export interface ReportShape {
  readonly header: readonly string[]
  readonly separator: string
  readonly reason: string
  readonly code: string
}

// A cell that a spreadsheet would take for a formula is written as text.
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const line = (cells: readonly string[], separator: string): string =>
  `${cells.map((cell) => quoted(harmless(cell), separator)).join(separator)}\r\n`

/** The heading of a report, with the mark by which spreadsheets know its script. */
export const reportHead = ({ header, reason, code, separator }: ReportShape): string =>
  `\uFEFF${line([...header, reason, code], separator)}`

/**
 * The rows of a report: every cell where it stood, the reasons and their codes under their headings; what a row has too many
 * stands behind.
 */
export const reportLines = (rows: readonly ReportRow[], { header, separator }: ReportShape): string =>
  rows
    .map(({ cells, reasons, codes }) => {
      const own = header.map((_, index) => cells[index] ?? '')
      return line([...own, reasons.join(' · '), codes.join(' '), ...cells.slice(header.length)], separator)
    })
    .join('')
