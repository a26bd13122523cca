import { CHANGED_SINCE_SHOWN } from '@/lib/domain/import/as-shown'
import type { Mapping } from '@/lib/domain/import/columns'
import { HERE_ALREADY, type ImportProblem, OF_THE_SAME, OTHER_ROW, SHIFTED } from '@/lib/domain/import/problem'
import { type Judged, type Receipt, receiptOf, together, without } from '@/lib/domain/import/receipt'
import { AADHAAR_COLUMN, sealedColumns } from '@/lib/domain/import/sealed'
import type { ImportStage } from '@/lib/domain/import/stage'
import { tidy } from '@/lib/domain/import/tidy'
import { canonical } from '@/lib/domain/shared/canonical'

/** A row that was returned, as it is kept: the file's own cells, Aadhaar numbers masked. */
export interface ReturnedRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly problems: readonly ImportProblem[]
}

/**
 * How the columns of a file are read; `sealed` are those of Aadhaar numbers, `anew` says whether such a number is typed
 * again: the file itself is gone, and what is masked cannot be read out of it any more.
 */
export interface Columns {
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly sealed: ReadonlySet<number>
  readonly anew: boolean
}

/** The columns of a file of which the first rows are `sample`. */
export const columnsOf = (
  header: readonly string[],
  mapping: Mapping,
  sample: readonly { readonly row: readonly string[] }[],
  anew: boolean,
): Columns => ({
  ...{ header, mapping, anew },
  sealed: sealedColumns(
    header,
    mapping,
    sample.map(({ row }) => row),
  ),
})

/**
 * A cell of a returned row: its text stands in a box; of an Aadhaar number, which is masked by now, the box is empty and
 * what is typed is sealed; or it is shown only. By its version a sheet proves that nobody was quicker.
 */
export type Way = 'TEXT' | 'ANEW' | 'SHOWN'

/** A cell of a returned row in its form. */
export interface CellToMend {
  readonly at: number
  /** As the file writes it; empty behind the last heading. */
  readonly heading: string
  /** What the column means; null where it is not read. */
  readonly column: string | null
  readonly cell: string
  readonly way: Way
}

/** So many lines still make a form that somebody can look through. */
export const MOST_LINES = 40

/** No cell is wrong: the file is to be sorted, the sheet taken out anew, or a person to say whether it is one family. */
const NOT_BY_CELLS: ReadonlySet<string> = new Set([
  'imports.error.apart',
  'imports.error.tooManyRows',
  'imports.error.changedMeanwhile',
  'imports.error.noVersion',
  CHANGED_SINCE_SHOWN,
  HERE_ALREADY,
])

/** Something else stands in the way, and may be over by now: nothing is typed, the record is tried again. */
const UNTIL_LATER: ReadonlySet<string> = new Set(['changes.refusal.alreadyAsked'])

/** Whether a returned record is only to be tried again: no cell of it is wrong. */
export const isToTryAgain = (rows: readonly ReturnedRow[]): boolean =>
  rows.every((row) => ownProblems(row).every(({ message }) => UNTIL_LATER.has(message)))

/** What a row says that came back for another row's sake is counted there. */
const SAID_OF_ANOTHER: ReadonlySet<string> = new Set([OTHER_ROW, OF_THE_SAME])

/** Whether a returned record can be put right by correcting its cells (F21). */
export const isMendable = (rows: readonly ReturnedRow[]): boolean =>
  rows.length > 0 &&
  rows.length <= MOST_LINES &&
  !rows.some(({ problems }) => problems.some(({ message }) => NOT_BY_CELLS.has(message)))

const wayOf = (at: number, column: string | null, { sealed, anew }: Columns): Way =>
  sealed.has(at) ? (anew && column === AADHAAR_COLUMN ? 'ANEW' : 'SHOWN') : column === 'version' ? 'SHOWN' : 'TEXT'

