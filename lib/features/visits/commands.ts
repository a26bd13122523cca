import 'server-only'
import * as households from '@/lib/features/households/store/families'
import * as settings from '@/lib/features/settings/store'
import type { RecordVisitInput } from '@/lib/features/visits/schema'
import { leftOut } from '@/lib/features/visits/store/left-out'
import * as visits from '@/lib/features/visits/store/visits'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import { groundCode } from '@/lib/domain/visit/grounds'
import { LEADS_TO_EVENT, recordOutcome } from '@/lib/domain/visit/outcomes'
import type { Command } from '@/lib/platform/command'
import { visitRules } from '@/lib/rules/visits'

/**
 * Records what came of a visit to a family that never applied, with the grounds on which it stood on the list that day.
 * A family that has applied meanwhile is not on it any more. `event` says that the register should be told what happened.
 */
export const recordVisit: Command<RecordVisitInput, { id: string; place: string; event: boolean }> = async (
  { actor, tx, today, now },
  { householdId, on, outcome, note },
) => {
  const known = await households.find(tx, householdId)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'visit.record', { place, householdId })
  if (!allowed.ok) return allowed
  const rules = visitRules(today, await settings.ofState(tx, place))
  if (!rules.ok) return rules
  const judging = { ...rules.value, today, household: householdId }
  const [family] = await leftOut(tx, place, judging)
  if (!family || family.grounds.length === 0) return refuse('visits.notOnList')
  const recorded = recordOutcome({ on, outcome }, family.last, today)
  if (!recorded.ok) return recorded
  await visits.add(tx, allowed.value, {
    ...recorded.value,
    householdId,
    grounds: family.grounds.map(groundCode),
    note: note ?? null,
    accountId: actor.accountId,
    at: now,
  })
  return ok({
    value: { id: householdId, place, event: LEADS_TO_EVENT.includes(outcome) },
    event: {
      type: 'visits.recorded',
      place,
      subject: { kind: 'household', id: householdId },
      params: { number: known.number, outcome, on },
    },
  })
}
