import 'server-only'
import type { Raised } from '@/lib/domain/life/consequences'
import type { PlacePath } from '@/lib/domain/place/path'
import { inForceOn } from '@/lib/domain/shared/cited'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { LIVES } from '@/lib/rules/lives'

interface Asking {
  /** The pair whose decision raises the questions: taken back with it, they fall away. */
  readonly pair: string
  readonly place: PlacePath
  readonly householdId: string
  readonly raised: readonly Raised[]
}

/** Opens the questions that a decision on a pair puts to named officers, the same day (F13). */
export const ask = async (
  { actor, tx, today, now }: Context,
  { pair, place, householdId, raised }: Asking,
): Promise<Result<true>> => {
  const days = inForceOn(LIVES.reviewDays, today)
  if (!days.ok) return days
  const due = addDays(today, days.value.value)
  for (const { kind, subject: subjectKind, id: subjectId, number, serial } of raised) {
    const about = { place, householdId, serial, kind, subjectKind, subjectId, eventId: pair }
    const id = await reviews.open(tx, { ...about, dueOn: due, at: now })
    const subject = { kind: 'review', id }
    await append(tx, actor, { type: 'reviews.opened', place, subject, params: { kind, subject: number, due } }, now)
  }
  return ok(true)
}