/** The cells of a row in the order of the file: the columns that are read, and of a shifted row all of them. */
export const cellsToMend = ({ cells, problems }: ReturnedRow, columns: Columns): CellToMend[] => {
  const { header, mapping } = columns
  const meaning = new Map(Object.entries(mapping).map(([column, at]) => [at, column]))
  const shifted = problems.some(({ message }) => message === SHIFTED)
  const width = shifted ? Math.max(header.length, cells.length) : header.length
  return Array.from({ length: width }, (_, at): CellToMend => {
    const column = meaning.get(at) ?? null
    return { at, heading: header[at] ?? '', column, cell: cells[at] ?? '', way: wayOf(at, column, columns) }
  }).filter(({ column }) => shifted || column !== null)
}

/** The row with the cells that were typed; one that reads as before, or a number not typed again, stays as it is. */
export const mendedCells = (
  row: ReturnedRow,
  columns: Columns,
  typed: (cell: CellToMend) => string | undefined,
): readonly string[] => {
  const next = [...row.cells]
  for (const one of cellsToMend(row, columns)) {
    const { at, cell, way } = one
    const told = typed(one) ?? ''
    if (way === 'SHOWN' || tidy(told) === tidy(way === 'ANEW' ? '' : cell)) continue
    while (next.length < at) next.push('')
    next[at] = told
  }
  return next
}

/** A row of the file with the corrected cells in their places: what nobody corrected stays as the file has it. */
export const laidOver = (
  written: readonly string[],
  { cells, mended }: { readonly cells: readonly string[]; readonly mended: readonly string[] },
): readonly string[] =>
  Array.from({ length: Math.max(written.length, mended.length) }, (_, at) =>
    (mended[at] ?? '') === (cells[at] ?? '') ? (written[at] ?? '') : (mended[at] ?? ''),
  )

/**
 * The receipt after a returned record was mended: its rows leave the returned ones and stand where they were judged to
 * belong, so that in = created + … + rejected holds before and after (F24).
 */
export const afterMending = (receipt: Receipt, rows: readonly ReturnedRow[], judged: readonly Judged[]): Receipt => {
  const problems = rows.flatMap(ownProblems)
  return together(
    without(receipt, receiptOf([{ outcome: 'REJECTED', rows: rows.length, problems }])),
    receiptOf(judged),
  )
}

/** The field of the form at which a problem is said: its cell, else its line, else the whole form. */
export const fieldOf = ({ line, column }: ImportProblem, rows: readonly ReturnedRow[], columns: Columns): string => {
  const row = rows.find((one) => one.line === line)
  if (!row) return ''
  const cell = cellsToMend(row, columns).find(
    ({ heading, way }) => way !== 'SHOWN' && column !== null && heading === column,
  )
  return cell ? fieldName(line, cell) : `line-${line}`
}

/** The field of a cell in the form; by this name a form that comes back does not carry a number that was typed (F11). */
export const fieldName = (line: number, { at, way }: Pick<CellToMend, 'at' | 'way'>): string =>
  `${way === 'ANEW' ? 'aadhaar' : 'cells'}.${cellName(line, at)}`

/** What a cell is called among those of its form. */
export const cellName = (line: number, at: number): string => `${line}-${at}`

/** What of a row is wrong in itself; a row that came back for another row's sake has nothing of its own. */
export const ownProblems = ({ line, problems }: ReturnedRow): readonly ImportProblem[] =>
  problems.filter((one) => one.line === line && !SAID_OF_ANOTHER.has(one.message))

/** Where a returned record may be mended: in the dry run's rows until it is imported, then in the run's. */
export const passToMend = (stage: ImportStage): 'DRY' | 'RUN' | null =>
  stage === 'READY' ? 'DRY' : stage === 'DONE' ? 'RUN' : null

/** What a person saw when correcting: the rows as they were, and what their columns were said to mean. */
export const asSeen = (mapping: Mapping, rows: readonly ReturnedRow[]): string =>
  canonical({ mapping: { ...mapping }, rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })) })
