import { unreadable } from './unreadable'

export interface Step {
  readonly cells: readonly string[]
  /** Where the next row begins. */
  readonly next: number
}

/** A text as far as it has come, and where in it a row begins. */
export interface Beginning {
  readonly text: string
  readonly from: number
  /** The line of the file on which the row begins. */
  readonly line: number
  readonly separator: string
  /** Whether nothing comes after the text. */
  readonly whole: boolean
}

interface Cell {
  readonly told: string
  /** Where the sign after the cell stands; -1 when the text ends with it. */
  readonly end: number
}

export const lineEnds = (text: string): number => {
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

const bareCell = ({ text, separator }: Beginning, at: number): Cell => {
  const end = nearest(text.indexOf(separator, at), text.indexOf('\n', at))
  return { told: text.slice(at, end < 0 ? undefined : end), end }
}

/** A cell that begins with a quote; null when its end, or the sign after it, has not come yet. */
const quotedCell = (row: Beginning, at: number): Cell | null => {
  const { text, from, line, separator, whole } = row
  const open = () => unreadable('tables.openQuote', line + lineEnds(text.slice(from, at)))
  const close = closing(text, at)
  if (!whole && (close < 0 || close + 1 === text.length)) return null
  if (close < 0) throw open()
  const after = text[close + 1]
  if (after === undefined || after === separator || after === '\n') {
    return { told: text.slice(at + 1, close).replaceAll('""', '"'), end: after === undefined ? -1 : close + 1 }
  }
  // A quote that closed elsewhere than it should: within one line it is part of the cell, over lines nobody can tell.
  if (text.slice(at, close).includes('\n')) throw open()
  return bareCell(row, at)
}

/**
 * Reads a row that may have quotes; null when its end has not come yet. A quote opens a cell only as its first sign,
 * and closes it only before a separator or the line's end; elsewhere it is a sign like every other.
 */
export const quotedRow = (row: Beginning): Step | null => {
  const { text, from, whole } = row
  const cells: string[] = []
  for (let at = from; ;) {
    const cell = text[at] === '"' ? quotedCell(row, at) : bareCell(row, at)
    if (!cell) return null
    cells.push(cell.told)
    if (cell.end < 0) return whole ? { cells, next: text.length } : null
    at = cell.end + 1
    if (text[cell.end] === '\n') return { cells, next: at }
  }
}
