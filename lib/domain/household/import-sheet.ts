import { columnNamed, type ImportColumn, isOfMember } from '@/lib/domain/household/import-columns'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** One row of a file: the line on which it ends, and its cells. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Something wrong with a row: where, and the catalogue key of the sentence that says so. */
export interface RowProblem {
  readonly line: number
  /** The header of the column as the file writes it; null when the whole row is meant. */
  readonly column: string | null
  readonly message: string
  /** The member whom the sentence names, if it names one. */
  readonly serial: number | null
}

export type Cells = Readonly<Partial<Record<ImportColumn, string>>>

export interface SheetMember {
  readonly line: number
  readonly cells: Cells
}

/** The rows of one household: its own answers once, and a row for each member. */
export interface SheetHousehold {
  /** Empty for a row without a key, which belongs to no household. */
  readonly key: string
  readonly lines: readonly number[]
  readonly cells: Cells
  readonly members: readonly SheetMember[]
  readonly problems: readonly RowProblem[]
}

export interface Sheet {
  readonly header: readonly string[]
  readonly columns: ReadonlyMap<ImportColumn, number>
  readonly households: readonly SheetHousehold[]
}

/** Spaces squeezed and one spelling for each letter; an apostrophe before a code is a spreadsheet's, not the code's. */
const tidy = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=\d)/, '')

/** How far down a header may stand under its title lines. */
const TITLE_LINES = 30

/**
 * Finds the header (the first row that names the household's key) under any title lines and gathers the rows of each
 * household, wherever they stand. Source: domain §2.3. Refuses `households.noHeader`.
 */
export const readSheet = (rows: readonly SheetRow[]): Result<Sheet> => {
  const at = rows.slice(0, TITLE_LINES).findIndex(({ cells }) => cells.some((cell) => columnNamed(cell) === 'key'))
  const header = rows[at]?.cells
  if (!header) return refuse('households.noHeader')
  const columns = new Map<ImportColumn, number>()
  header.forEach((cell, index) => {
    const column = columnNamed(cell)
    if (column && !columns.has(column)) columns.set(column, index)
  })
  const gathered = new Map<string, SheetMember[]>()
  for (const { line, cells } of rows.slice(at + 1)) {
    const told = cellsOf(columns, cells)
    if (Object.keys(told).length === 0 && cells.every((cell) => cell.trim() === '')) continue
    // A row without a key stands alone: it must be seen and returned, not be lost.
    const key = told.key ?? ` ${line}`
    const already = gathered.get(key)
    if (already) already.push({ line, cells: told })
    else gathered.set(key, [{ line, cells: told }])
  }
  return ok({
    header,
    columns,
    households: [...gathered.values()].map((members) => gather(members, header, columns)),
  })
}

const cellsOf = (columns: ReadonlyMap<ImportColumn, number>, cells: readonly string[]): Cells => {
  const told: Partial<Record<ImportColumn, string>> = {}
  for (const [column, index] of columns) {
    const text = tidy(cells[index] ?? '')
    if (text !== '') told[column] = text
  }
  return told
}

const gather = (
  members: readonly SheetMember[],
  header: readonly string[],
  columns: ReadonlyMap<ImportColumn, number>,
): SheetHousehold => {
  const own: Partial<Record<ImportColumn, string>> = {}
  const problems: RowProblem[] = []
  for (const { line, cells } of members) {
    if (cells.key === undefined)
      problems.push({ line, column: header[columns.get('key') ?? 0] ?? null, message: NO_KEY, serial: null })
    for (const column of columns.keys()) {
      const told = cells[column]
      if (told === undefined || isOfMember(column)) continue
      const before = own[column]
      if (before === undefined) own[column] = told
      else if (before !== told) {
        problems.push({ line, column: header[columns.get(column) ?? -1] ?? null, message: DISAGREE, serial: null })
      }
    }
  }
  return { key: own.key ?? '', lines: members.map(({ line }) => line), cells: own, members, problems }
}

const NO_KEY = 'households.error.noKey'
const DISAGREE = 'households.error.rowsDisagree'
