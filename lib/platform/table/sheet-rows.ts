import { entriesOf } from './archive'
import { decoded } from './decoded'
import { gathering } from './gathering'
import { LONGEST_CELL } from './limits'
import { markup, type MarkupReader } from './markup'
import type { Attributes } from './markup-tag'
import { shownNumber } from './number-format'
import { piecesOf } from './pieces'
import { unescaped } from './shared-strings'
import type { Source, TableRow } from './shape'
import { unreadable } from './unreadable'
import type { Workbook } from './workbook'

/** The column of `AB12`, from 0; null when the letters are missing. */
const columnOf = (reference: string | undefined): number | null => {
  let column = 0
  for (const letter of /^[A-Z]{1,4}/.exec(reference ?? '')?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column === 0 ? null : column - 1
}

const cellReader = ({ strings, meant, from1904 }: Workbook) => {
  const gathered = gathering()
  let column = -1
  let about = { type: 'n', style: 0 }
  let text = ''
  let inValue = false
  let phonetic = false
  const shown = (): string => {
    if (about.type === 's') return strings.at(Number(text)) ?? ''
    if (about.type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE'
    if (about.type === 'n') return shownNumber(text, meant(about.style), from1904)
    if (about.type === 'd') return text.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ')
    return unescaped(text)
  }
  const begin = (attributes: Attributes): void => {
    column = columnOf(attributes.get('r')) ?? column + 1
    about = { type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0) }
    text = ''
  }
  const reader: MarkupReader = {
    open: (name, attributes) => {
      if (name === 'row') {
        gathered.row(Number(attributes.get('r') ?? NaN))
        column = -1
      } else if (name === 'c') begin(attributes)
      else if (name === 'rPh') phonetic = true
      inValue = (name === 'v' || name === 't') && !phonetic
    },
    text: (piece) => {
      if (inValue && text.length <= LONGEST_CELL) text += piece
    },
    close: (name) => {
      inValue = false
      if (name === 'c' && text !== '') {
        const cell = shown()
        if (cell !== '') gathered.cell(column, cell)
      } else if (name === 'row') gathered.endRow()
      else if (name === 'rPh') phonetic = false
    },
  }
  return { gathered, reader }
}

/** The rows of one sheet of a workbook, a few at a time. */
export async function* sheetRows(source: Source, book: Workbook, path: string): AsyncGenerator<readonly TableRow[]> {
  for await (const { name, bytes } of entriesOf(source)) {
    if (name.toLowerCase() !== path) continue
    const { gathered, reader } = cellReader(book)
    yield* piecesOf(decoded(bytes, 'utf-8'), { ...gathered, ...markup(reader) })
    return
  }
  throw unreadable('tables.damaged')
}
