import 'server-only'
import type { StopOrGoInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as pieces from '@/lib/features/imports/store/pieces'
import { permit } from '@/lib/domain/access/permit'
import { VERB_OF } from '@/lib/domain/import/kinds'
import { move } from '@/lib/domain/import/stage'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * Stops a file: at once, or, when a worker holds it, at the worker's next checkpoint. What good rows a run has taken in by
 * then stay; of "all or nothing" nothing stays. A file of which nothing was taken in yet is deleted with its bytes: whoever
 * takes it back does not leave it lying here.
 */
export const cancelImport: Command<StopOrGoInput, { id: string }> = async ({ actor, tx, now }, { id }) => {
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const allowed = permit(actor, VERB_OF[job.kind], { place: job.place })
  if (!allowed.ok) return allowed
  const stage = move(job.stage, 'cancel')
  if (!stage.ok) return stage
  const held = job.stage === 'READING' || job.stage === 'RUNNING'
  const untouched = job.mode === null || job.checkpoint === 0
  const stopped = held
    ? await jobs.askToStop(tx, allowed.value, id)
    : await jobs.save(tx, allowed.value, job, { stage: stage.value, finishedAt: now, ...(untouched && { digest: '' }) })
  if (!stopped) return refuse('access.changedMeanwhile')
  if (untouched && !held) await pieces.clear(tx, allowed.value, id)
  return ok({
    value: { id },
    event: {
      type: 'imports.cancelled',
      place: job.place,
      subject: { kind: 'import', id },
      params: { file: job.fileName, rows: job.rowsDone },
    },
  })
}
