import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Ending } from '@/lib/domain/cancellation/kinds'
import { order } from '@/lib/domain/cancellation/steps'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { ABOUT_CARDS } from '@/lib/domain/review/kinds'
import { certain } from '@/lib/domain/shared/certain'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as cancellations from '@/lib/features/cancellations/store'
import { move } from '@/lib/features/cards/store/stages'
import type { StoredCard } from '@/lib/features/cards/store/cards'
import { openVacancy } from '@/lib/features/cards/store/vacancy'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'

interface Step {
  readonly cancellation: cancellations.StoredCancellation
  readonly card: StoredCard
  readonly allowed: Permit<'card.suspend'> | Permit<'card.cancel'>
}

interface Written {
  readonly ending: Ending
  readonly orderNo: string | null
  readonly words: string
}

type Ended = Result<{ readonly value: { cardId: string }; readonly event: AuditEvent }>

/**
 * Ends a cancelling. Cancelled, the card feeds nobody, every question about it is answered by the order, and whether its
 * place on the list is vacant is asked (domain §13); dropped, a card that was suspended feeds again.
 */
export const end = async (
  context: Context,
  { cancellation, card, allowed }: Step,
  { ending, orderNo, words }: Written,
): Promise<Ended> => {
  const { actor, tx, today, now } = context
  const { place, number } = card
  const hand = { by: actor.accountId, at: now }
  const next = order(cancellation, card, { ending, by: actor.accountId, today })
  if (!next.ok) return next
  const ended = await cancellations.ended(tx, allowed, cancellation, { ending, orderNo, words, ...hand })
  if (!ended.ok) return ended
  const answer = (kinds: typeof ABOUT_CARDS, outcome: 'CANCELLED' | 'DROPPED' | 'RESTORED') =>
    reviews.closeAbout(tx, allowed, { subjectId: card.id, kinds }, { outcome, reason: words, ...hand })
  await answer(['CARD_CANCELLATION'], ending)
  if (next.value !== card.stage) {
    const moved = await move(tx, allowed, card, next.value, now)
    if (!moved.ok) return moved
    const type = ending === 'CANCELLED' ? 'cards.cancelled' : 'cards.restored'
    await append(
      tx,
      actor,
      { type, place, subject: { kind: 'card', id: card.id }, params: { number }, reason: words },
      now,
    )
    if (ending === 'DROPPED') await answer(['CARD_SUSPENDED'], 'RESTORED')
  }
  if (ending === 'CANCELLED') {
    await answer(ABOUT_CARDS, 'CANCELLED')
    await vacate(context, card)
  }
  const subject = { kind: 'cancellation', id: cancellation.id }
  const said = { place, subject, reason: words } as const
  return ok({
    value: { cardId: card.id },
    event:
      orderNo === null
        ? { ...said, type: 'cancellations.dropped', params: { number } }
        : { ...said, type: 'cancellations.ordered', params: { number, order: orderNo, ending } },
  })
}

/** Whom the card no longer feeds stands on it no more; whether the place is vacant is asked. */
const vacate = async ({ actor, tx, today, now }: Context, card: StoredCard): Promise<void> => {
  await append(tx, actor, await openVacancy(tx, card, { dueOn: certain(reviewDueOn(today)), at: now }), now)
  await findPairsOfHouseholds(tx, [card.householdId])
}
