import { keySet } from '@/lib/domain/import/key-set'
import type { Mapping } from '@/lib/domain/import/columns'
import { SHIFTED } from '@/lib/domain/import/problem'
import { tidy } from '@/lib/domain/import/tidy'
import type { FileRecord } from '@/lib/features/imports/store/kind'
import type { TableBatch, TableFault, TableRow } from '@/lib/platform/table/shape'

/** Up to so many rows a file is gathered wherever the rows of a record stand; in a larger one they must stand together. */
const GATHERED_ROWS = 50_000

/** No record has more rows; whoever repeats one key for a whole file must not fill the memory. */
const MOST_ROWS = 200

const LONGEST_KEY = 120

const BATCH = 1000

/** A record with its rows as the file writes them; `fault` is the key of what keeps it from being read at all. */
export interface Gathered extends FileRecord {
  readonly raw: readonly TableRow[]
  readonly fault: string | null
  /** Lines with filled cells behind the last heading: nobody can say which of their cells stand in their own column. */
  readonly shifted: ReadonlySet<number>
}

export type Part = { readonly records: readonly Gathered[] } | { readonly fault: TableFault }

interface Columns {
  readonly mapping: Mapping
  /** The line of the header; what stands above it are title lines. */
  readonly headerLine: number
  /** How many columns the header has. */
  readonly width: number
  readonly groupOf: (cells: Readonly<Record<string, string>>) => string
}

interface Open {
  readonly key: string
  readonly rows: FileRecord['rows'][number][]
  readonly raw: TableRow[]
  readonly fault: string | null
}

const opened = (key: string, fault: string | null): Open => ({ key, rows: [], raw: [], fault })

const NONE: ReadonlySet<number> = new Set()

/** The record that is whole, with its fault if it has one; a row that is too wide is one. */
const closed = ({ key, rows, raw, fault }: Open, width: number): Gathered => {
  const wide = raw.filter(({ cells }) => cells.length > width && cells.slice(width).some((cell) => tidy(cell) !== ''))
  const shifted = wide.length === 0 ? NONE : new Set(wide.map(({ line }) => line))
  return { key, rows, raw, shifted, fault: fault ?? (wide.length === 0 ? null : SHIFTED) }
}

/** A row that waits until the file is known to be small or large: as one text, which takes a tenth of the memory. */
type Waiting = { readonly line: number; readonly text: string } | TableRow

const BETWEEN = '\u001f'

const waiting = (row: TableRow): Waiting =>
  row.cells.some((cell) => cell.includes(BETWEEN)) ? row : { line: row.line, text: row.cells.join(BETWEEN) }

const again = (row: Waiting): TableRow => ('text' in row ? { line: row.line, cells: row.text.split(BETWEEN) } : row)

/** The records of a file in the order in which their first rows stand, a part at a time; the same file, the same order. */
export async function* recordsOf(batches: AsyncGenerator<TableBatch>, columns: Columns): AsyncGenerator<Part> {
  const read = reader(columns)
  const consecutive = inOrder(read, columns.width)
  let early: Waiting[] | null = []
  for await (const batch of batches) {
    if ('fault' in batch) {
      yield batch
      return
    }
    const rows = batch.rows.filter(({ line }) => line > columns.headerLine)
    if (early === null) {
      yield { records: consecutive.take(rows) }
      continue
    }
    early.push(...rows.map(waiting))
    if (early.length <= GATHERED_ROWS) continue
    for (let at = 0; at < early.length; at += BATCH)
      yield { records: consecutive.take(early.slice(at, at + BATCH).map(again)) }
    early = null
  }
  if (early === null) yield { records: consecutive.rest() }
  else yield* gatheredAnywhere(early, read, columns.width)
}

type Read = (row: TableRow) => readonly [key: string, row: FileRecord['rows'][number]]

const reader = ({ mapping, groupOf }: Columns): Read => {
  const places = Object.entries(mapping)
  return ({ line, cells }) => {
    const told: Record<string, string> = {}
    for (const [column, at] of places) {
      const cell = cells[at]
      if (cell === undefined || cell === '') continue
      const text = tidy(cell)
      if (text !== '') told[column] = text
    }
    return [groupOf(told), { line, cells: told }]
  }
}

/** Records whose rows stand together; a key that comes again further down is returned. */
const inOrder = (read: Read, width: number) => {
  const seen = keySet()
  let current: Open | null = null
  const take = (rows: readonly TableRow[]): readonly Gathered[] => {
    const done: Gathered[] = []
    for (const raw of rows) {
      const [key, row] = read(raw)
      const crowded = current?.rows.length === MOST_ROWS
      if (current?.key !== key || key === '' || crowded) {
        if (current) done.push(closed(crowded ? { ...current, fault: 'imports.error.tooManyRows' } : current, width))
        current = opened(key, faultOf(key) ?? (seen.add(key) ? null : 'imports.error.apart'))
      }
      current.rows.push(row)
      current.raw.push(raw)
    }
    return done
  }
  return { take, rest: (): readonly Gathered[] => (current ? [closed(current, width)] : []) }
}

const faultOf = (key: string): string | null =>
  key === '' ? 'imports.error.noKey' : key.length > LONGEST_KEY ? 'imports.error.longKey' : null

/** Records whose rows stand anywhere in a file that is not large. */
function* gatheredAnywhere(rows: readonly Waiting[], read: Read, width: number): Generator<Part> {
  const found = new Map<string, Waiting[]>()
  for (const row of rows) {
    const [key] = read(again(row))
    // A row without a key stands alone: it must be seen and returned, not be lost.
    const own = key === '' ? ` ${row.line}` : key
    const already = found.get(own)
    if (already) already.push(row)
    else found.set(own, [row])
  }
  let part: Gathered[] = []
  for (const waiting of found.values()) {
    const raw = waiting.map(again)
    const both = raw.map(read)
    const key = both[0]?.[0] ?? ''
    const fault = faultOf(key) ?? (raw.length > MOST_ROWS ? 'imports.error.tooManyRows' : null)
    part.push(closed({ key, raw, rows: both.map(([, row]) => row), fault }, width))
    if (part.length < BATCH) continue
    yield { records: part }
    part = []
  }
  yield { records: part }
}
