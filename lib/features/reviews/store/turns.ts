import 'server-only'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { OF_THE_NEXT, type ReviewKind } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { nextWaiting, type Waiting } from '@/lib/features/lists/store/next-waiting'
import { placesOf, waitingOf } from '@/lib/features/lists/store/places'
import type { Tx } from '@/lib/platform/db'
import * as reviews from './questions'
import { endUnanswered, type Ending } from './unanswered'

/** The questions about the family that waits next. */
export type TurnKind = Extract<ReviewKind, 'NEXT_CHECK' | 'NEXT_CALL' | 'NEXT_OFF'>

interface Asking {
  readonly dueOn: PlainDate
  readonly at: Date
}

/** Opens a question about a family that waits; answers what the journal is to say. */
export const openTurn = async (
  tx: Tx,
  kind: TurnKind,
  { applicationId, householdId, place, number }: Waiting,
  { dueOn, at }: Asking,
): Promise<AuditEvent> => {
  const about = { place, householdId, serial: null, subjectKind: 'application', subjectId: applicationId }
  const id = await reviews.open(tx, { ...about, kind, dueOn, at })
  return {
    type: 'reviews.opened',
    place,
    subject: { kind: 'review', id },
    params: { kind, subject: number, due: dueOn },
  }
}

/**
 * A family that waits again, after the event for which it had left was taken back, has its turn while a place is free, before
 * whoever stands after it in the line (decision 0096). Answers what the journal is to say.
 */
export const openTurnAgain = async (tx: Tx, householdId: string, asking: Asking): Promise<readonly AuditEvent[]> => {
  const said: AuditEvent[] = []
  for (const id of await waitingOf(tx, householdId)) {
    const before = await placesOf(tx, id)
    const first = before && before.free > 0 ? await nextWaiting(tx, id) : null
    if (first?.applicationId !== id) continue
    said.push(await openTurn(tx, 'NEXT_CHECK', first, asking))
  }
  return said
}

/** Of more families asked about than places are free, those that stand last in the line are asked about no more. */
export const surplusFallsAway = async (tx: Tx, applicationId: string, ending: Ending): Promise<void> => {
  const places = await placesOf(tx, applicationId)
  if (places) await turnsFallAway(tx, places.next.slice(0, Math.max(0, places.next.length - places.free)), ending)
}

/** The open questions that ask about an application as the next in line, by id. */
export const openTurns = async (tx: Tx, applicationId: string): Promise<readonly string[]> => {
  const where = { subjectId: applicationId, kind: { in: [...OF_THE_NEXT] }, closedAt: null }
  return (await tx.reviewTask.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** Questions about a family that waited next fall away: its place is held again, or it waits no more. */
export const turnsFallAway = (tx: Tx, ids: readonly string[], ending: Ending): Promise<void> =>
  endUnanswered(tx, { id: { in: [...ids] } }, ending)
