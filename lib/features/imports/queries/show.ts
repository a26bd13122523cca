import 'server-only'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { KNOWN_COLUMNS, untakenIn } from '@/lib/domain/import/known'
import { VERB_OF } from '@/lib/domain/import/kinds'
import { asCorrected } from '@/lib/domain/import/as-corrected'
import { passToMend } from '@/lib/domain/import/mend'
import { HERE_ALREADY } from '@/lib/domain/import/problem'
import { SURVEY_DAY } from '@/lib/domain/census/survey-day'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { IMPORTERS } from '@/lib/domain/import/readers'
import { permit } from '@/lib/domain/access/permit'
import * as families from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import * as differences from '@/lib/features/imports/store/differences'
import * as mappings from '@/lib/features/imports/store/mappings'
import type { ImportJob } from '@/lib/features/imports/store/job'
import { coveringCalled, leftOutCalled } from '@/lib/features/imports/store/called-places'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as mended from '@/lib/features/imports/store/mended'
import * as returned from '@/lib/features/imports/store/returned'
import { takingBackOf } from '@/lib/features/imports/store/taking-back'
import { toAadhaar } from '@/lib/features/imports/view/aadhaar'
import { type AlreadyHereRow, toAlreadyHere } from '@/lib/features/imports/view/already-here'
import { toColumns } from '@/lib/features/imports/view/columns'
import { toMended } from '@/lib/features/imports/view/mend'
import { placesIn } from '@/lib/features/imports/view/families'
import { toKinds, toReturned } from '@/lib/features/imports/view/returned'
import { toImport } from '@/lib/features/imports/view/job'
import { whoOf } from '@/lib/features/imports/view/row'
import { names } from '@/lib/features/places/store/names'
import * as settings from '@/lib/features/settings/store'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import type { Tx } from '@/lib/platform/db'
import { keyWords } from '@/lib/platform/key-words'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { DEFAULT_SETTINGS, settingsOn } from '@/lib/rules/state-settings'

type Locale = Parameters<typeof keyWords>[0]

interface Asked {
  /** The household and the line behind which the lists go on. */
  readonly after?: string | undefined
  readonly row?: string | undefined
}

const RETURNED = 20
const CORRECTED = 20
const FAMILIES = 10

/** One file on its way: what was understood, what would become of it or became of it, and what was returned. */
export const showImport = defineQuery(
  async ({ tx, actor, today }, id: string, { after, row }: Asked, locale: Locale) => {
    const job = isRowId(id) ? await jobs.find(tx, id) : null
    // A file shows what is in it: only to whom its kind is given.
    if (!job || !permit(actor, VERB_OF[job.kind], { place: job.place }).ok) return null
    const corrected = await mended.newest(tx, id, CORRECTED)
    const said = [job.accountId, job.takenBackBy, ...corrected.map(({ accountId }) => accountId)]
    const hands = await handNames(tx, said)
    const before = await mended.beforeRun(tx, id)
    const words = await keyWords(locale)
    const pass = job.counts ? 'RUN' : 'DRY'
    const behind = row !== undefined && /^\d{1,9}$/.test(row) ? Number(row) : -1
    const rows = await returned.page(tx, id, pass, behind, RETURNED + 1)
    // A fault of the whole file stands without cells: it is said above.
    const back = rows.filter(({ cells }) => cells.length > 0).slice(0, RETURNED)
    const mendable = passToMend(job.stage) === pass && mayHandIn(actor, job).ok
    const records = mendable ? [...new Set(back.flatMap((one) => one.record ?? []))] : []
    const same = job.stage === 'READY' ? await jobs.sameFile(tx, job) : null
    const receipt = job.counts ?? job.foreseen
    const wrong = receipt?.problems ?? {}
    return {
      job: toImport(job, whoOf(job, hands), await fileDays(tx, job.place, today), actor.role),
      takingBack: await takingBackOf(tx, actor, job, hands),
      columns:
        job.shape &&
        toColumns(KNOWN_COLUMNS[job.kind], {
          ...{ ...job.shape, mapping: job.mapping ?? {}, sample: asCorrected(job.sample, job.mapping ?? {}, before) },
          untaken: untakenIn(job.kind, job.source),
          remembered: await mappings.remembered(tx, job),
          latestYear: yearTold(job, today),
        }),
      aadhaar: toAadhaar(job, back, takesAadhaar()),
      fault: faultIn(job.fault, rows, words),
      leftOut: job.stage === 'READY' ? await leftOutCalled(tx, job) : null,
      covering: job.stage === 'READY' ? await coveringCalled(tx, job) : null,
      same: same && { id: same.id, at: same.finishedAt ?? same.createdAt },
      problems: toKinds(wrong, await returned.examplesOf(tx, id, pass, Object.keys(wrong)), (message, example) =>
        words(message, example?.params ?? UNKNOWN),
      ),
      returned: toReturned(back, await returned.ofRecords(tx, id, pass, records), words),
      mended: corrected.map(({ accountId, at, ...one }) => ({
        ...{ line: one.line, at, who: hands.get(accountId) ?? null },
        cells: toMended(one, job.shape?.header ?? []),
      })),
      already: (receipt?.HERE.records ?? 0) > 0 ? await alreadyHere(tx, id, pass) : [],
      behind,
      nextReturned: rows.length > RETURNED ? (back.at(-1)?.line ?? null) : null,
      ...(await familiesTold(tx, id, pass, after)),
    }
  },
  { readers: IMPORTERS },
)

