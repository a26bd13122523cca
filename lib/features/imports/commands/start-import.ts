import 'server-only'
import type { StartImportInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import { permit } from '@/lib/domain/access/permit'
import { VERB_OF } from '@/lib/domain/import/kinds'
import { move } from '@/lib/domain/import/stage'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * Orders a file that was read to be imported: its good rows, or all of it or nothing. Refuses `imports.badRows` when all
 * of it was asked for and the dry run found rows that cannot be taken in.
 */
export const startImport: Command<StartImportInput, { id: string }> = async ({ actor, tx }, { id, version, mode }) => {
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const allowed = permit(actor, VERB_OF[job.kind], { place: job.place })
  if (!allowed.ok) return allowed
  const stage = move(job.stage, 'start')
  if (!stage.ok) return stage
  if (job.version !== version) return refuse('access.changedMeanwhile')
  const rejected = job.foreseen?.REJECTED.records ?? 0
  if (mode === 'ALL_OR_NOTHING' && rejected > 0) return refuse('imports.badRows', { rejected }, 'mode')
  const saved = await jobs.save(tx, allowed.value, job, { stage: stage.value, mode, orderedBy: actor })
  if (!saved) return refuse('access.changedMeanwhile')
  return ok({
    value: { id },
    event: {
      type: 'imports.started',
      place: job.place,
      subject: { kind: 'import', id },
      params: { file: job.fileName, mode, rows: job.foreseen?.IN.rows ?? 0 },
    },
  })
}
