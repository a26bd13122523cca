import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { CardStage } from '@/lib/domain/card/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'

/** Brings a card to another stage; refuses `access.changedMeanwhile` when it is no longer as it was seen. */
export const move = async (
  tx: Tx,
  _permit: Permit<'review.close'> | Permit<'household.record'>,
  { id, version }: { readonly id: string; readonly version: number },
  stage: CardStage,
): Promise<Result<true>> => {
  const { count } = await tx.card.updateMany({ where: { id, version }, data: { stage, version: { increment: 1 } } })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}
