import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Role } from '@/lib/domain/access/actor'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import { exportNumber, mayFetch } from '@/lib/domain/export/export'
import { answersOfCodes, ownColumns } from '@/lib/domain/export/own'
import type { SheetWords } from '@/lib/domain/export/words'
import { columnsOfCodes, EXPORTERS, shownColumns, withheld } from '@/lib/domain/export/redaction'
import { kindOf } from '@/lib/domain/place/path'
import { partedFor } from '@/lib/domain/question/readers'
import * as exports from '@/lib/features/exports/store/exports'
import { thenSettings } from '@/lib/features/exports/store/then'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { type GroupChoice, type LeftOut, toExportRow, toLeftOut } from '@/lib/features/exports/view'
import { handNames } from '@/lib/features/households/store/ties'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import * as questions from '@/lib/features/questions/store'
import * as clock from '@/lib/platform/clock'
import { copyOut } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { keyWords } from '@/lib/platform/key-words'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { sheetWords } from '@/lib/platform/sheet-words'
import { dayInWords, indianDay } from '@/lib/platform/words'

const PAGE = 25
const READERS: readonly Role[] = EXPORTERS

type Locale = Parameters<typeof sheetWords>[0]

/** The book of exports of an area, newest first, and what the reader may ask for. */
export const showExports = defineQuery(
  async ({ tx, actor, today }, before: string | undefined) => {
    const found = await exports.page(tx, actor.place, before !== undefined && isRowId(before) ? before : null, PAGE + 1)
    const lines = found.slice(0, PAGE)
    const isPanchayat = kindOf(actor.place) === 'PANCHAYAT'
    const below = isPanchayat ? await tree.villagesOf(tx, actor.place) : await tree.children(tx, actor.place)
    const all = await questions.all(tx, actor.place)
    const { seen, closed } = partedFor(actor.role, all, today)
    const around = {
      ...{ seen, questions: all },
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
      groups: COLUMN_GROUPS.filter((group) => group !== 'OWN' || seen.length + closed.length > 0).map(
        (group): GroupChoice => ({
          group,
          partly:
            group === 'OWN'
              ? closed.map(({ en, hi }) => ({ of: 'ANSWERS', question: { en, hi } }))
              : withheld(actor.role, group).map((one) => ({ of: 'FACT', ...one })),
        }),
      ),
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
  async ({ tx, actor, scope, today }, id: string, locale: Locale) => {
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
    const { asOf } = known
    const say = await keyWords(locale)
    const ofDay = asOf === null ? null : say('exports.page.ofDay', { day: dayInWords(asOf) })
    const village = kindOf(known.area) === 'VILLAGE' ? known.area : ''
    const settings = {
      'app.export_from': known.place,
      'app.export_to': `${known.place}0`,
      'app.export_village': village,
      'app.export_mark': [number, actor.name, dayInWords(indianDay(now)), ...(ofDay === null ? [] : [ofDay])].join(
        ' · ',
      ),
      ...(asOf === null ? {} : thenSettings(asOf)),
    }
    const words = marked(sheetWords(locale), ofDay)
    const all = await questions.all(tx, known.place)
    const parted = partedFor(actor.role, all, asOf ?? today)
    const asked = {
      columns: shownColumns(columnsOfCodes(known.columns)),
      own: ownColumns(answersOfCodes(known.columns), parted, all),
      isPast: asOf !== null,
      leftOut: await leftOutWords(toLeftOut(known.columns, parted.seen, all), locale),
    }
    const flow = known.kind === 'REGISTER' ? registerRows(asked, words) : sheetRows(words)
    const body = copyOut(scope, { ...flow, settings }, (gone) =>
      transaction(scope, (after) => exports.noteGone(after, id, gone)),
    )
    const what = known.kind === 'REGISTER' ? ['register', ...(asOf === null ? [] : [asOf])].join('-') : 'corrections'
    return { name: `${what}-${number}.csv`, body }
  },
  { readers: READERS },
)

/** The headings of a file; of a past day the last one says so too. */
const marked = (words: SheetWords, ofDay: string | null): SheetWords =>
  ofDay === null
    ? words
    : { ...words, headings: { ...words.headings, givenTo: `${words.headings.givenTo} · ${ofDay}` } }

/** In one line what a file does not hold for its reader; null when it holds all that was asked for. */
const leftOutWords = async (left: readonly LeftOut[], locale: Locale): Promise<string | null> => {
  if (left.length === 0) return null
  const say = await keyWords(locale)
  const columns = left.map((one) => {
    const [showing, column] =
      one.of === 'FACT' ? [one.showing, say(`exports.column.${one.key}`, {})] : ['NOT', one.question[locale]]
    return say(`exports.showing.${showing}`, { column })
  })
  return say('exports.page.leftOut', { columns: columns.join('; ') })
}
