import { keySet } from '@/lib/domain/import/key-set'
import type { Mapping } from '@/lib/domain/import/columns'
import { tidy } from '@/lib/domain/import/tidy'
import type { FileRecord } from '@/lib/features/imports/store/kind'
import type { TableBatch, TableFault, TableRow } from '@/lib/platform/table/shape'

/** Up to so many rows a file is gathered wherever the rows of a record stand; in a larger one they must stand together. */
const GATHERED_ROWS = 50_000

/** No record has more rows; whoever repeats one key for a whole file must not fill the memory. */
const MOST_ROWS = 200

const LONGEST_KEY = 120

/** A record with its rows as the file writes them; `fault` is the key of what keeps it from being read at all. */
export interface Gathered extends FileRecord {
  readonly raw: readonly TableRow[]
  readonly fault: string | null
}

export type Part = { readonly records: readonly Gathered[] } | { readonly fault: TableFault }

interface Columns {
  readonly mapping: Mapping
  /** The line of the header; what stands above it are title lines. */
  readonly headerLine: number
  readonly groupOf: (cells: Readonly<Record<string, string>>) => string
}

interface Open {
  readonly key: string
  readonly rows: FileRecord['rows'][number][]
  readonly raw: TableRow[]
  readonly fault: string | null
}

const opened = (key: string, fault: string | null): Open => ({ key, rows: [], raw: [], fault })

/** The records of a file in the order in which their first rows stand, a part at a time; the same file, the same order. */
export async function* recordsOf(batches: AsyncGenerator<TableBatch>, columns: Columns): AsyncGenerator<Part> {
  const places = Object.entries(columns.mapping)
  const read = (row: TableRow): readonly [string, FileRecord['rows'][number]] => {
    const cells: Record<string, string> = {}
    for (const [column, at] of places) {
      const cell = row.cells[at]
      if (cell === undefined || cell === '') continue
      const text = tidy(cell)
      if (text !== '') cells[column] = text
    }
    return [columns.groupOf(cells), { line: row.line, cells }]
  }
  const seen = keySet()
  let early: TableRow[] | null = []
  const held: { current: Open | null } = { current: null }
  const consecutive = (rows: readonly TableRow[]): readonly Gathered[] => {
    const done: Gathered[] = []
    for (const raw of rows) {
      const [key, row] = read(raw)
      const { current } = held
      const crowded = current?.rows.length === MOST_ROWS
      if (current?.key !== key || key === '' || crowded) {
        if (current) done.push(crowded ? { ...current, fault: 'imports.error.tooManyRows' } : current)
        held.current = opened(key, faultOf(key) ?? (seen.add(key) ? null : 'imports.error.apart'))
      }
      held.current?.rows.push(row)
      held.current?.raw.push(raw)
    }
    return done
  }
  for await (const batch of batches) {
    if ('fault' in batch) {
      yield batch
      return
    }
    const rows = batch.rows.filter(({ line }) => line > columns.headerLine)
    if (early === null) {
      yield { records: consecutive(rows) }
      continue
    }
    early.push(...rows)
    if (early.length <= GATHERED_ROWS) continue
    const first = early
    early = null
    yield { records: consecutive(first) }
  }
  if (early) yield { records: gatheredAnywhere(early.map((raw) => [raw, ...read(raw)])) }
  else if (held.current) yield { records: [held.current] }
}

const faultOf = (key: string): string | null =>
  key === '' ? 'imports.error.noKey' : key.length > LONGEST_KEY ? 'imports.error.longKey' : null

const gatheredAnywhere = (
  rows: readonly (readonly [TableRow, string, FileRecord['rows'][number]])[],
): readonly Gathered[] => {
  const found = new Map<string, Open>()
  for (const [raw, key, row] of rows) {
    // A row without a key stands alone: it must be seen and returned, not be lost.
    const own = key === '' ? ` ${row.line}` : key
    const record = found.get(own) ?? opened(key, faultOf(key))
    record.rows.push(row)
    record.raw.push(raw)
    found.set(own, record)
  }
  return [...found.values()].map((record) =>
    record.rows.length > MOST_ROWS ? { ...record, fault: record.fault ?? 'imports.error.tooManyRows' } : record,
  )
}
