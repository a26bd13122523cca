import 'server-only'
import * as differences from '@/lib/features/imports/store/differences'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as jobs from '@/lib/features/imports/store/jobs'
import type { ImportKind } from '@/lib/features/imports/store/kind'
import * as mappings from '@/lib/features/imports/store/mappings'
import * as mended from '@/lib/features/imports/store/mended'
import * as progress from '@/lib/features/imports/store/progress'
import * as returned from '@/lib/features/imports/store/returned'
import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { type ImportKindName, VERB_OF } from '@/lib/domain/import/kinds'
import type { PlacePath } from '@/lib/domain/place/path'
import { now as moment, today } from '@/lib/platform/clock'
import { longTransaction } from '@/lib/platform/db'
import { frameOf } from './frame'
import { type Opening, openFile } from './open-file'
import { withCorrected } from './with-corrected'
import { broken, failed } from './broken'
import { dryRun } from './dry-run'
import type { Held } from './held'
import { runGoodRows, runWhole } from './run-file'

/** What each kind of file is read and written by. */
export type ImportKinds = Readonly<Partial<Record<ImportKindName, ImportKind>>>

/**
 * Works on a job that a worker holds: reads a file that was handed in, or imports one that was asked for, from where an
 * earlier worker was killed. The officer's order stands also if the office changed hands meanwhile; a right that the order
 * never had ends the job.
 */
export const workOn = async (
  kinds: ImportKinds,
  { id, place }: { readonly id: string; readonly place: PlacePath },
): Promise<void> => {
  const ordered = await orderOf(id, place)
  const kind = ordered && kinds[ordered.job.kind]
  if (!ordered || !kind) return
  const held: Held = { ...ordered, kind }
  if (held.job.stage === 'RECEIVED' || held.job.stage === 'READING') await readFile(held)
  else if (held.job.stage === 'QUEUED' || held.job.stage === 'RUNNING') await importIt(held)
}

/** Ends a job that fails again and again at a healthy database: a person must look at it, and may let it go on. */
export const giveUpOn = async ({ id, place }: { readonly id: string; readonly place: PlacePath }): Promise<void> => {
  // By the portal's own hand: an order that lacks its right must not hold up all files behind it.
  const system = systemActor(place)
  const allowed = permit(system, 'household.import', { place })
  const job = await longTransaction(scopeOf(system), (tx) => jobs.find(tx, id))
  if (!job || !allowed.ok) return
  await failed(
    { job, actor: job.orderedBy ?? system, permit: allowed.value, scope: scopeOf(system) },
    { fault: 'imports.fault' },
  )
}

const orderOf = async (id: string, place: PlacePath): Promise<Omit<Held, 'kind'> | null> => {
  const job = await longTransaction(scopeOf(systemActor(place)), (tx) => jobs.find(tx, id))
  if (!job) return null
  const actor = job.orderedBy ?? systemActor(place)
  const allowed = permit(actor, VERB_OF[job.kind], { place })
  if (!allowed.ok) throw new Error(`A job without a right: ${id}`)
  return { job, actor, permit: allowed.value, scope: scopeOf(actor) }
}

const inStage = (held: Held, stage: ImportJob['stage']): Held => ({ ...held, job: { ...held.job, stage } })

/** The file with what a person corrected in it since it was handed in. */
const open = async ({ scope, job, kind }: Held): Promise<Opening> => {
  const remembered = await longTransaction(scope, (tx) => mappings.remembered(tx, job))
  const opened = await openFile(scope, job, kind.columns, remembered)
  if (!opened.ok) return opened
  const corrected = await longTransaction(scope, (tx) => mended.beforeRun(tx, job.id))
  return { ok: true, file: { ...opened.file, table: withCorrected(opened.file.table, corrected) } }
}

const clock = () => ({ today: today(), now: moment() })

const readFile = async (waiting: Held): Promise<void> => {
  const { scope, permit: allowed } = waiting
  const taken = await longTransaction(scope, async (tx) => {
    await returned.clear(tx, waiting.job.id, 'DRY')
    await differences.clear(tx, waiting.job.id, 'DRY')
    return progress.takeUp(tx, allowed, waiting.job, 'READING', moment())
  })
  if (!taken) return
  const held = inStage(waiting, 'READING')
  const opened = await open(held)
  if (!opened.ok) return broken(held, opened.fault)
  const frame = frameOf(held, opened.file, clock())
  await dryRun(held, opened.file, frame)
}

const importIt = async (waiting: Held): Promise<void> => {
  const { scope, permit: allowed, job } = waiting
  const taken = await longTransaction(scope, (tx) => progress.takeUp(tx, allowed, job, 'RUNNING', moment()))
  if (!taken) return
  const held = inStage(waiting, 'RUNNING')
  const opened = await open(held)
  if (!opened.ok) return broken(held, opened.fault)
  const whole = job.mode === 'ALL_OR_NOTHING'
  const frame = frameOf(held, opened.file, clock(), whole ? (_tx, work) => longTransaction(scope, work) : undefined)
  await (whole ? runWhole(held, opened.file, frame) : runGoodRows(held, opened.file, frame))
}
