import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import * as imports from '@/lib/features/households/store/imports'
import { permit } from '@/lib/domain/access/permit'
import { readSheet } from '@/lib/domain/household/import-sheet'
import { kindOf } from '@/lib/domain/place/path'
import { keyWords } from '@/lib/platform/key-words'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { readTable, writeTable } from '@/lib/platform/table-file'

/** The reader's language. */
type Locale = Parameters<typeof keyWords>[0]

const SHOWN = 100
const MOST = 100_000

/** The page of the import: whether the reader may hand in a file, and the report of the file in hand. */
export const showImport = defineQuery(
  async ({ tx, actor }, fileId: string | undefined, locale: Locale) => {
    const mayImport =
      kindOf(actor.place) === 'PANCHAYAT' && permit(actor, 'household.import', { place: actor.place }).ok
    const file = fileId !== undefined && isRowId(fileId) ? await imports.find(tx, fileId) : null
    if (!file) return { mayImport, file: null }
    const words = await keyWords(locale)
    const returned = await imports.returnedOf(tx, file.id, SHOWN + 1)
    return {
      mayImport,
      file: {
        id: file.id,
        name: file.name,
        importedAt: file.importedAt,
        tally: await imports.tallyOf(tx, file.id),
        returned: returned.slice(0, SHOWN).map(({ line, column, message, serial }) => ({
          line,
          column,
          sentence: words(message, { serial: serial ?? 0 }),
        })),
        more: returned.length > SHOWN,
      },
    }
  },
  { readers: REGISTER_READERS },
)

/**
 * The returned rows of a file in the file's own shape, with a column that says why, in the reader's words; null when
 * there is no such file. All rows of a household come back together, so that they can be mended and handed in again.
 */
export const returnedRows = defineQuery(
  async ({ tx }, fileId: string, locale: Locale) => {
    const file = isRowId(fileId) ? await imports.find(tx, fileId) : null
    if (!file) return null
    const words = await keyWords(locale)
    const reasons = new Map<number, string[]>()
    for (const problem of await imports.returnedOf(tx, file.id, MOST)) {
      for (const line of problem.lines) if (!reasons.has(line)) reasons.set(line, [])
      reasons.get(problem.line)?.push(words(problem.message, { serial: problem.serial ?? 0 }))
    }
    const table = readTable(file.body)
    const rows = table.ok ? table.rows : []
    const sheet = readSheet(rows)
    const header = sheet.ok ? sheet.value.header : []
    const body = rows.flatMap(({ line, cells }) => {
      const own = reasons.get(line)
      return own ? [[...header.map((_, index) => cells[index] ?? ''), own.join(' · ')]] : []
    })
    return { name: file.name, text: writeTable([[...header, words('households.import.reason', {})], ...body]) }
  },
  { readers: REGISTER_READERS },
)
