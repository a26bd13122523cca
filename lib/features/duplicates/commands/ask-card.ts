import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Pair, Side } from '@/lib/domain/matching/pair'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { standingCard } from '@/lib/features/duplicates/store/household-end'
import { serialOf } from '@/lib/features/duplicates/store/member'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'
import { ask } from './ask'

/**
 * The entry of a person who died or left ends no second time: what is left of it is the name on a card. The card is asked
 * about, unless it is already; when it has been written anew or taken back, the pair falls away of itself (F13, F19).
 * Refuses `duplicates.gone` when no card names the person any more.
 */
export const askAboutCard = async (
  context: Context,
  { place }: Permit<'duplicate.decide'>,
  pair: Pair,
  ended: Side,
): Promise<Result<true>> => {
  const { tx } = context
  const householdId = pair.households[ended]
  const card = await standingCard(tx, householdId)
  if (!card) return refuse('duplicates.gone')
  if (await reviews.anyOpen(tx, card.id)) return ok(true)
  const serial = await serialOf(tx, pair.members[ended])
  const raised = [{ kind: 'CARD_MEMBERS_CHANGED', subject: 'card', ...card, serial }] as const
  return ask(context, { pair: pair.id, place, householdId, raised })
}
