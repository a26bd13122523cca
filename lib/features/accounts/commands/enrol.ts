import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { post } from '@/lib/domain/account/posting'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { EnrolInput } from '@/lib/features/accounts/schema'
import * as people from '@/lib/features/accounts/store/people'
import * as places from '@/lib/features/places/store/tree'
import type { Command } from '@/lib/platform/command'
import { hashPassword } from '@/lib/platform/sign-in'

/** Gives a person an account, a first password and a first posting (domain §11, "Masters, rule sets, users"). */
export const enrolPerson: Command<EnrolInput, { id: string }> = async ({ actor, tx }, input) => {
  const { login, nameEn, nameHi, password, order, ...wanted } = input
  const allowed = permit(actor, 'account.manage', wanted)
  if (!allowed.ok) return allowed
  const place = await places.find(tx, wanted.place)
  if (!place || place.ended) return refuse('places.unknown', { place: wanted.place }, 'place')
  const posting = post(wanted, [])
  if (!posting.ok) return posting
  const id = crypto.randomUUID()
  const person = { id, login, en: nameEn, hi: nameHi, passwordHash: await hashPassword(password) }
  await people.enrol(tx, allowed.value, person, posting.value, order)
  return ok({
    value: { id },
    event: {
      type: 'accounts.enrolled',
      place: wanted.place,
      subject: { kind: 'account', id },
      params: { role: wanted.role, place: wanted.place, order },
    },
  })
}
