import 'server-only'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { asSeen, columnsOf, passToMend } from '@/lib/domain/import/mend'
import { IMPORTERS } from '@/lib/domain/import/readers'
import { contentOf } from '@/lib/domain/import/what'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as returned from '@/lib/features/imports/store/returned'
import { toMend } from '@/lib/features/imports/view/mend'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import { sha256 } from '@/lib/platform/digest'
import { keyWords } from '@/lib/platform/key-words'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

type Locale = Parameters<typeof keyWords>[0]

/** A returned record to be put right on the page; `form` is null when it is not returned any more, or no cell is wrong. */
export const showMend = defineQuery(
  async ({ tx, actor }, id: string, record: string, locale: Locale) => {
    const job = isRowId(id) && /^\d{1,9}$/.test(record) ? await jobs.find(tx, id) : null
    if (!job || !mayHandIn(actor, job).ok) return null
    const pass = passToMend(job.stage)
    const { shape, mapping } = job
    const rows = pass === null ? [] : await returned.ofRecords(tx, id, pass, [Number(record)])
    const anew = pass === 'RUN' && takesAadhaar()
    const columns = columnsOf(shape?.header ?? [], mapping ?? {}, job.sample, anew)
    return {
      ...{ id, record: Number(record), fileName: job.fileName, sender: job.sender, content: contentOf(job) },
      entered: pass === 'RUN',
      returned: rows.length > 0,
      seen: sha256(asSeen(mapping ?? {}, rows)),
      form: toMend(rows, columns, await keyWords(locale)),
    }
  },
  { readers: IMPORTERS },
)
