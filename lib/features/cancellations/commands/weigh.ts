import 'server-only'
import { notice } from '@/lib/domain/cancellation/steps'
import { ok } from '@/lib/domain/shared/result'
import type { WeighInput } from '@/lib/features/cancellations/schema'
import * as cancellations from '@/lib/features/cancellations/store'
import { move } from '@/lib/features/cards/store/stages'
import type { Command } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { ask } from './ask'
import { end } from './end'
import { figuresAt } from './figures'
import { load } from './load'

/**
 * The food office takes a proposal up: the card is suspended for the inquiry and the family gets a notice; or it drops the
 * proposal, and nothing has changed for the family (domain §11 D suspend, §12.4). A suspension has a last day of its own.
 */
export const weighCancelling: Command<WeighInput, { cardId: string }> = async (
  context,
  { decision, words, ...seen },
) => {
  const { actor, tx, now } = context
  const step = await load(context, seen, 'card.suspend')
  if (!step.ok) return step
  const { cancellation, card, allowed } = step.value
  const { place, number } = card
  if (decision === 'DROP') return end(context, step.value, { ending: 'DROPPED', orderNo: null, words })
  const next = notice(cancellation, card, actor.accountId)
  if (!next.ok) return next
  const figures = await figuresAt(context, place)
  if (!figures.ok) return figures
  const noticed = await cancellations.noticed(tx, allowed, seen, { by: actor.accountId, at: now })
  if (!noticed.ok) return noticed
  if (next.value !== card.stage) {
    const moved = await move(tx, allowed, card, next.value, now)
    if (!moved.ok) return moved
    const subject = { kind: 'card', id: card.id }
    await append(tx, actor, { type: 'cards.suspended', place, subject, params: { number }, reason: words }, now)
    await ask(context, card, { kind: 'CARD_SUSPENDED', days: figures.value.suspension })
  }
  const subject = { kind: 'cancellation', id: cancellation.id }
  return ok({
    value: { cardId: card.id },
    event: { type: 'cancellations.noticed', place, subject, params: { number }, reason: words },
  })
}
