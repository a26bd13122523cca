import 'server-only'
import type { RemapInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as mappings from '@/lib/features/imports/store/mappings'
import * as mended from '@/lib/features/imports/store/mended'
import { lacking, rememberedOf } from '@/lib/domain/import/columns'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { KNOWN_COLUMNS } from '@/lib/domain/import/known'
import { move } from '@/lib/domain/import/stage'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * A person says what the columns of a file mean. It is remembered for the sender's next file, and the file is read again.
 * Refuses `imports.columnsLacking` while a column is missing without which nothing can be read.
 */
export const remap: Command<RemapInput, { id: string }> = async (
  { actor, tx, now },
  { id, version, mapping, sheet },
) => {
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const allowed = mayHandIn(actor, job)
  if (!allowed.ok) return allowed
  const stage = move(job.stage, 'remap')
  // What was begun under one mapping is not finished under another, and a file that was deleted is not read again.
  if (!stage.ok || job.mode !== null || job.digest === '') return refuse('imports.notNow', { stage: job.stage })
  if (job.version !== version) return refuse('access.changedMeanwhile')
  const known = KNOWN_COLUMNS[job.kind]
  const answers = sheet === undefined ? job.answers : { ...job.answers, sheet }
  // Another sheet has another header, which is understood anew.
  const again = sheet !== undefined && sheet !== job.shape?.sheet
  const lacks = again ? [] : lacking(known, mapping)
  if (lacks.length > 0) return refuse('imports.columnsLacking', { columns: lacks.join(', ') }, 'mapping')
  if (!again) {
    const rows = job.sample.map(({ row }) => row)
    const said = rememberedOf(known, job.shape?.header ?? [], mapping, rows)
    await mappings.remember(tx, allowed.value, job, said, { accountId: actor.accountId, at: now })
  }
  const saved = await jobs.save(tx, allowed.value, job, {
    stage: stage.value,
    answers,
    // None: the columns are proposed anew.
    mapping: again ? {} : mapping,
    fault: null,
  })
  if (!saved) return refuse('access.changedMeanwhile')
  // What was corrected stood in the sheet that is not read any more.
  if (again) await mended.forget(tx, allowed.value, id)
  return ok({
    value: { id },
    event: {
      type: 'imports.remapped',
      place: job.place,
      subject: { kind: 'import', id },
      params: { file: job.fileName, columns: Object.keys(mapping).length },
    },
  })
}
