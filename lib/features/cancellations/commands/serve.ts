import 'server-only'
import { serve } from '@/lib/domain/cancellation/steps'
import { ok } from '@/lib/domain/shared/result'
import type { ServeInput } from '@/lib/features/cancellations/schema'
import * as cancellations from '@/lib/features/cancellations/store'
import type { Command } from '@/lib/platform/command'
import { figuresAt } from './figures'
import { load } from './load'

/** The notice has reached the family: from that day on it has its days to answer (domain §12.4). */
export const serveNotice: Command<ServeInput, { cardId: string }> = async (context, { on, how, ...seen }) => {
  const { actor, tx, today } = context
  const step = await load(context, seen, 'card.hear')
  if (!step.ok) return step
  const { cancellation, card, allowed } = step.value
  const { place, number } = card
  const figures = await figuresAt(context, place)
  if (!figures.ok) return figures
  const until = serve(cancellation, on, today, figures.value.reply)
  if (!until.ok) return until
  const written = { on, how, replyBy: until.value, by: actor.accountId }
  const served = await cancellations.served(tx, allowed, seen, written)
  if (!served.ok) return served
  const subject = { kind: 'cancellation', id: cancellation.id }
  return ok({
    value: { cardId: card.id },
    event: { type: 'cancellations.served', place, subject, params: { number, how, until: until.value } },
  })
}
