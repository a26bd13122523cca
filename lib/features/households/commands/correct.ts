import 'server-only'
import * as families from '@/lib/features/households/store/families'
import type { CorrectInput } from '@/lib/features/households/schema'
import * as places from '@/lib/features/places/store/tree'
import { permit } from '@/lib/domain/access/permit'
import { changedFields, changesBetween } from '@/lib/domain/household/changes'
import { recorded } from '@/lib/domain/household/family'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { familyOf } from './enter-family'

/**
 * Corrects what the register says of a family: the next version, with who, when and why; the versions before it stay as
 * they are (R19). The journal names the fields that changed, never what stands in them.
 */
export const correctHousehold: Command<CorrectInput, { id: string }> = async (
  { actor, tx, today, now },
  { id, version, reason, ...input },
) => {
  const known = await families.find(tx, id)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'household.correct', { place, householdId: id })
  if (!allowed.ok) return allowed
  if (known.version !== version) return refuse('access.changedMeanwhile')
  const villages = await places.villagesOf(tx, place)
  const moved = input.village !== known.family.village
  if (moved && !villages.some(({ path }) => path === input.village)) {
    return refuse('households.villageElsewhere', {}, 'village')
  }
  const told = familyOf(input, { place, stated: today, today, known: known.family })
  if (!told.ok) return told
  // Whoever the form does not mention stays: a member leaves the register only with a cause and a day.
  const left = known.family.members.filter(({ serial }) => !told.value.members.some((one) => one.serial === serial))
  const family = { ...told.value, members: [...told.value.members, ...left].sort((a, b) => a.serial - b.serial) }
  const checked = checkParticulars(family.members, today)
  if (!checked.ok) return checked
  const changes = changesBetween(recorded(known.family), recorded(family))
  if (changes.length === 0) return refuse('households.nothingChanges')
  const saved = await families.save(tx, allowed.value, known, family, {
    accountId: actor.accountId,
    at: now,
    reason,
    event: 'corrected',
    statedBy: 'FAMILY',
    document: null,
    effectiveOn: null,
  })
  if (!saved) return refuse('access.changedMeanwhile')
  return ok({
    value: { id },
    event: {
      type: 'households.corrected',
      place,
      subject: { kind: 'household', id },
      params: { number: known.number, fields: changedFields(changes) },
      reason,
    },
  })
}
