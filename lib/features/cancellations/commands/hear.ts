import 'server-only'
import { hear } from '@/lib/domain/cancellation/steps'
import { ok } from '@/lib/domain/shared/result'
import type { HearInput } from '@/lib/features/cancellations/schema'
import * as cancellations from '@/lib/features/cancellations/store'
import type { Command } from '@/lib/platform/command'
import { load } from './load'

/** What the family answered to the notice, in its words; or, after its last day, that it did not answer. */
export const hearFamily: Command<HearInput, { cardId: string }> = async (context, { reply, on, said, ...seen }) => {
  const { actor, tx, today } = context
  const step = await load(context, seen, 'card.hear')
  if (!step.ok) return step
  const { cancellation, card, allowed } = step.value
  const lawful = hear(cancellation, { reply, on, words: said }, today)
  if (!lawful.ok) return lawful
  const written = reply === 'NONE' ? { on: null, words: null } : { on: on ?? null, words: said ?? null }
  const heard = await cancellations.heard(tx, allowed, seen, { reply, ...written, by: actor.accountId })
  if (!heard.ok) return heard
  const subject = { kind: 'cancellation', id: cancellation.id }
  const { place, number } = card
  return ok({
    value: { cardId: card.id },
    event: { type: 'cancellations.heard', place, subject, params: { number, reply } },
  })
}
