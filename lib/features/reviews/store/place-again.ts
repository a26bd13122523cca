import 'server-only'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import * as reviews from './questions'
import { endUnanswered, type Ending } from './unanswered'

/** An event that was taken back, since when it had stood, and what the questions about it say. */
interface TakenBack extends Ending {
  readonly householdId: string
  readonly eventId: string
  readonly since: Date
  readonly dueOn: PlainDate
}

/** The applications of a family that lost its place since a moment, or that has a place and no card. */
const lostSince = (tx: Tx, { householdId, since }: Pick<TakenBack, 'householdId' | 'since'>) =>
  tx.application.findMany({
    where: {
      householdId,
      OR: [
        { stage: 'CLOSED', steps: { some: { event: 'vacate', at: { gte: since } } } },
        { stage: 'CARD_ISSUED', card: { stage: 'SURRENDERED' } },
      ],
    },
    select: { id: true, number: true, place: true },
    orderBy: { id: 'asc' },
  })

/**
 * A family stands again whose place or card an officer had ended for an event that was taken back: the block officer is
 * asked whether it gets them back (decision 0096). Whether the place is vacant is asked no more. Answers what the journal is
 * to say.
 */
export const openPlaceAgain = async (tx: Tx, taken: TakenBack): Promise<readonly AuditEvent[]> => {
  const { householdId, eventId, dueOn, at } = taken
  const said: AuditEvent[] = []
  for (const { id: subjectId, number, place } of await lostSince(tx, taken)) {
    await endUnanswered(tx, { subjectId, kind: 'VACANCY' }, taken)
    const id = await reviews.open(tx, {
      ...{ place: placePath(place), householdId, serial: null, kind: 'PLACE_AGAIN' },
      ...{ subjectKind: 'application', subjectId, dueOn, at, eventId },
    })
    const params = { kind: 'PLACE_AGAIN', subject: number, due: dueOn } as const
    said.push({ type: 'reviews.opened', place: placePath(place), subject: { kind: 'review', id }, params })
  }
  return said
}
