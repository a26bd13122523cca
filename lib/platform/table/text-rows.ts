import { LONGEST_CELL, LONGEST_ROW, MOST_CELLS } from './limits'
import type { PieceReader } from './pieces'
import { lineEnds, quotedRow, type Step } from './quoted-row'
import type { TableRow } from './shape'
import { unreadable } from './unreadable'

/** A row without a quote in it: most rows of most files. */
const plainRow = (text: string, from: number, end: number, separator: string): Step => ({
  cells: text.slice(from, end < 0 ? undefined : end).split(separator),
  next: end < 0 ? text.length : end + 1,
})

const checked = (cells: readonly string[], line: number): void => {
  if (cells.length > MOST_CELLS) throw unreadable('tables.wideRow', line)
  if (cells.some((cell) => cell.length > LONGEST_CELL)) throw unreadable('tables.longCell', line)
}

/** Divides a text into rows and cells as it comes; what is not yet a whole row waits. */
export const rowReader = (separator: string): PieceReader => {
  let rows: TableRow[] = []
  let rest = ''
  let line = 1

  const keep = ({ cells, next }: Step, from: number): void => {
    if (cells.length > MOST_CELLS || next - from > LONGEST_CELL) checked(cells, line)
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
  }

  /** Reads the rows that the text holds whole; answers where the first one begins that it does not. */
  const readRows = (text: string, whole: boolean): number => {
    let at = 0
    let quote = text.indexOf('"')
    while (at < text.length) {
      const end = text.indexOf('\n', at)
      if (end === at) {
        line += 1
        at += 1
        continue
      }
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
      const isQuoted = quote >= 0 && (end < 0 || quote < end)
      if (!isQuoted && end < 0 && !whole) return at
      const step = isQuoted ? quotedRow({ text, from: at, line, separator, whole }) : plainRow(text, at, end, separator)
      if (!step) return at
      keep(step, at)
      line += end >= 0 && step.next > end + 1 ? lineEnds(text.slice(at, step.next)) : 1
      at = step.next
    }
    return at
  }

  const read = (text: string, whole: boolean): void => {
    rest = text.slice(readRows(text, whole))
    if (rest.length > LONGEST_ROW) throw unreadable(rest.includes('\n') ? 'tables.openQuote' : 'tables.longCell', line)
  }

  return {
    // One kind of line end first. The first half of a CRLF waits for the other.
    feed: (text) => {
      const all = rest + text
      const cut = all.endsWith('\r') ? all.length - 1 : all.length
      read(all.includes('\r') ? all.slice(0, cut).replace(/\r\n?/g, '\n') : all, false)
      rest += all.slice(cut)
    },
    finish: () => {
      read(rest.replace(/\r\n?/g, '\n'), true)
    },
    taken: () => {
      const done = rows
      rows = []
      return done
    },
    line: () => line,
  }
}
