import 'server-only'
import * as census from '@/lib/features/census/store'
import * as changes from '@/lib/features/changes/store'
import * as households from '@/lib/features/households/store/families'
import { type CensusProposal, keptProposal, mayPropose, proposedChanges, saidBy } from '@/lib/domain/census/proposal'
import { permit } from '@/lib/domain/access/permit'
import { fieldsOf } from '@/lib/domain/change/request'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Context } from '@/lib/platform/command'

interface Proposing {
  readonly householdId: string
  readonly verb: 'census.record' | 'census.correct'
  readonly proposal: CensusProposal
  readonly reason: string
  readonly document: string
}

/**
 * Asks a second officer for what the census of a family shall say; until then lists and verdicts go by what holds (F5, F7).
 * Refuses `changes.alreadyAsked` while another request of the family waits.
 */
export const proposeCensus = async (
  { actor, tx, today, now }: Context,
  { householdId, verb, proposal, reason, document }: Proposing,
): Promise<Result<{ value: { id: string }; event: AuditEvent }>> => {
  const known = await households.find(tx, householdId)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, verb, { place, householdId })
  if (!allowed.ok) return allowed
  const asking = permit(actor, 'change.ask', { place, householdId })
  if (!asking.ok) return asking
  await census.hold(tx, householdId)
  const held = await census.find(tx, householdId)
  const lawful = mayPropose(proposal, held, today)
  if (!lawful.ok) return lawful
  if (await changes.pendingOf(tx, householdId)) return refuse('changes.alreadyAsked')
  const asked = proposedChanges(proposal, held)
  await changes.insert(tx, asking.value, {
    ...{ householdId, baseVersion: known.version, changes: asked, proposed: keptProposal(proposal) },
    ...{ sealed: {}, risk: 'HIGH' },
    ...{ reason, reasonCode: null, statedBy: saidBy(proposal), document, askedBy: actor.accountId, askedAt: now },
  })
  return ok({
    value: { id: householdId },
    event: {
      ...{ type: 'changes.asked', place, subject: { kind: 'household', id: householdId } },
      params: { number: known.number, fields: fieldsOf(asked), applied: '–' },
      reason,
    },
  })
}
