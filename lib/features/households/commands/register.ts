import 'server-only'
import * as families from '@/lib/features/households/store/families'
import * as numbers from '@/lib/features/households/store/numbers'
import type { RegisterInput } from '@/lib/features/households/schema'
import * as places from '@/lib/features/places/store/tree'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { familyOf } from './enter-family'

interface Registered {
  readonly [key: string]: string
  readonly id: string
  readonly number: string
  readonly village: string
  /** Whether the page of the family comes next, or an empty form for the next family. */
  readonly then: string
}

/** Enters a family into the family register of the officer's panchayat under a number of its own (R54). */
export const registerHousehold: Command<RegisterInput, Registered> = async (
  { actor, tx, today, now },
  { then, ...input },
) => {
  const allowed = permit(actor, 'household.register', { place: actor.place })
  if (!allowed.ok) return allowed
  const villages = await places.villagesOf(tx, allowed.value.place)
  if (!villages.some(({ path }) => path === input.village)) return refuse('households.villageElsewhere', {}, 'village')
  const family = familyOf(input, { place: allowed.value.place, stated: today, today })
  if (!family.ok) return family
  const [number] = await numbers.next(tx, allowed.value, 1)
  if (!number) throw new Error('No number was given')
  const id = await families.insert(tx, allowed.value, number, family.value, {
    accountId: actor.accountId,
    at: now,
    reason: null,
    event: 'registered',
    statedBy: 'FAMILY',
    document: null,
    effectiveOn: null,
  })
  return ok({
    value: { id, number, village: input.village, then },
    event: {
      type: 'households.registered',
      place: allowed.value.place,
      subject: { kind: 'household', id },
      params: { number, members: family.value.members.length },
    },
  })
}
