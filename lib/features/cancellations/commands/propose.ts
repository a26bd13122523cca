import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { propose } from '@/lib/domain/cancellation/steps'
import { ANSWERED_BY_PROPOSAL } from '@/lib/domain/review/kinds'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { ProposeInput } from '@/lib/features/cancellations/schema'
import * as cancellations from '@/lib/features/cancellations/store'
import * as cards from '@/lib/features/cards/store/cards'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Command } from '@/lib/platform/command'
import { ask } from './ask'
import { figuresAt } from './figures'

/**
 * An office proposes that a card be cancelled, with the ground of the law and what it saw (domain §11, §12.4). The card
 * goes on; the open question from which the proposal came is answered by it, and the food office is asked.
 */
export const proposeCancelling: Command<ProposeInput, { cardId: string }> = async (
  context,
  { cardId, version, reason, grounds },
) => {
  const { actor, tx, now } = context
  const card = await cards.find(tx, cardId)
  if (!card) return refuse('access.absent')
  const { place, householdId, number } = card
  const allowed = permit(actor, 'card.propose', { place, householdId })
  if (!allowed.ok) return allowed
  const lawful = propose(card, await cancellations.isRunning(tx, cardId))
  if (!lawful.ok) return lawful
  if (card.version !== version) return refuse('access.changedMeanwhile')
  const figures = await figuresAt(context, place)
  if (!figures.ok) return figures
  const hand = { by: actor.accountId, at: now }
  const id = await cancellations.open(tx, allowed.value, { cardId, reason, grounds, ...hand })
  const about = { subjectId: cardId, kinds: ANSWERED_BY_PROPOSAL }
  await reviews.closeAbout(tx, allowed.value, about, { outcome: 'CANCEL_PROPOSED', reason: grounds, ...hand })
  await ask(context, card, { kind: 'CARD_CANCELLATION', days: figures.value.review })
  return ok({
    value: { cardId },
    event: {
      type: 'cancellations.proposed',
      place,
      subject: { kind: 'cancellation', id },
      params: { number, code: reason },
      reason: grounds,
    },
  })
}
