import 'server-only'
import { giveBack as decide } from '@/lib/domain/application/return'
import { ok } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import * as steps from '@/lib/features/applications/store/steps'
import type { Return } from '@/lib/features/verifications/schema'
import type { Command } from '@/lib/platform/command'
import { counterRules } from '@/lib/rules/counter'
import { beforeOfficer } from './officer'

/** The assigned officer gives the application back with a list of gaps; the family has the reply clock (domain §12.1). */
export const giveBack: Command<Return, { id: string }> = async (
  context,
  { applicationId: id, version, gaps, reason = '' },
) => {
  const { actor, tx, today, now } = context
  const before = await beforeOfficer(context, 'application.return', { applicationId: id, version })
  if (!before.ok) return before
  const { file, allowed, assignment } = before.value
  const { kept } = file
  const { place, scheme, stage, number } = kept.law
  const figures = counterRules(scheme, today, file.choices)
  if (!figures.ok) return figures
  const order = { by: actor.accountId, gaps, reason }
  const returned = decide(kept.law, order, assignment, figures.value.limits, today)
  if (!returned.ok) return returned
  const saved = await applications.move(tx, allowed, { id, version, now }, returned.value)
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
