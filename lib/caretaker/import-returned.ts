import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as returned from '@/lib/features/imports/store/returned'
import type { Locale } from '@/lib/messages/locales'
import { transaction } from '@/lib/platform/db'
import { writeTable } from '@/lib/platform/table/write'
import { wordsIn } from './import-words'

const PAGE = 1000

/** The rows that came back as a CSV file of the file's own columns and their reasons; null when there are none. */
export const returnedFile = async (actor: Actor, job: ImportJob, locale: Locale): Promise<string | null> => {
  const sentence = wordsIn(locale)
  const pass = job.counts ? 'RUN' : 'DRY'
  const rows: (readonly string[])[] = []
  for (let after = -1; ;) {
    const from = after
    const page = await transaction(scopeOf(actor), (tx) => returned.page(tx, job.id, pass, from, PAGE))
    for (const { cells, problems } of page) {
      const reasons = problems.map(({ column, message, params }) => {
        const words = sentence(message, params)
        return column === null ? words : `${column}: ${words}`
      })
      rows.push([...cells, reasons.join(' ')])
    }
    if (page.length < PAGE) break
    after = page.at(-1)?.line ?? after
  }
  return rows.length === 0 ? null : writeTable([[...(job.shape?.header ?? []), 'reason'], ...rows])
}
