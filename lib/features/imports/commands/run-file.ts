import 'server-only'
import type { Frame } from '@/lib/features/imports/store/kind'
import * as differences from '@/lib/features/imports/store/differences'
import * as pieces from '@/lib/features/imports/store/pieces'
import * as progress from '@/lib/features/imports/store/progress'
import * as returned from '@/lib/features/imports/store/returned'
import { NOTHING, type Receipt } from '@/lib/domain/import/receipt'
import { now as moment } from '@/lib/platform/clock'
import { longTransaction, type Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import type { TableFault } from '@/lib/platform/table/shape'
import { broken, failed } from './broken'
import type { Held } from './held'
import type { OpenFile } from './open-file'
import { goThrough, NotWhole, type Pass } from './pass'

/** A person stopped a file that is imported as a whole: what was written is undone. */
class Stopped extends Error {}

/** The file is damaged from a row on. */
class Broken extends Error {
  constructor(readonly fault: TableFault) {
    super(fault.code)
  }
}

const finish = async (tx: Tx, { job, actor, permit }: Held, { IN, ...receipt }: Receipt): Promise<void> => {
  const now = moment()
  const moved = await progress.moveOn(tx, permit, job, {
    ...{ stage: 'DONE', finishedAt: now, rowsTotal: IN.rows, cancelAsked: false },
  })
  if (!moved) throw new Error('A job moved under its worker')
  await pieces.clear(tx, permit, job.id)
  // What was shown was applied, or came back: the run tells it.
  await differences.clear(tx, job.id, 'DRY')
  const { CREATED, UPDATED, UNCHANGED, LEFT, HERE, REJECTED } = receipt
  await append(
    tx,
    actor,
    {
      type: 'imports.finished',
      place: job.place,
      subject: { kind: 'import', id: job.id },
      params: {
        ...{ file: job.fileName, rows: IN.rows, created: CREATED.rows, updated: UPDATED.rows },
        ...{ unchanged: UNCHANGED.rows, left: LEFT.rows, here: HERE.rows, rejected: REJECTED.rows },
      },
    },
    now,
  )
}

/** Ends a run that a person stopped; of which nothing was taken in, the bytes do not stay either. */
const cancelled = async ({ job, permit, scope }: Held, kept: boolean): Promise<void> => {
  const ended = { stage: 'CANCELLED', finishedAt: moment(), cancelAsked: false } as const
  await longTransaction(scope, async (tx) => {
    await progress.moveOn(tx, permit, job, kept ? ended : { ...ended, digest: '' })
    if (!kept) await pieces.clear(tx, permit, job.id)
  })
}

/** Imports the good rows of a file, a chunk a transaction, on from where an earlier worker was killed. */
export const runGoodRows = async (held: Held, file: OpenFile, frame: Frame): Promise<void> => {
  const { job, kind, scope } = held
  const { checkpoint, rowsDone: rows, rowsTotal, counts } = job
  if (checkpoint === 0) {
    await longTransaction(scope, async (tx) => {
      await returned.clear(tx, job.id, 'RUN')
      await differences.clear(tx, job.id, 'RUN')
    })
  }
  const passed = await goThrough({
    ...{ name: 'RUN', frame, kind, file, whole: false },
    from: { checkpoint, rows: checkpoint === 0 ? 0 : rows, rowsTotal, receipt: counts ?? NOTHING },
    transact: (work) => longTransaction(scope, work),
    note: (tx, from, reached) => progress.reach(tx, job, 'RUN', from, reached),
  })
  if (passed.ended === 'BROKEN') return broken(held, passed.fault)
  if (passed.ended === 'STOPPED') return cancelled(held, true)
  await longTransaction(scope, (tx) => finish(tx, held, passed.reached.receipt))
}

/**
 * Imports a file as a whole: one transaction, so that a kill at any moment, a returned record or a person's stop leaves
 * nothing of it. It begins anew after a kill; how far it is can be seen meanwhile.
 */
export const runWhole = async (held: Held, file: OpenFile, frame: Frame): Promise<void> => {
  const { job, kind, scope } = held
  const from = { checkpoint: 0, rows: 0, rowsTotal: job.rowsTotal, receipt: NOTHING }
  const pass = (tx: Tx): Pass => ({
    ...{ name: 'RUN', frame, kind, file, from, whole: true },
    transact: (work) => work(tx),
    note: async (_tx, _from, { rows }) => ({
      stop: await longTransaction(scope, (own) => progress.show(own, job, rows)),
    }),
  })
  try {
    await longTransaction(scope, async (tx) => {
      await differences.clear(tx, job.id, 'RUN')
      const done = await goThrough(pass(tx))
      if (done.ended === 'STOPPED') throw new Stopped('A person stopped the file')
      if (done.ended === 'BROKEN') throw new Broken(done.fault)
      const noted = await progress.reach(tx, job, 'RUN', 0, done.reached)
      if (noted === null) throw new Error('Another worker goes on with the job')
      await finish(tx, held, done.reached.receipt)
    })
  } catch (fault) {
    if (fault instanceof Stopped) return cancelled(held, false)
    if (fault instanceof Broken) return broken(held, fault.fault)
    if (fault instanceof NotWhole) return failed(held, { fault: 'imports.turnedDown', rows: fault.rows })
    throw fault
  }
}
