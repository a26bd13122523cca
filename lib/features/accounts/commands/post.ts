import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { checkTerm, post } from '@/lib/domain/account/posting'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { EndPostingInput, PostInput } from '@/lib/features/accounts/schema'
import * as people from '@/lib/features/accounts/store/people'
import * as places from '@/lib/features/places/store/tree'
import type { Command } from '@/lib/platform/command'

/** Posts a person to an office at a place for a time, by order. */
export const postPerson: Command<PostInput, { id: string }> = async (
  { actor, tx },
  { accountId, order, ...wanted },
) => {
  const person = await people.find(tx, accountId)
  if (!person) return refuse('access.absent')
  const allowed = permit(actor, 'account.manage', wanted)
  if (!allowed.ok) return allowed
  const place = await places.find(tx, wanted.place)
  if (!place || place.ended) return refuse('places.unknown', { place: wanted.place }, 'place')
  const posting = post(wanted, person.postings)
  if (!posting.ok) return posting
  await people.post(tx, allowed.value, accountId, posting.value, order)
  return ok({
    value: { id: accountId },
    event: {
      type: 'accounts.posted',
      place: wanted.place,
      subject: { kind: 'account', id: accountId },
      params: { role: wanted.role, place: wanted.place, order },
    },
  })
}

/** Gives a posting its last day. From the day after, no session under it opens anything. */
export const endPosting: Command<EndPostingInput, { id: string }> = async ({ actor, tx }, { postingId, until }) => {
  const posting = await people.findPosting(tx, postingId)
  if (!posting) return refuse('access.absent')
  const allowed = permit(actor, 'account.manage', posting)
  if (!allowed.ok) return allowed
  if (postingId === actor.postingId) return refuse('accounts.ownAccount')
  const term = checkTerm({ from: posting.from, until })
  if (!term.ok) return term
  await people.endPosting(tx, allowed.value, postingId, until)
  return ok({
    value: { id: posting.accountId },
    event: {
      type: 'accounts.postingEnded',
      place: posting.place,
      subject: { kind: 'account', id: posting.accountId },
      params: { role: posting.role, place: posting.place, until },
    },
  })
}
