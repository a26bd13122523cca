import 'server-only'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Family } from '@/lib/domain/household/family'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { type Asked, type Consequences, consequences } from '@/lib/domain/life/consequences'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Tx } from '@/lib/platform/db'
import type * as units from './units'

interface Raising {
  /** The life event behind it; a correction has none. */
  readonly event?: string
  readonly about: Pick<units.Loaded, 'unit' | 'number'>
  readonly dueOn: PlainDate
  readonly at: Date
}

/** Whom a question about a family is about: one member of it, or the family. */
const subjectOf = async (tx: Tx, householdId: string, { serial }: Asked) =>
  serial === null
    ? { subjectKind: 'household', subjectId: householdId }
    : {
        subjectKind: 'member',
        subjectId: (
          await tx.member.findUniqueOrThrow({
            where: { householdId_serial: { householdId, serial } },
            select: { id: true },
          })
        ).id,
      }

/**
 * Opens the questions that an event or a correction puts to named officers (F13): about cards and applications, and about
 * the family or one of its members; answers what the journal is to say.
 */
export const openRaised = async (
  tx: Tx,
  { raised, asked: ofFamily }: Pick<Consequences, 'raised' | 'asked'>,
  { event, about, dueOn, at }: Raising,
): Promise<readonly AuditEvent[]> => {
  const { id: householdId, family } = about.unit
  const { place } = family
  const asked = [
    ...raised.map(({ id, subject, ...one }) => ({ ...one, subjectKind: subject, subjectId: id })),
    ...(await Promise.all(
      ofFamily.map(async (one) => ({ ...one, number: about.number, ...(await subjectOf(tx, householdId, one)) })),
    )),
  ]
  const said: AuditEvent[] = []
  for (const { number, ...question } of asked) {
    const id = await reviews.open(tx, {
      ...{ ...question, place, householdId, dueOn, at },
      ...(event === undefined ? {} : { eventId: event }),
    })
    const params = { kind: question.kind, subject: number, due: dueOn }
    said.push({ type: 'reviews.opened', place, subject: { kind: 'review', id }, params })
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
  {
    ages,
    today,
    ...raising
  }: Raising & {
    readonly about: units.Loaded
    readonly ages: AgeRules
    readonly today: PlainDate
  },
): Promise<readonly AuditEvent[]> => {
  const { unit, ties } = raising.about
  const follows = consequences({
    ...{ kind: 'CORRECTION', before: unit, after: { ...unit, family: after }, ties, today, ages },
  })
  return openRaised(tx, follows, raising)
}
