import 'server-only'
import type { Raised } from '@/lib/domain/life/consequences'
import { addDays } from '@/lib/domain/shared/plain-date'
import type * as units from '@/lib/features/lives/store/units'
import * as reviews from '@/lib/features/reviews/store'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { LIVES } from '@/lib/rules/lives'
import { inForceOn } from '@/lib/domain/shared/cited'

interface Raising {
  /** The life event behind it; a correction has none. */
  readonly event?: string
  readonly about: units.Loaded
  readonly raised: readonly Raised[]
}

/** Opens the questions that an event or a correction puts to named officers, the same day (F13). */
export const raise = async ({ actor, tx, today, now }: Context, { event, about, raised }: Raising): Promise<void> => {
  const days = inForceOn(LIVES.reviewDays, today)
  if (!days.ok) throw new Error('No figure for today')
  const due = addDays(today, days.value.value)
  const { place } = about.unit.family
  for (const { kind, subject: subjectKind, id, number, serial } of raised) {
    const question = await reviews.open(tx, {
      ...{ place, householdId: about.unit.id, serial, kind, subjectKind, subjectId: id },
      ...{ dueOn: due, at: now },
      ...(event === undefined ? {} : { eventId: event }),
    })
    const subject = { kind: 'review', id: question }
    await append(tx, actor, { type: 'reviews.opened', place, subject, params: { kind, subject: number, due } }, now)
  }
}
