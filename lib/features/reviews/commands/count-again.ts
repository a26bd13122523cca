import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { ok, type Result } from '@/lib/domain/shared/result'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import * as cards from '@/lib/features/cards/store/cards'
import { move } from '@/lib/features/cards/store/stages'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

/**
 * The card that came with a place and was handed back counts again for a family that has its place: a place without a card
 * would feed nobody (decision 0096). Only for a family of which somebody lives.
 */
export const countAgain = async (
  { actor, tx, now }: Context,
  permit: Permit<'review.second'> | Permit<'consolidation.block'>,
  { id, householdId }: Pick<StoredApplication, 'id' | 'householdId'>,
  reason: string,
): Promise<Result<true>> => {
  const card = await cards.ofApplication(tx, id)
  if (card?.stage !== 'SURRENDERED') return ok(true)
  const moved = await move(tx, permit, card, 'ACTIVE', now)
  if (!moved.ok) return moved
  const subject = { kind: 'card', id: card.id }
  const params = { number: card.number }
  await append(tx, actor, { type: 'cards.restored', place: card.place, subject, params, reason }, now)
  await findPairsOfHouseholds(tx, [householdId])
  return ok(true)
}
