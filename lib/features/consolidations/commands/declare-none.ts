import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { outcomeOf } from '@/lib/domain/consolidation/standing'
import { kindOf } from '@/lib/domain/place/path'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { DeclareNoneInput } from '@/lib/features/consolidations/schema'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import * as drives from '@/lib/features/drives/store'
import type { Command } from '@/lib/platform/command'

/** The panchayat declares that nobody applied, so that its block need not wait for it (domain §12.3). */
export const declareNone: Command<DeclareNoneInput, { place: string }> = async (
  { actor, tx, now },
  { driveId, note },
) => {
  const drive = await drives.find(tx, driveId)
  const { place } = actor
  if (!drive) return refuse('access.absent')
  const allowed = permit(actor, 'list.draw', { place })
  if (!allowed.ok) return allowed
  const [own] = await panchayats.inArea(tx, driveId, place)
  if (!own || kindOf(place) !== 'PANCHAYAT') return refuse('access.absent')
  if (own.stage !== null && outcomeOf(own) === 'FINALISED') return refuse('lists.wrongStage', { stage: own.stage })
  if (own.applications > 0) return refuse('consolidations.applicationsStand', { count: own.applications })
  if (own.declared) return refuse('consolidations.alreadyDeclared')
  await panchayats.declareNone(tx, allowed.value, { driveId, accountId: actor.accountId, note, now })
  return ok({
    value: { place },
    event: {
      type: 'lists.noApplicants',
      place,
      subject: { kind: 'drive', id: driveId },
      params: { drive: drive.label },
      reason: note,
    },
  })
}
