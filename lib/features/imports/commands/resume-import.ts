import 'server-only'
import type { StopOrGoInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { resumed } from '@/lib/domain/import/stage'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/** Lets a file that was stopped, by a person or by a fault, go on after its checkpoint. */
export const resumeImport: Command<StopOrGoInput, { id: string }> = async ({ actor, tx }, { id }) => {
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const allowed = mayHandIn(actor, job)
  if (!allowed.ok) return allowed
  const stage = resumed(job.stage, job.mode)
  if (!stage.ok) return stage
  // A file whose last piece never came has nothing to go on with.
  if (job.digest === '') return refuse('imports.notNow', { stage: job.stage })
  const saved = await jobs.save(tx, allowed.value, job, {
    stage: stage.value,
    orderedBy: actor,
    cancelAsked: false,
    fault: null,
    finishedAt: null,
  })
  if (!saved) return refuse('access.changedMeanwhile')
  return ok({
    value: { id },
    event: {
      type: 'imports.resumed',
      place: job.place,
      subject: { kind: 'import', id },
      params: { file: job.fileName, rows: job.rowsDone },
    },
  })
}
