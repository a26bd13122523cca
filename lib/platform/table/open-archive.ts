import { entriesOf } from './archive'
import { chosenSheet } from './chosen-sheet'
import type { Recognised } from './open-text'
import { sheetRows } from './sheet-rows'
import type { Source } from './shape'
import { unreadable } from './unreadable'
import { readWorkbook } from './workbook'

/** What lies in an archive: a workbook is one, and so is a folder of somebody's files. */
export type Contents =
  { readonly is: 'WORKBOOK' } | { readonly is: 'FILE'; readonly name: string; readonly source: Source }

const TABLE = /\.(?:csv|tsv|tab|txt|psv|dat|xls|xlsx|xlsm|xml)$/i
const ARCHIVE = /\.(?:zip|rar|7z|gz|tgz|tar)$/i
/** What programs put beside the files by themselves. */
const ASIDE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i
const OTHER_WORKBOOKS = ['xl/workbook.bin', 'content.xml']

/** Looks through an archive: it must be a workbook or hold a single table. */
export const contentsOf = async (source: Source): Promise<Contents> => {
  const files: { readonly name: string; readonly locked: boolean }[] = []
  for await (const { name, locked } of entriesOf(source)) files.push({ name, locked })
  const names = files.map(({ name }) => name.toLowerCase())
  if (names.includes('xl/workbook.xml')) return { is: 'WORKBOOK' }
  if (names.some((name) => OTHER_WORKBOOKS.includes(name))) throw unreadable('tables.otherWorkbook')
  const own = files.filter(({ name }) => !name.endsWith('/') && !ASIDE.test(name))
  const tables = own.filter(({ name }) => TABLE.test(name))
  const [only, another] = tables.length > 0 ? tables : own
  if (!only || (another && tables.length === 0)) {
    throw unreadable(own.some(({ name }) => ARCHIVE.test(name)) ? 'tables.nested' : 'tables.noEntry')
  }
  if (another) throw unreadable('tables.severalEntries')
  if (only.locked) throw unreadable('tables.locked')
  return { is: 'FILE', name: only.name, source: () => unpacked(source, only.name) }
}

async function* unpacked(source: Source, name: string): AsyncGenerator<Uint8Array> {
  for await (const entry of entriesOf(source)) {
    if (entry.name !== name) continue
    yield* entry.bytes()
    return
  }
}

/** Recognises a workbook (.xlsx) and the sheet that is read. */
export const openWorkbook = async (source: Source, sheet: string | undefined): Promise<Recognised> => {
  const book = await readWorkbook(source)
  const chosen = book.sheets[chosenSheet(book.sheets, ({ path }) => book.filled.has(path), sheet)]
  if (!chosen) throw unreadable('tables.empty')
  const sheets = book.sheets.map(({ name }) => name)
  return {
    shape: { format: 'XLSX', encoding: null, separator: null, sheet: chosen.name, sheets },
    pieces: () => sheetRows(source, book, chosen.path),
  }
}
