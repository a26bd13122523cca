import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Scope } from '@/lib/domain/access/scope'
import { codeOf } from '@/lib/domain/place/path'
import { reportHead, reportLines, type ReportShape } from '@/lib/features/imports/view/report'
import * as book from '@/lib/features/places/store/import-book'
import * as changes from '@/lib/features/places/store/import-changes'
import { transaction } from '@/lib/platform/db'
import { keyWords } from '@/lib/platform/key-words'
import { outgoing } from '@/lib/platform/outgoing'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

type Locale = Parameters<typeof keyWords>[0]
type Words = Awaited<ReturnType<typeof keyWords>>

const PAGE = 1000
const COLUMNS = ['code', 'english', 'hindi', 'before', 'after', 'panchayatCode', 'panchayat'] as const

const cellsOf = ({ path, en, hi, before, after, other }: changes.KeptChange): readonly string[] => [
  ...[codeOf(path), en, hi ?? '', before ?? '', after ?? ''],
  ...(other === null ? ['', ''] : [codeOf(other.path), other.hi ?? other.en]),
]

async function* rowsOf(scope: Scope, id: string, shape: ReportShape, words: Words): AsyncGenerator<Uint8Array, void> {
  const text = new TextEncoder()
  yield text.encode(reportHead(shape))
  let after = -1
  for (;;) {
    const from = after
    const found = await transaction(scope, (tx) => changes.page(tx, id, from, PAGE))
    const rows = found.map((one) => ({
      cells: cellsOf(one),
      reasons: [words(`places.change.kind.${one.what}`, {})],
      codes: [one.what],
    }))
    yield text.encode(reportLines(rows, shape))
    if (found.length < PAGE) return
    after = found.at(-1)?.seq ?? after
  }
}

/** Everything that a file of the directory changes, as a table: one line for each fact of each place; null for nobody's file. */
export const changedFile = defineQuery(async ({ tx, actor, scope }, id: string, locale: Locale) => {
  const kept = permit(actor, 'place.import', actor).ok && isRowId(id) ? await book.find(tx, id) : null
  if (!kept) return null
  const words = await keyWords(locale)
  const shape = {
    header: COLUMNS.map((column) => words(`places.change.${column}`, {})),
    separator: ',',
    reason: words('places.change.what', {}),
    code: words('places.change.reasonCode', {}),
  }
  return {
    name: `changes-${kept.fileName.replace(/\.[^.]{1,8}$/, '')}.csv`,
    body: outgoing(rowsOf(scope, id, shape, words)),
  }
})
