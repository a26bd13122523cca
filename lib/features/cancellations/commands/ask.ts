import 'server-only'
import type { ReviewKind } from '@/lib/domain/review/kinds'
import { addDays } from '@/lib/domain/shared/plain-date'
import type { StoredCard } from '@/lib/features/cards/store/cards'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

interface Asking {
  readonly kind: ReviewKind
  readonly days: number
}

/** Puts a question about a card to the offices, with a day by which it is answered (F13). */
export const ask = async (
  { actor, tx, today, now }: Context,
  { id, number, place, householdId }: StoredCard,
  { kind, days }: Asking,
): Promise<void> => {
  const due = addDays(today, days)
  const question = await reviews.open(tx, {
    ...{ place, householdId, serial: null, kind, dueOn: due, at: now },
    subjectKind: 'card',
    subjectId: id,
  })
  const params = { kind, subject: number, due }
  await append(tx, actor, { type: 'reviews.opened', place, subject: { kind: 'review', id: question }, params }, now)
}
