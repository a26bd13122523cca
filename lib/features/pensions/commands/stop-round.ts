import 'server-only'
import type { StopRoundInput } from '@/lib/features/pensions/schema'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/**
 * Stops a cross-check under way: whoever began it may. What it compared stays; the monthly one and the next begin anew.
 * Refuses `access.absent`, `pensions.notYours`, and `access.changedMeanwhile` for one that has ended.
 */
export const stopRound: Command<StopRoundInput, { id: string }> = async ({ actor, tx, now }, { id }) => {
  const round = await rounds.find(tx, id)
  if (!round) return refuse('access.absent')
  const { place, total } = round
  const allowed = permit(actor, 'pension.check', { place })
  if (!allowed.ok) return allowed
  if (round.accountId !== actor.accountId) return refuse('pensions.notYours')
  if (!(await rounds.stop(tx, allowed.value, { id, at: now }))) return refuse('access.changedMeanwhile')
  const done = (await rounds.find(tx, id))?.done ?? round.done
  const subject = { kind: 'pensionRound', id }
  return ok({ value: { id }, event: { type: 'pensions.roundStopped', place, subject, params: { done, total } } })
}
