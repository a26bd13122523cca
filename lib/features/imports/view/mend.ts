import {
  cellsToMend,
  type CellToMend,
  type Columns,
  fieldName,
  fieldOf,
  isMendable,
  ownProblems,
  type ReturnedRow,
} from '@/lib/domain/import/mend'

type Words = (key: string, params: Readonly<Record<string, string | number>>) => string

/** A cell in the form, by the name of its field. */
export interface MendCell extends Omit<CellToMend, 'at'> {
  readonly name: string
}

/** A line of the record: the line of the file, its cells, and whether something in it is wrong. */
export interface MendLine {
  readonly line: number
  readonly wrong: boolean
  readonly cells: readonly MendCell[]
}

/** A returned record as a form shows it. */
export interface MendView {
  readonly lines: readonly MendLine[]
  /** What is wrong, at the fields of the form. */
  readonly found: readonly { readonly field: string; readonly sentence: string }[]
}

/** The form of a returned record; null when it cannot be put right by correcting cells. */
export const toMend = (rows: readonly ReturnedRow[], columns: Columns, words: Words): MendView | null =>
  isMendable(rows)
    ? {
        lines: rows.map((row) => ({
          line: row.line,
          wrong: ownProblems(row).length > 0,
          cells: cellsToMend(row, columns).map(({ at, ...cell }) => ({
            ...cell,
            name: fieldName(row.line, { at, way: cell.way }),
          })),
        })),
        found: rows.flatMap((row) =>
          ownProblems(row).map((problem) => ({
            field: fieldOf(problem, rows, columns),
            sentence: words(problem.message, problem.params),
          })),
        ),
      }
    : null

/** A cell that a person corrected: what the file has, and what was made of it. */
export interface MendedCell {
  readonly line: number
  readonly heading: string
  readonly before: string
  readonly after: string
}

/** The corrected cells of a row. */
export const toMended = (
  {
    line,
    cells,
    mended,
  }: { readonly line: number; readonly cells: readonly string[]; readonly mended: readonly string[] },
  header: readonly string[],
): readonly MendedCell[] =>
  Array.from({ length: Math.max(cells.length, mended.length) }, (_, at) => ({
    ...{ line, heading: header[at] ?? '', before: cells[at] ?? '', after: mended[at] ?? '' },
  })).filter(({ before, after }) => before !== after)