/** A page of the families that the file tells otherwise than the register, after one of them. */
const familiesTold = async (tx: Tx, jobId: string, pass: returned.Pass, behind: string | undefined) => {
  const after = behind !== undefined && isRowId(behind) ? behind : null
  const found = await differences.page(tx, jobId, pass, after, FAMILIES + 1)
  const shown = found.slice(0, FAMILIES)
  const known = await families.findMany(
    tx,
    shown.map(({ householdId }) => householdId),
  )
  const numbers = new Map(known.map(({ id, number }) => [id, number]))
  return {
    families: shown.map(({ householdId, changes }) => ({
      ...{ id: householdId, number: numbers.get(householdId) ?? null, changes },
    })),
    places: await names(tx, placesIn(shown.flatMap(({ changes }) => changes))),
    after,
    nextFamilies: found.length > FAMILIES ? (shown.at(-1)?.householdId ?? null) : null,
  }
}

/** The first families that are probably in the register already, with what both sides say. */
const alreadyHere = async (tx: Tx, jobId: string, pass: returned.Pass): Promise<readonly AlreadyHereRow[]> => {
  const found = await returned.because(tx, jobId, pass, HERE_ALREADY, FAMILIES)
  const ids = found.flatMap(({ params }) => (params['household'] === '' ? [] : [String(params['household'])]))
  const known = new Map((await families.findMany(tx, ids)).map((one) => [one.id, one]))
  return found.map((one) => toAlreadyHere(one, known.get(String(one.params['household'])) ?? null))
}

/** How long the State keeps a file that was left. */
const fileDays = async (tx: Tx, place: PlacePath, today: PlainDate): Promise<number> => {
  const chosen = settingsOn(today, await settings.ofState(tx, place))
  return (chosen.ok ? chosen.value : DEFAULT_SETTINGS).fileDays.value
}

/** The year in which the file speaks: of two digits of a year it is the last. */
const yearTold = ({ source, answers }: ImportJob, today: PlainDate): number =>
  Number((answers['asOf'] ?? (source === 'SECC2011' ? SURVEY_DAY : today)).slice(0, 4))

/** The sentence of what stopped a file, with the line where it happened; null when nothing did. */
const faultIn = (fault: string | null, rows: Rows, words: (key: string, params: Params) => string): string | null => {
  if (fault === null) return null
  const message = fault.replace('.', '.refusal.')
  return words(message, exampleOf(rows, message))
}

/** The parameters that stand for many: those of the first row with the same problem, else a dash for each. */
const exampleOf = (rows: Rows, message: string): Params =>
  rows.flatMap(({ problems }) => problems).find((one) => one.message === message)?.params ?? UNKNOWN

type Params = Readonly<Record<string, string | number>>
type Rows = readonly { readonly problems: readonly { readonly message: string; readonly params: Params }[] }[]
const UNKNOWN: Params = {
  entry: '',
  serial: '–',
  line: '–',
  number: '–',
  field: '–',
  name: '–',
  value: '–',
  column: '–',
  day: '–',
}
