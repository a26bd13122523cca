import 'server-only'
import type { TakeBackInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as files from '@/lib/features/imports/store/take-back'
import * as registers from '@/lib/features/pensions/store/taken-back'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { mayTakeBack } from '@/lib/domain/import/take-back'
import { editionIn } from '@/lib/domain/pension/edition'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * Takes back a pension register that was handed in by mistake, with every file of its day: from then on the one before it
 * speaks again. Refuses as `mayTakeBack` does.
 */
export const takeFileBack: Command<TakeBackInput, { id: string }> = async ({ actor, tx, now }, { id, reason }) => {
  const seen = await jobs.find(tx, id)
  if (!seen) return refuse('access.absent')
  const allowed = mayHandIn(actor, seen)
  if (!allowed.ok) return allowed
  const ofDay = await files.holdFilesOfDay(tx, seen)
  // Of two officers the second finds it taken back already.
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const edition = editionIn(job)
  const held = edition && (await registers.holdStanding(tx, job.place, edition))
  const underWay = await files.underWay(tx, job)
  const register = job.answers['register'] ?? null
  const taken = mayTakeBack({ stage: job.stage, register, read: (held?.readAt ?? null) !== null, underWay })
  if (!taken.ok) return taken
  if (held) await registers.takeBack(tx, allowed.value, held.id, now)
  await files.takeBack(tx, allowed.value, ofDay, { accountId: actor.accountId, reason, at: now })
  return ok({
    value: { id },
    event: {
      type: 'supplements.takenBack',
      place: job.place,
      subject: { kind: 'import', id },
      params: { file: job.fileName, files: ofDay.length, rows: held?.rows ?? 0 },
      reason,
    },
  })
}
