import 'server-only'
import * as households from '@/lib/features/households/store/families'
import type { RecordStandingInput } from '@/lib/features/standings/schema'
import * as standings from '@/lib/features/standings/store'
import { permit } from '@/lib/domain/access/permit'
import { livingMembers } from '@/lib/domain/household/household'
import { ok, refuse } from '@/lib/domain/shared/result'
import { state } from '@/lib/domain/standing/standing'
import type { Command } from '@/lib/platform/command'

/** Records what a family or one of its members has of a scheme; what was recorded before stays in the history (F9). */
export const recordStanding: Command<RecordStandingInput, { id: string }> = async (
  { actor, tx, today, now },
  { householdId, serial, document, ...said },
) => {
  const known = await households.find(tx, householdId)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'standing.record', { place, householdId })
  if (!allowed.ok) return allowed
  if (serial !== undefined && !livingMembers(known.family.members, today).some((member) => member.serial === serial))
    return refuse('standings.noMember', {}, 'serial')
  const statement = { ...said, serial: serial ?? null, document: document ?? null }
  const stated = state(statement, today)
  if (!stated.ok) return stated
  await standings.add(tx, allowed.value, householdId, stated.value, { accountId: actor.accountId, at: now })
  return ok({
    value: { id: householdId },
    event: {
      type: 'standings.recorded',
      place,
      subject: { kind: 'household', id: householdId },
      params: { number: known.number, scheme: said.scheme, standing: said.standing },
    },
  })
}
