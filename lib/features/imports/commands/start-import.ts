import 'server-only'
import type { StartImportInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import { saidBy } from '@/lib/domain/import/by'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { coversIn } from '@/lib/domain/import/covering'
import { extentIn } from '@/lib/domain/import/left-out'
import { move } from '@/lib/domain/import/stage'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * Orders a file that was read to be imported: its good rows, or all of it or nothing. Refuses `imports.badRows` when all
 * of it was asked for and the dry run found rows that cannot be taken in; `files.alreadyHere` when it found families that
 * are probably here already and these were to come back; `supplements.unsaid` while nobody said whether a register is whole
 * that leaves lines of the one in force out.
 */
export const startImport: Command<StartImportInput, { id: string }> = async (
  { actor, tx },
  { id, version, mode, alreadyHere, extent, covers },
) => {
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const allowed = mayHandIn(actor, job)
  if (!allowed.ok) return allowed
  const stage = move(job.stage, 'start')
  if (!stage.ok) return stage
  if (job.version !== version) return refuse('access.changedMeanwhile')
  const rejected = job.foreseen?.REJECTED.records ?? 0
  if (mode === 'ALL_OR_NOTHING' && rejected > 0) return refuse('imports.badRows', { rejected }, 'mode')
  const here = job.foreseen?.HERE.records ?? 0
  if (mode === 'ALL_OR_NOTHING' && here > 0 && alreadyHere === 'RETURN')
    return refuse('files.alreadyHere', { here }, 'alreadyHere')
  const said = extent ?? extentIn(job.answers)
  if (job.leftOut && said === null) return refuse('supplements.unsaid', { lines: job.leftOut.lines }, 'extent')
  const answers = {
    ...job.answers,
    ...(here > 0 ? { alreadyHere } : {}),
    ...(said === null ? {} : { extent: said }),
    ...(job.covering === null ? {} : { covers: covers ?? coversIn(job.answers) }),
  }
  const saved = await jobs.save(tx, allowed.value, job, { stage: stage.value, mode, answers, orderedBy: actor })
  if (!saved) return refuse('access.changedMeanwhile')
  return ok({
    value: { id },
    event: {
      type: 'imports.started',
      place: job.place,
      subject: { kind: 'import', id },
      ...saidBy(job.answers),
      params: { file: job.fileName, mode, rows: job.foreseen?.IN.rows ?? 0 },
    },
  })
}
