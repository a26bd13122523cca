import { bareHeader } from '@/lib/domain/import/headers'

/** The exports of the Local Government Directory that the portal reads (domain §6, table of columns). */
export const SHEET_KINDS = [
  'STATES',
  'DISTRICTS',
  'SUB_DISTRICTS',
  'BLOCKS',
  'VILLAGES',
  'PANCHAYATS',
  'VILLAGE_MAP',
  'BLOCK_MAP',
  'URBAN_BODIES',
  'WARDS',
] as const
export type SheetKind = (typeof SHEET_KINDS)[number]

/** One line under the header: its number in the file and its cells by squeezed header. */
export interface Line {
  readonly number: number
  /** The cell under the first of the headers that the file has; '' when it has none or the cell is blank. */
  readonly cell: (...headers: readonly string[]) => string
}

export interface Sheet {
  readonly kind: SheetKind
  /** As the file writes it. */
  readonly header: readonly string[]
  readonly lines: readonly Line[]
  /** The cells of the title lines above the header. */
  readonly titles: readonly string[]
}

// What a file must have, the most telling first. Wards of panchayats have no path in the portal and are not read.
const SIGNS: readonly (readonly [SheetKind, readonly string[]])[] = [
  ['WARDS', ['localbodycode', 'wardcode', 'wardname']],
  ['BLOCK_MAP', ['villagecode', 'localbodycode', 'localbodyname', 'blockcode']],
  ['VILLAGE_MAP', ['villagecode', 'localbodycode']],
  ['VILLAGES', ['villagecode', 'villagename', 'subdistrictcode']],
  ['SUB_DISTRICTS', ['subdistrictcode', 'subdistrictname', 'districtcode']],
  ['PANCHAYATS', ['localbodycode', 'localbodyname', 'parentlocalbodycode']],
  ['URBAN_BODIES', ['localbodycode', 'localbodyname', 'statecode']],
  ['BLOCKS', ['blockcode', 'blockname', 'districtcode']],
  ['DISTRICTS', ['districtcode', 'districtname', 'statecode']],
  ['STATES', ['statecode', 'statename']],
]
const ONLY_RURAL_WARDS = 'districtlevelparentname'

const kindOf = (headers: readonly string[]): SheetKind | null => {
  if (headers.includes(ONLY_RURAL_WARDS)) return null
  return SIGNS.find(([, needed]) => needed.every((header) => headers.includes(header)))?.[0] ?? null
}

/** Title lines of State downloads are few; a header further down is none. */
const TITLE_LINES = 30

/** A row of a table file as it was read: the line it ends on, and its cells. */
export interface FileRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Finds the header under any title lines and says what kind of file it heads (domain §6, "Raw State downloads").
 * Null when no line heads a file that the portal reads.
 */
export const readSheet = (rows: readonly FileRow[]): Sheet | null => {
  for (const [at, row] of rows.slice(0, TITLE_LINES).entries()) {
    const headers = row.cells.map(bareHeader)
    const kind = kindOf(headers)
    if (kind) {
      const lines = rows.slice(at + 1).flatMap((line) => toLine(headers, line))
      return { kind, header: row.cells, lines, titles: rows.slice(0, at).flatMap(({ cells }) => cells) }
    }
  }
  return null
}

const toLine = (headers: readonly string[], { line: number, cells }: FileRow): readonly Line[] => {
  if (cells.every((cell) => cell.trim() === '')) return []
  const cell = (...names: readonly string[]): string => {
    const column = names.map((name) => headers.indexOf(name)).find((index) => index >= 0)
    return column === undefined ? '' : (cells[column] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  }
  return [{ number, cell }]
}
