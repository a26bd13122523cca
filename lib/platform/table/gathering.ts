import { LONGEST_CELL, MOST_CELLS } from './limits'
import type { TableRow } from './shape'
import { unreadable } from './unreadable'

/** Rows being gathered: cells are put where they belong, and rows without a value are left out. */
export const gathering = () => {
  let rows: TableRow[] = []
  let cells: string[] = []
  let line = 0
  return {
    line: () => line,
    /** Before the first row of a sheet. */
    restart: () => {
      line = 0
    },
    row: (stated: number) => {
      line = Number.isSafeInteger(stated) && stated > 0 ? stated : line + 1
      cells = []
    },
    cell: (column: number, text: string) => {
      if (column >= MOST_CELLS) throw unreadable('tables.wideRow', line)
      if (text.length > LONGEST_CELL) throw unreadable('tables.longCell', line)
      while (cells.length < column) cells.push('')
      cells[column] = text
    },
    endRow: () => {
      if (cells.length > 0) rows.push({ line, cells })
      cells = []
    },
    taken: (): readonly TableRow[] => {
      const done = rows
      rows = []
      return done
    },
  }
}
