import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { giveBack as decide } from '@/lib/domain/application/return'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import { hold } from '@/lib/features/applications/store/case-file'
import * as steps from '@/lib/features/applications/store/steps'
import type { Return } from '@/lib/features/verifications/schema'
import type { Command } from '@/lib/platform/command'
import { counterRules } from '@/lib/rules/counter'
import { assignmentFor } from './officer'

/** The assigned officer gives the application back with a list of gaps; the family has the reply clock (domain §12.1). */
export const giveBack: Command<Return, { id: string }> = async (
  { actor, tx, today, now },
  { applicationId: id, version, gaps, reason = '' },
) => {
  const file = await hold(tx, id)
  if (!file) return refuse('access.absent')
  const { kept } = file
  const { place, scheme, stage, number } = kept.law
  const allowed = permit(actor, 'application.return', { place, householdId: kept.householdId })
  if (!allowed.ok) return allowed
  if (kept.version !== version) return refuse('access.changedMeanwhile')
  const assignment = await assignmentFor(tx, actor, file, today)
  if (!assignment.ok) return assignment
  const figures = counterRules(scheme, today, file.choices)
  if (!figures.ok) return figures
  const order = { by: actor.accountId, gaps, reason }
  const returned = decide(kept.law, order, assignment.value, figures.value.limits, today)
  if (!returned.ok) return returned
  const saved = await applications.move(tx, allowed.value, { id, version, now }, returned.value)
  if (!saved.ok) return saved
  await steps.add(tx, actor, id, { event: 'return', from: stage, now, reason }, returned.value)
  return ok({
    value: { id },
    event: {
      type: 'applications.returned',
      place,
      subject: { kind: 'application', id },
      params: { number, gaps: gaps.join(','), due: returned.value.dueOn ?? '' },
      reason,
    },
  })
}
