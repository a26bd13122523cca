import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { PastEdition } from '@/lib/domain/card/anew'
import type { CardContents } from '@/lib/domain/card/contents'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { plain } from '@/lib/domain/shared/plain'
import type { Tx } from '@/lib/platform/db'

/** The editions of a card that hold no more, the newest first. */
export const past = async (tx: Tx, cardId: string): Promise<readonly PastEdition[]> => {
  const rows = await tx.cardEdition.findMany({ where: { cardId }, orderBy: { edition: 'desc' } })
  return rows.map(({ contents, ...row }) => ({ ...row, contents: JSON.stringify(contents) }))
}

interface Anew {
  readonly card: { readonly id: string; readonly version: number }
  readonly before: CardContents
  readonly after: CardContents
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/**
 * Writes the card anew and keeps what it said; answers the edition that holds now, counted from 1. Refuses
 * `access.changedMeanwhile` when the card is no longer as it was seen.
 */
export const writeAnew = async (
  tx: Tx,
  _permit: Permit<'card.issue'>,
  { card, before, after, by, at, reason }: Anew,
): Promise<Result<number>> => {
  const { count } = await tx.card.updateMany({
    where: card,
    data: { contents: plain(after), version: { increment: 1 } },
  })
  if (count !== 1) return refuse('access.changedMeanwhile')
  const edition = 1 + (await tx.cardEdition.count({ where: { cardId: card.id } }))
  await tx.cardEdition.create({
    data: { cardId: card.id, edition, contents: plain(before), endedAt: at, endedBy: by, reason },
  })
  return ok(edition + 1)
}
