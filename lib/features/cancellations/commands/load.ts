import 'server-only'
import type { Verb } from '@/lib/domain/access/grants'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as cancellations from '@/lib/features/cancellations/store'
import * as cards from '@/lib/features/cards/store/cards'
import type { Context } from '@/lib/platform/command'

interface Step<V extends Verb> {
  readonly cancellation: cancellations.StoredCancellation
  readonly card: cards.StoredCard
  readonly allowed: Permit<V>
}

/** A cancelling with its card, as it was seen, and the right to do the next step. */
export const load = async <V extends Verb>(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { id, version }: { readonly id: string; readonly version: number },
  verb: V,
): Promise<Result<Step<V>>> => {
  const cancellation = await cancellations.find(tx, id)
  const card = cancellation && (await cards.find(tx, cancellation.cardId))
  if (!card) return refuse('access.absent')
  const allowed = permit(actor, verb, { place: card.place, householdId: card.householdId })
  if (!allowed.ok) return allowed
  if (cancellation.version !== version) return refuse('access.changedMeanwhile')
  return ok({ cancellation, card, allowed: allowed.value })
}
