import 'server-only'
import type { ConfirmFacts } from '@/lib/features/changes/schema'
import * as confirmations from '@/lib/features/households/store/confirmations'
import * as families from '@/lib/features/households/store/families'
import { permit } from '@/lib/domain/access/permit'
import { factsOf } from '@/lib/domain/household/facts'
import { recorded } from '@/lib/domain/household/family'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * The verifying officer has seen facts of the register, or the paper they rest on, and found them so (F6). Refuses
 * `households.visitInFuture`, and `households.factUnknown` for a fact that the register does not state.
 */
export const confirmFacts: Command<ConfirmFacts, { id: string }> = async (
  { actor, tx, today, now },
  { id, version, fields, on, document = null },
) => {
  const known = await families.find(tx, id)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'household.confirm', { place, householdId: id })
  if (!allowed.ok) return allowed
  if (known.version !== version) return refuse('access.changedMeanwhile')
  if (on > today) return refuse('households.visitInFuture', {}, 'on')
  const stated = factsOf(recorded(known.family))
  if (!fields.every((field) => stated.has(field))) return refuse('households.factUnknown', {}, 'fields')
  await confirmations.add(tx, allowed.value, id, { version, fields, on, document, accountId: actor.accountId, at: now })
  return ok({
    value: { id },
    event: {
      type: 'households.factsConfirmed',
      place,
      subject: { kind: 'household', id },
      params: { number: known.number, fields: fields.length === 0 ? '*' : fields.join(',') },
    },
  })
}
