import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { decideChange as decide, fieldsOf } from '@/lib/domain/change/request'
import { recorded } from '@/lib/domain/household/family'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { DecideChange } from '@/lib/features/changes/schema'
import * as changes from '@/lib/features/changes/store'
import * as families from '@/lib/features/households/store/families'
import { followCorrection } from '@/lib/features/lives/commands/follow-correction'
import * as units from '@/lib/features/lives/store/units'
import type { Command } from '@/lib/platform/command'

/**
 * A second officer accepts or refuses a correction, with a reason, against the register as the officer saw it: when the
 * family changed after the page was opened it must be looked at again (F7). An accepted one is the next version, and puts
 * the questions about cards and applications that the event itself would have put (F13).
 */
export const decideChange: Command<DecideChange, { id: string; done: string }> = async (
  context,
  { id, version, household: seen, verdict, reason },
) => {
  const { actor, tx, today, now } = context
  const request = await changes.find(tx, id)
  const known = request && (await families.find(tx, request.householdId))
  if (!request || !known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'change.decide', { place, householdId: known.id })
  if (!allowed.ok) return allowed
  const decided = decide(request, verdict, actor.accountId, recorded(known.family))
  if (!decided.ok) return decided
  if (request.version !== version || known.version !== seen) return refuse('access.changedMeanwhile')
  const { stage, body } = decided.value
  if (body) {
    const family = familyOfRecord(body, known.family)
    const checked = checkParticulars(family.members, today)
    if (!checked.ok) return checked
    const before = await units.load(tx, known.id)
    const saved = await families.save(tx, allowed.value, known, family, {
      ...{ accountId: actor.accountId, at: now, reason: request.reason, event: 'changed' },
      ...{ statedBy: request.statedBy, document: request.document, effectiveOn: null },
    })
    if (!saved || !before) return refuse('access.changedMeanwhile')
    await followCorrection(context, before, family)
  }
  const closed = await changes.close(tx, allowed.value, request, {
    ...{ stage, decidedBy: actor.accountId, decidedAt: now, decisionReason: reason },
  })
  if (!closed) return refuse('access.changedMeanwhile')
  return ok({
    value: { id, done: stage === 'ACCEPTED' ? 'accepted' : 'refused' },
    event: {
      type: stage === 'ACCEPTED' ? 'changes.accepted' : 'changes.refused',
      place,
      subject: { kind: 'household', id: known.id },
      params: { number: known.number, fields: fieldsOf(request.changes) },
      reason,
    },
  })
}
