import 'server-only'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Family } from '@/lib/domain/household/family'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { consequences, type Raised } from '@/lib/domain/life/consequences'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Tx } from '@/lib/platform/db'
import type * as units from './units'

interface Raising {
  /** The life event behind it; a correction has none. */
  readonly event?: string
  readonly about: units.Loaded
  readonly dueOn: PlainDate
  readonly at: Date
}

/** Opens the questions that an event or a correction puts to named officers (F13); answers what the journal is to say. */
export const openRaised = async (
  tx: Tx,
  raised: readonly Raised[],
  { event, about, dueOn, at }: Raising,
): Promise<readonly AuditEvent[]> => {
  const { place } = about.unit.family
  const said: AuditEvent[] = []
  for (const { kind, subject: subjectKind, id, number, serial } of raised) {
    const question = await reviews.open(tx, {
      ...{ place, householdId: about.unit.id, serial, kind, subjectKind, subjectId: id },
      ...{ dueOn, at },
      ...(event === undefined ? {} : { eventId: event }),
    })
    const subject = { kind: 'review', id: question }
    said.push({ type: 'reviews.opened', place, subject, params: { kind, subject: number, due: dueOn } })
  }
  return said
}

/**
 * What follows for cards and running applications when a correction counts: the questions that the event itself would have
 * raised, whoever came, left or became head by it (F13; decision 0057). `about` is the family as it was, with its ties.
 */
export const followCorrection = (
  tx: Tx,
  after: Family,
  { ages, today, ...raising }: Raising & { readonly ages: AgeRules; readonly today: PlainDate },
): Promise<readonly AuditEvent[]> => {
  const { unit, ties } = raising.about
  const { raised } = consequences({
    ...{ kind: 'CORRECTION', before: unit, after: { ...unit, family: after }, ties, today, ages },
  })
  return openRaised(tx, raised, raising)
}
