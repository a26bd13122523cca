import 'server-only'
import * as families from '@/lib/features/households/store/families'
import * as numbers from '@/lib/features/households/store/numbers'
import type { RegisterInput } from '@/lib/features/households/schema/family'
import * as places from '@/lib/features/places/store/tree'
import * as questions from '@/lib/features/questions/store'
import { permit } from '@/lib/domain/access/permit'
import { checkKin } from '@/lib/domain/household/kin'
import { askedOn } from '@/lib/domain/question/question'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'
import { checkEntry } from '@/lib/features/duplicates/store/check-entry'
import { familyOf, losesAadhaar, rowsOf } from './enter-family'
import { withOwnAnswers } from './own-answers'

interface Registered {
  readonly [key: string]: string
  readonly id: string
  readonly number: string
  readonly village: string
  /** Whether the page of the family comes next, or an empty form for the next family. */
  readonly then: string
  /** `lost` where a number was typed of which nothing is kept, because the State has set no key. */
  readonly aadhaar: 'lost' | ''
}

/** Enters a family into the family register of the officer's panchayat under a number of its own (R54). */
export const registerHousehold: Command<RegisterInput, Registered> = async (
  context,
  { then, look, differs, ...input },
) => {
  const { actor, tx, today, now } = context
  const allowed = permit(actor, 'household.register', { place: actor.place })
  if (!allowed.ok) return allowed
  const villages = await places.villagesOf(tx, allowed.value.place)
  if (!villages.some(({ path }) => path === input.village)) return refuse('households.villageElsewhere', {}, 'village')
  const heard = familyOf(input, { place: allowed.value.place, stated: today, today })
  if (!heard.ok) return heard
  const family = withOwnAnswers(heard.value, input, askedOn(await questions.all(tx, actor.place), today))
  if (!family.ok) return family
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const kin = checkKin(family.value.members, { today, ages: ages.value })
  if (!kin.ok) return kin
  const rows = rowsOf(input.members, family.value.members)
  const free = await checkEntry(tx, { family: family.value, householdId: null, rows, look, differs })
  if (!free.ok) return free
  const [number] = await numbers.next(tx, allowed.value, 1)
  if (!number) throw new Error('No number was given')
  const id = await families.insert(tx, allowed.value, number, family.value, {
    accountId: actor.accountId,
    at: now,
    // Why somebody who is very like another entry is another person.
    reason: differs ?? null,
    event: 'registered',
    statedBy: 'FAMILY',
    document: null,
    effectiveOn: null,
  })
  return ok({
    value: { id, number, village: input.village, then, aadhaar: losesAadhaar(input.members) ? 'lost' : '' },
    event: {
      type: 'households.registered',
      place: allowed.value.place,
      subject: { kind: 'household', id },
      params: { number, members: family.value.members.length },
    },
  })
}
