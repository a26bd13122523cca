import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Pair, Side } from '@/lib/domain/matching/pair'
import { inForceOn } from '@/lib/domain/shared/cited'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { standingCard } from '@/lib/features/duplicates/store/household-end'
import { serialOf } from '@/lib/features/duplicates/store/member'
import * as reviews from '@/lib/features/reviews/store'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { LIVES } from '@/lib/rules/lives'

/**
 * The entry of a person who died or left ends no second time: what is left of it is the name on a card. The card is asked
 * about, unless it is already; when it has been written anew or taken back, the pair falls away of itself (F13, F19).
 * Refuses `duplicates.gone` when no card names the person any more.
 */
export const askAboutCard = async (
  { actor, tx, today, now }: Context,
  { place }: Permit<'duplicate.decide'>,
  pair: Pair,
  ended: Side,
): Promise<Result<true>> => {
  const householdId = pair.households[ended]
  const card = await standingCard(tx, householdId)
  if (!card) return refuse('duplicates.gone')
  if (await reviews.anyOpen(tx, card.id)) return ok(true)
  const days = inForceOn(LIVES.reviewDays, today)
  if (!days.ok) return days
  const due = addDays(today, days.value.value)
  const kind = 'CARD_MEMBERS_CHANGED'
  const question = await reviews.open(tx, {
    ...{ place, householdId, kind, subjectKind: 'card', subjectId: card.id, dueOn: due, at: now },
    serial: await serialOf(tx, pair.members[ended]),
  })
  const subject = { kind: 'review', id: question }
  await append(tx, actor, { type: 'reviews.opened', place, subject, params: { kind, subject: card.number, due } }, now)
  return ok(true)
}
