import 'server-only'
import * as pieces from '@/lib/features/imports/store/pieces'
import * as progress from '@/lib/features/imports/store/progress'
import type { Frame } from '@/lib/features/imports/store/kind'
import { NOTHING } from '@/lib/domain/import/receipt'
import { now as moment } from '@/lib/platform/clock'
import { longTransaction } from '@/lib/platform/db'
import type { Held } from './held'
import { broken } from './broken'
import type { OpenFile } from './open-file'
import { goThrough } from './pass'
import { firstRows } from './sample'

/** Reads a file against the register as it is and says what would become of each row; writes nothing into the register. */
export const dryRun = async (held: Held, file: OpenFile, frame: Frame): Promise<void> => {
  const { job, kind, scope, permit } = held
  const sample = await firstRows(file)
  const asking = file.lacks.length > 0
  await longTransaction(scope, async (tx) => {
    await progress.understood(tx, permit, job, { shape: file.shape, mapping: file.mapping, sample })
    if (asking) await progress.moveOn(tx, permit, job, { stage: 'ASKING' })
  })
  if (asking) return
  const passed = await goThrough({
    ...{ name: 'DRY', frame, kind, file, whole: false },
    from: { checkpoint: 0, rows: 0, rowsTotal: null, receipt: NOTHING },
    transact: (work) => longTransaction(scope, work),
    note: (tx, from, reached) => progress.reach(tx, job, 'DRY', from, reached),
  })
  if (passed.ended === 'BROKEN') return broken(held, passed.fault)
  await longTransaction(scope, async (tx) => {
    if (passed.ended === 'STOPPED') {
      await progress.moveOn(tx, permit, job, {
        stage: 'CANCELLED',
        finishedAt: moment(),
        cancelAsked: false,
        digest: '',
      })
      // It was taken back before anything of it was taken in.
      await pieces.clear(tx, permit, job.id)
      return
    }
    await progress.foresee(tx, job, passed.reached, passed.found)
    await progress.moveOn(tx, permit, job, { stage: 'READY' })
  })
}
