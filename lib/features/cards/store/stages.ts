import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { CardStage } from '@/lib/domain/card/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'

/** Every office whose act may bring a card to another stage. */
type Moving =
  | Permit<'card.cancel'>
  | Permit<'card.suspend'>
  | Permit<'consolidation.block'>
  | Permit<'household.record'>
  | Permit<'review.close'>
  | Permit<'review.second'>

/**
 * Brings a card to another stage and writes the move on its time line; refuses `access.changedMeanwhile` when it is no
 * longer as it was seen.
 */
export const move = async (
  tx: Tx,
  _permit: Moving,
  { id, version }: { readonly id: string; readonly version: number },
  stage: CardStage,
  at: Date,
): Promise<Result<true>> => {
  const { count } = await tx.card.updateMany({ where: { id, version }, data: { stage, version: { increment: 1 } } })
  if (count !== 1) return refuse('access.changedMeanwhile')
  await tx.cardStep.create({ data: { cardId: id, version: version + 1, stage, at } })
  return ok(true)
}
