import 'server-only'
import { contentsFor } from '@/lib/domain/import/hand-in'
import { IMPORTERS, kindsFor } from '@/lib/domain/import/readers'
import { kindOf } from '@/lib/domain/place/path'
import { handNames } from '@/lib/features/households/store/ties'
import * as jobs from '@/lib/features/imports/store/jobs'
import { toImportRow } from '@/lib/features/imports/view/row'
import { names } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 25

/** The files of one's own area, newest first, of the kinds that one's office hands in; paged by id. */
export const listImports = defineQuery(
  async ({ tx, actor }, after: string | undefined) => {
    const found = await jobs.list(tx, after !== undefined && isRowId(after) ? after : null, PAGE + 1)
    const kinds = kindsFor(actor.role)
    const lines = found.slice(0, PAGE)
    const hands = await handNames(
      tx,
      lines.map(({ accountId }) => accountId),
    )
    return {
      rows: lines.filter(({ kind }) => kinds.includes(kind)).map((job) => toImportRow(job, hands)),
      next: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null,
    }
  },
  { readers: IMPORTERS },
)

/** What one's office may hand in, and under which name its own corrections come. */
export const newImport = defineQuery(
  async ({ tx, actor }) => {
    const called = await names(tx, [actor.place])
    return {
      contents: contentsFor(actor.role),
      above: kindOf(actor.place) !== 'PANCHAYAT',
      place: called[actor.place] ?? { en: actor.place, hi: actor.place },
    }
  },
  { readers: IMPORTERS },
)
