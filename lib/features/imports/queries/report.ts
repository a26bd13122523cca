import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Scope } from '@/lib/domain/access/scope'
import { VERB_OF } from '@/lib/domain/import/kinds'
import { IMPORTERS } from '@/lib/domain/import/readers'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as returned from '@/lib/features/imports/store/returned'
import { reportHead, reportLines, type ReportShape } from '@/lib/features/imports/view/report'
import { transaction } from '@/lib/platform/db'
import { keyWords } from '@/lib/platform/key-words'
import { outgoing } from '@/lib/platform/outgoing'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

type Locale = Parameters<typeof keyWords>[0]
type Words = Awaited<ReturnType<typeof keyWords>>

const PAGE = 1000

async function* lines(
  scope: Scope,
  jobId: string,
  pass: returned.Pass,
  shape: ReportShape,
  words: Words,
): AsyncGenerator<Uint8Array, void> {
  const text = new TextEncoder()
  yield text.encode(reportHead(shape))
  let after = -1
  for (;;) {
    const from = after
    const rows = await transaction(scope, (tx) => returned.page(tx, jobId, pass, from, PAGE))
    // A fault of the whole file stands without cells: the page says it.
    const said = rows
      .filter(({ cells }) => cells.length > 0)
      .map(({ line, cells, problems }) => {
        // A row that came back with its family has no reason of its own: the family's other row tells it.
        const own = problems.filter((one) => one.line === line)
        return {
          cells,
          reasons: own.map(({ message, params }) => words(message, params)),
          codes: own.map(({ message }) => message),
        }
      })
    if (said.length > 0) yield text.encode(reportLines(said, shape))
    if (rows.length < PAGE) return
    after = rows.at(-1)?.line ?? after
  }
}

/**
 * The rows of a file that came back, in the file's own columns and with its own separator, and why, in the reader's
 * words; streamed page by page, so that a State's file needs no more memory than a village's. Null when there is none.
 */
export const reportOf = defineQuery(
  async ({ tx, actor, scope }, id: string, locale: Locale) => {
    const job = isRowId(id) ? await jobs.find(tx, id) : null
    if (!job?.shape || !permit(actor, VERB_OF[job.kind], { place: job.place }).ok) return null
    const words = await keyWords(locale)
    const shape = {
      header: job.shape.header,
      separator: job.shape.separator ?? ',',
      reason: words('imports.report.reason', {}),
      code: words('imports.report.code', {}),
    }
    const pages = lines(scope, id, job.counts ? 'RUN' : 'DRY', shape, words)
    const name = job.fileName.replace(/\.[^.]{1,8}$/, '')
    return { name: `returned-${name}.csv`, body: outgoing(pages) }
  },
  { readers: IMPORTERS },
)
