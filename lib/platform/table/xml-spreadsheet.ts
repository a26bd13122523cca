import type { Encoding } from './encoding'
import { decoded } from './decoded'
import { LONGEST_CELL, MOST_CELLS, MOST_SHEETS, MOST_STYLES } from './limits'
import { markup, readMarkup, type MarkupReader } from './markup'
import type { Attributes } from './markup-tag'
import { type Meant, meantBy, NUMBER, plainNumber, shownNumber } from './number-format'
import { piecesOf } from './pieces'
import type { Source, TableRow } from './shape'
import { gathering } from './gathering'
import { Unreadable, unreadable } from './unreadable'

/** A sheet as it is found on the way through the file. */
export interface XmlSheet {
  readonly name: string
  hidden: boolean
  filled: boolean
}

const wholeOf = (attributes: Attributes, name: string): number => {
  const number = Number(attributes.get(name) ?? 0)
  return Number.isSafeInteger(number) && number > 0 ? number : 0
}

/** Columns that a cell of a row above covers downwards: for how many rows yet. */
const coverings = () => {
  const down = new Map<number, number>()
  return {
    isCovered: (column: number) => (down.get(column) ?? 0) > 0,
    cover: (column: number, across: number, rows: number) => {
      for (let at = column; rows > 0 && at <= column + across && at < MOST_CELLS; at += 1) down.set(at, rows + 1)
    },
    nextRow: (rows: number) => {
      for (const [column, left] of down)
        if (left > rows) down.set(column, left - rows)
        else down.delete(column)
    },
  }
}

const textOf = (type: string, text: string, meant: Meant): string => {
  if (type === 'Number') return meant.as === 'CODE' ? shownNumber(text, meant, false) : plainNumber(text)
  if (type === 'DateTime')
    return text
      .replace(/T00:00:00(?:\.0+)?$/, '')
      .replace('T', ' ')
      .replace(/\.0+$/, '')
  return type === 'Boolean' ? (text.trim() === '1' ? 'TRUE' : 'FALSE') : text
}

/** Goes through the sheets; gathers the rows of the one that is wanted. */
const spreadsheetReader = (wanted: number | null) => {
  const gathered = gathering()
  const sheets: XmlSheet[] = []
  const styles = new Map<string, Meant>()
  let covered = coverings()
  let styled = ''
  let place = { column: 0, next: 0, style: '' }
  let data: { readonly type: string; text: string } | null = null
  let told = ''
  const beginCell = (attributes: Attributes): void => {
    let column = wholeOf(attributes, 'Index') - 1
    if (column < 0) for (column = place.next; covered.isCovered(column);) column += 1
    const across = wholeOf(attributes, 'MergeAcross')
    covered.cover(column, across, wholeOf(attributes, 'MergeDown'))
    place = { column, next: column + across + 1, style: attributes.get('StyleID') ?? '' }
  }
  const endData = (): void => {
    if (!data) return
    const text = textOf(data.type, data.text, styles.get(place.style) ?? NUMBER)
    data = null
    if (text === '') return
    const sheet = sheets.at(-1)
    if (sheet) sheet.filled = true
    if (sheets.length - 1 === wanted) gathered.cell(place.column, text)
  }
  const beginRow = (attributes: Attributes): void => {
    const before = gathered.line()
    gathered.row(wholeOf(attributes, 'Index'))
    covered.nextRow(gathered.line() - before)
    place = { column: 0, next: 0, style: '' }
  }
  const reader: MarkupReader = {
    open: (name, attributes) => {
      told = ''
      if (name === 'Row') beginRow(attributes)
      else if (name === 'Cell') beginCell(attributes)
      else if (name === 'Data') data = { type: attributes.get('Type') ?? 'String', text: '' }
      else if (name === 'Style') styled = attributes.get('ID') ?? ''
      else if (name === 'NumberFormat' && styles.size < MOST_STYLES) {
        styles.set(styled, meantBy(-1, attributes.get('Format') ?? ''))
      } else if (name === 'Worksheet') {
        if (sheets.length >= MOST_SHEETS) throw unreadable('tables.tooLarge')
        sheets.push({ name: attributes.get('Name') ?? '', hidden: false, filled: false })
        gathered.restart()
        covered = coverings()
      }
    },
    text: (piece) => {
      if (data && data.text.length <= LONGEST_CELL) data.text += piece
      else if (told.length < 20) told += piece
    },
    close: (name) => {
      if (name === 'Data') endData()
      else if (name === 'Row') gathered.endRow()
      else if (name === 'Visible' && /hidden/i.test(told)) {
        const sheet = sheets.at(-1)
        if (sheet) sheet.hidden = true
      }
    },
  }
  return { gathered, sheets, reader }
}

/** The sheets of an XML spreadsheet. Damage behind the first value is for the reading of the rows to report. */
export const xmlSheets = async (source: Source, encoding: Encoding): Promise<readonly XmlSheet[]> => {
  const { sheets, reader } = spreadsheetReader(null)
  try {
    await readMarkup(decoded(source, encoding), reader)
  } catch (fault) {
    if (!(fault instanceof Unreadable) || !sheets.some(({ filled }) => filled)) throw fault
  }
  return sheets
}

/** The rows of one sheet of an XML spreadsheet, a few at a time. */
export const xmlRows = (source: Source, encoding: Encoding, wanted: number): AsyncGenerator<readonly TableRow[]> => {
  const { gathered, reader } = spreadsheetReader(wanted)
  return piecesOf(decoded(source, encoding), { ...gathered, ...markup(reader) })
}
