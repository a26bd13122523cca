import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import { isPensionFile, type TakingBack } from '@/lib/domain/import/take-back'
import { editionIn } from '@/lib/domain/pension/edition'
import type { PlaceName } from '@/lib/domain/place/place'
import * as registers from '@/lib/features/pensions/store/taken-back'
import type { Tx } from '@/lib/platform/db'
import type { ImportJob } from './job'
import * as files from './take-back'

/** Whether an imported register can be taken back, or that and why it was; null where there is nothing to say. */
export const takingBackOf = async (
  tx: Tx,
  actor: Actor,
  job: ImportJob,
  hands: ReadonlyMap<string, PlaceName>,
): Promise<TakingBack | null> => {
  if (job.takenBackAt !== null) {
    const by = hands.get(job.takenBackBy ?? '') ?? null
    return { state: 'BACK', by, at: job.takenBackAt, reason: job.takenBackReason ?? '' }
  }
  if (job.stage !== 'DONE' || !isPensionFile(job.answers['register'] ?? null) || !mayHandIn(actor, job).ok) return null
  const edition = editionIn(job)
  const held = edition && (await registers.standing(tx, job.place, edition))
  if (!held) return null
  return held.readAt === null
    ? { state: 'MAY', files: await files.countOfDay(tx, job) }
    : { state: 'COMPARED', at: held.readAt }
}
