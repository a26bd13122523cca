import 'server-only'
import type { CorrectCensusInput } from '@/lib/features/census/schema'
import * as census from '@/lib/features/census/store'
import * as households from '@/lib/features/households/store/families'
import { permit } from '@/lib/domain/access/permit'
import { correct } from '@/lib/domain/census/current'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/** Puts a sourced correction of one flag beside the snapshot; the snapshot itself stays as it is (fact 9, R19). */
export const correctCensus: Command<CorrectCensusInput, { id: string }> = async (
  { actor, tx, today, now },
  { householdId, reason, ...correction },
) => {
  const known = await households.find(tx, householdId)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'census.correct', { place, householdId })
  if (!allowed.ok) return allowed
  await census.hold(tx, householdId)
  const { snapshot, corrections } = await census.find(tx, householdId)
  const decided = correct(snapshot, corrections, correction, today)
  if (!decided.ok) return decided
  await census.add(tx, allowed.value, householdId, { ...correction, reason, accountId: actor.accountId, at: now })
  return ok({
    value: { id: householdId },
    event: {
      type: 'census.corrected',
      place,
      subject: { kind: 'household', id: householdId },
      params: {
        number: known.number,
        flag: correction.flag,
        value: correction.value ? 'yes' : 'no',
        evidence: correction.evidence,
      },
      reason,
    },
  })
}
