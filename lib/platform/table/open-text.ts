import { decoded } from './decoded'
import { type Encoding, encodingOf } from './encoding'
import { LONGEST_ROW } from './limits'
import { piecesOf } from './pieces'
import type { Source, TableRow, TableShape } from './shape'
import { separatorOf, statesSeparator } from './separator'
import { rowReader } from './text-rows'
import { Unreadable, unreadable } from './unreadable'
import { xmlRows, xmlSheets } from './xml-spreadsheet'
import { chosenSheet } from './chosen-sheet'

/** A file that has been recognised: what it is, and its rows a few at a time. */
export interface Recognised {
  readonly shape: Omit<TableShape, 'entry'>
  readonly pieces: () => AsyncGenerator<readonly TableRow[]>
}

const XML_SPREADSHEET = /<(?:\w+:)?Workbook\b|urn:schemas-microsoft-com:office:spreadsheet/
/** A web page with a table in it, which many sites hand out under the name of a workbook. */
const WEB_TABLE = /<table[\s>]/i
const MARKUP = /^\s*<[!?a-z]/i

/** The beginning of a text, as far as its bytes are right; blank is only what is blank to its end. */
const beginningOf = async (source: Source, encoding: Encoding, length: number): Promise<string> => {
  let beginning = ''
  try {
    for await (const piece of decoded(source, encoding)) {
      beginning += piece
      if (beginning.length >= length && (beginning.length >= LONGEST_ROW || beginning.trim() !== '')) return beginning
    }
  } catch (fault) {
    // The rows before it are read; then this fault is met again.
    if (!(fault instanceof Unreadable)) throw fault
    return beginning
  }
  if (beginning.trim() === '') throw unreadable('tables.empty')
  return beginning
}

/** Recognises a text by its first bytes: a table with separators, or an XML spreadsheet. */
export const openText = async (source: Source, head: Buffer, sheet: string | undefined): Promise<Recognised> => {
  const encoding = encodingOf(head)
  const beginning = await beginningOf(source, encoding, head.length)
  if (MARKUP.test(beginning)) {
    if (!XML_SPREADSHEET.test(beginning))
      throw unreadable(WEB_TABLE.test(beginning) ? 'tables.webTable' : 'tables.notTable')
    const sheets = await xmlSheets(source, encoding)
    const chosen = chosenSheet(sheets, ({ filled }) => filled, sheet)
    const names = sheets.map(({ name }) => name)
    const shape = {
      format: 'XML_SPREADSHEET',
      encoding,
      separator: null,
      sheet: names[chosen] ?? '',
      sheets: names,
    } as const
    return { shape, pieces: () => xmlRows(source, encoding, chosen) }
  }
  const separator = separatorOf(beginning)
  const shape = { format: 'TEXT', encoding, separator, sheet: null, sheets: [] } as const
  return { shape, pieces: () => textRows(source, encoding, separator) }
}

/** The rows of a text with separators; a first line that only says what the separator is, is none. */
async function* textRows(source: Source, encoding: Encoding, separator: string): AsyncGenerator<readonly TableRow[]> {
  for await (const rows of piecesOf(decoded(source, encoding), rowReader(separator))) {
    yield rows[0]?.line === 1 && statesSeparator(rows[0].cells.join(separator)) ? rows.slice(1) : rows
  }
}
