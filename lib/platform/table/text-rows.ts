import { LONGEST_CELL, LONGEST_ROW, MOST_CELLS } from './limits'
import type { PieceReader } from './pieces'
import type { TableRow } from './shape'
import { unreadable } from './unreadable'

interface Step {
  readonly cells: readonly string[]
  /** Where the next row begins. */
  readonly next: number
}

const lineEnds = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Where the quote that opens at `from` is closed; -1 when the text ends before. Two quotes are one inside a cell. */
const closing = (text: string, from: number): number => {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

const nearest = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b))

/**
 * Reads a row that may have quotes; null when its end has not come yet. A quote opens a cell only as its first sign,
 * and closes it only before a separator or the line's end; elsewhere it is a sign like every other.
 */
const quotedRow = (text: string, from: number, separator: string, whole: boolean, line: number): Step | null => {
  const cells: string[] = []
  for (let at = from; ; at += 1) {
    let end = -1
    const close = text[at] === '"' ? closing(text, at) : at
    if (close < 0 || (close > at && close + 1 === text.length && !whole)) {
      if (whole) throw unreadable('tables.openQuote', line + lineEnds(text.slice(from, at)))
      return null
    }
    const after = text[close + 1]
    if (close > at && (after === undefined || after === separator || after === '\n')) {
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'))
      end = after === undefined ? -1 : close + 1
    } else {
      // A quote that closed elsewhere than it should: within one line it is part of the cell, over lines nobody can tell.
      if (close > at && text.slice(at, close).includes('\n')) {
        throw unreadable('tables.openQuote', line + lineEnds(text.slice(from, at)))
      }
      end = nearest(text.indexOf(separator, at), text.indexOf('\n', at))
      cells.push(text.slice(at, end < 0 ? undefined : end))
    }
    if (end < 0) return whole ? { cells, next: text.length } : null
    if (text[end] === '\n') return { cells, next: end + 1 }
    at = end
  }
}

const checked = (cells: readonly string[], line: number): void => {
  if (cells.length > MOST_CELLS) throw unreadable('tables.wideRow', line)
  if (cells.some((cell) => cell.length > LONGEST_CELL)) throw unreadable('tables.longCell', line)
}

/** Divides a text into rows and cells as it comes; what is not yet a whole row waits. */
export const rowReader = (separator: string): PieceReader => {
  let rows: TableRow[] = []
  let rest = ''
  let line = 1
  const read = (text: string, whole: boolean): void => {
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
      let step: Step | null
      if (quote >= 0 && (end < 0 || quote < end)) step = quotedRow(text, at, separator, whole, line)
      else if (end < 0 && !whole) step = null
      else
        step = {
          cells: text.slice(at, end < 0 ? undefined : end).split(separator),
          next: end < 0 ? text.length : end + 1,
        }
      if (!step) break
      const { cells, next } = step
      if (cells.length > MOST_CELLS || next - at > LONGEST_CELL) checked(cells, line)
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += end >= 0 && next > end + 1 ? lineEnds(text.slice(at, next)) : 1
      at = next
    }
    rest = text.slice(at)
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
