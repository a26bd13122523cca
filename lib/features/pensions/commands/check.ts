import 'server-only'
import type { CheckPersonInput } from '@/lib/features/pensions/schema'
import * as persons from '@/lib/features/pensions/store/persons'
import { permit } from '@/lib/domain/access/permit'
import { isConcerned } from '@/lib/domain/pension/frame'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { compareAll, frameToCompare } from './compare'
import { keepCompared } from './keep'

/** What is compared one by one, outside any round. */
const SINGLE = 'SINGLE'

/** Compares one person with the registers (R74). Refuses `pensions.notConcerned` where no pension can be due. */
export const checkPerson: Command<CheckPersonInput, { householdId: string }> = async (
  { actor, tx, today, now },
  { memberId },
) => {
  const person = await persons.find(tx, memberId)
  if (!person) return refuse('access.absent')
  const { place, householdId, serial } = person
  const allowed = permit(actor, 'pension.check', { place, householdId })
  if (!allowed.ok) return allowed
  const frame = await frameToCompare(tx, place, today)
  if (!frame.ok) return frame
  if (!isConcerned(person.facts, frame.value)) return refuse('pensions.notConcerned')
  const compared = await compareAll(tx, [person], frame.value)
  const kept = await keepCompared(tx, allowed.value, compared, { round: SINGLE, accountId: actor.accountId, at: now })
  if (kept === null) return refuse('access.changedMeanwhile')
  const result = compared[0]?.settled.result ?? 'REGISTER_UNAVAILABLE'
  return ok({
    value: { householdId },
    event: {
      type: 'pensions.checked',
      place,
      subject: { kind: 'household', id: householdId },
      params: { serial, result },
    },
  })
}
