import 'server-only'
import type { DeclareInput } from '@/lib/features/pensions/schema'
import * as checks from '@/lib/features/pensions/store/checks'
import * as papers from '@/lib/features/pensions/store/papers'
import * as persons from '@/lib/features/pensions/store/persons'
import { permit } from '@/lib/domain/access/permit'
import { declare } from '@/lib/domain/pension/declare'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/** The panchayat declares in writing that a person draws no pension (R83). */
export const declareNoPension: Command<DeclareInput, { householdId: string }> = async (
  { actor, tx, today, now },
  { memberId, on, document },
) => {
  const person = await persons.find(tx, memberId)
  if (!person) return refuse('access.absent')
  const { place, householdId, serial } = person
  const allowed = permit(actor, 'pension.declare', { place, householdId })
  if (!allowed.ok) return allowed
  const held = (await checks.currentOf(tx, [memberId])).get(memberId)
  const declared = declare(held?.result ?? null, on, today)
  if (!declared.ok) return declared
  const signed = { on: declared.value, document, officerName: actor.name, accountId: actor.accountId, at: now }
  await papers.addDeclaration(tx, allowed.value, person, signed)
  return ok({
    value: { householdId },
    event: {
      type: 'pensions.declared',
      place,
      subject: { kind: 'household', id: householdId },
      params: { serial, on },
    },
  })
}
