import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { fieldsOf, withdrawChange as decide } from '@/lib/domain/change/request'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { WithdrawChange } from '@/lib/features/changes/schema'
import * as changes from '@/lib/features/changes/store'
import * as families from '@/lib/features/households/store/families'
import type { Command } from '@/lib/platform/command'

/** The asker takes a request back while nobody has decided it. */
export const withdrawChange: Command<WithdrawChange, { id: string }> = async ({ actor, tx, now }, { id, version }) => {
  const request = await changes.find(tx, id)
  const known = request && (await families.find(tx, request.householdId))
  if (!request || !known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'change.ask', { place, householdId: known.id })
  if (!allowed.ok) return allowed
  const withdrawn = decide(request, actor.accountId)
  if (!withdrawn.ok) return withdrawn
  const closed = await changes.close(
    tx,
    allowed.value,
    { id, version },
    { stage: withdrawn.value, decidedBy: actor.accountId, decidedAt: now, decisionReason: null },
  )
  if (!closed) return refuse('access.changedMeanwhile')
  return ok({
    value: { id },
    event: {
      type: 'changes.withdrawn',
      place,
      subject: { kind: 'household', id: known.id },
      params: { number: known.number, fields: fieldsOf(request.changes) },
    },
  })
}
