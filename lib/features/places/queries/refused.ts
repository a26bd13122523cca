import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Scope } from '@/lib/domain/access/scope'
import { reportHead, reportLines, type ReportShape } from '@/lib/features/imports/view/report'
import * as book from '@/lib/features/places/store/import-book'
import { transaction } from '@/lib/platform/db'
import { keyWords } from '@/lib/platform/key-words'
import { outgoing } from '@/lib/platform/outgoing'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

type Locale = Parameters<typeof keyWords>[0]
type Words = Awaited<ReturnType<typeof keyWords>>

const PAGE = 1000

async function* lines(scope: Scope, id: string, shape: ReportShape, words: Words): AsyncGenerator<Uint8Array, void> {
  const text = new TextEncoder()
  yield text.encode(reportHead(shape))
  let after = -1
  for (;;) {
    const from = after
    const rows = await transaction(scope, (tx) => book.refusedLines(tx, id, from, PAGE))
    const said = rows.map(({ cells, reason, detail }) => ({
      cells,
      reasons: [words(`places.reason.${reason}`, { detail })],
      codes: [`places.reason.${reason}`],
    }))
    if (said.length > 0) yield text.encode(reportLines(said, shape))
    if (rows.length < PAGE) return
    after = rows.at(-1)?.line ?? after
  }
}

/** All refused lines of a file of the directory, in its own columns and with its own separator, and why; null without any. */
export const refusedFile = defineQuery(async ({ tx, actor, scope }, id: string, locale: Locale) => {
  const kept = permit(actor, 'place.import', actor).ok && isRowId(id) ? await book.find(tx, id) : null
  if (!kept || kept.refused === 0) return null
  const words = await keyWords(locale)
  const shape = {
    header: kept.header,
    separator: kept.separator ?? ',',
    reason: words('places.page.report.reason', {}),
    code: words('imports.report.code', {}),
  }
  const name = kept.fileName.replace(/\.[^.]{1,8}$/, '')
  return { name: `refused-${name}.csv`, body: outgoing(lines(scope, id, shape, words)) }
})
