import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Role } from '@/lib/domain/access/actor'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import { exportNumber, mayFetch } from '@/lib/domain/export/export'
import { columnsOfCodes, EXPORTERS, withheld } from '@/lib/domain/export/redaction'
import { kindOf } from '@/lib/domain/place/path'
import * as exports from '@/lib/features/exports/store/exports'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { type GroupChoice, toExportRow } from '@/lib/features/exports/view'
import { handNames } from '@/lib/features/households/store/ties'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import * as clock from '@/lib/platform/clock'
import { copyOut } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { sheetWords } from '@/lib/platform/sheet-words'
import { dayInWords, indianDay } from '@/lib/platform/words'

const PAGE = 25
const READERS: readonly Role[] = EXPORTERS

type Locale = Parameters<typeof sheetWords>[0]

/** The book of exports of an area, newest first, and what the reader may ask for. */
export const showExports = defineQuery(
  async ({ tx, actor }, before: string | undefined) => {
    const found = await exports.page(tx, actor.place, before !== undefined && isRowId(before) ? before : null, PAGE + 1)
    const lines = found.slice(0, PAGE)
    const isPanchayat = kindOf(actor.place) === 'PANCHAYAT'
    const below = isPanchayat ? await tree.villagesOf(tx, actor.place) : await tree.children(tx, actor.place)
    const around = {
      reader: actor.accountId,
      now: clock.now(),
      places: await names(tx, [actor.place, ...lines.map(({ area }) => area)]),
      hands: await handNames(
        tx,
        lines.map(({ accountId }) => accountId),
      ),
    }
    const own = around.places[actor.place] ?? { en: actor.place, hi: actor.place }
    return {
      rows: lines.map((line) => toExportRow(line, around)),
      next: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null,
      areas: [{ path: actor.place, name: own }, ...below.map(({ path, en, hi }) => ({ path, name: { en, hi } }))],
      groups: COLUMN_GROUPS.map((group): GroupChoice => ({ group, partly: withheld(actor.role, group) })),
      mayCorrect: permit(actor, 'household.correct', { place: actor.place }).ok,
    }
  },
  { readers: READERS },
)

/**
 * The rows of an export for the one who asked for them, while its address answers: written down in the journal before
 * the first one leaves, in the words of the reader's language, marked in every line, streamed as of one moment. Null when
 * it is not there for this reader.
 */
export const fetchExport = defineQuery(
  async ({ tx, actor, scope }, id: string, locale: Locale) => {
    const known = isRowId(id) ? await exports.find(tx, id) : null
    if (!known) return null
    const now = clock.now()
    const may = mayFetch(known, actor.accountId, now)
    if (!may.ok) return may.error.code === 'exports.expired' ? 'expired' : null
    const allowed = permit(actor, 'register.export', { place: known.place })
    if (!allowed.ok) return null
    const number = exportNumber(id)
    await exports.noteFetch(tx, id, now)
    await append(
      tx,
      actor,
      { type: 'exports.fetched', place: known.place, subject: { kind: 'export', id }, params: { number } },
      now,
    )
    const village = kindOf(known.area) === 'VILLAGE' ? known.area : ''
    const settings = {
      'app.export_from': known.place,
      'app.export_to': `${known.place}0`,
      'app.export_village': village,
      'app.export_mark': `${number} · ${actor.name} · ${dayInWords(indianDay(now))}`,
    }
    const words = sheetWords(locale)
    const flow = known.kind === 'REGISTER' ? registerRows(columnsOfCodes(known.columns), words) : sheetRows(words)
    const body = copyOut(scope, { ...flow, settings }, (gone) =>
      transaction(scope, (after) => exports.noteGone(after, id, gone)),
    )
    return { name: `${known.kind === 'REGISTER' ? 'register' : 'corrections'}-${number}.csv`, body }
  },
  { readers: READERS },
)
