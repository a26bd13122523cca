import 'server-only'
import type { AuditEvent } from '@/lib/domain/journal/event'
import type { ReviewKind } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { nextWaiting, type Waiting } from '@/lib/features/lists/store/next-waiting'
import { placesOf, waitingOf } from '@/lib/features/lists/store/places'
import type { Tx } from '@/lib/platform/db'
import { nextFallAway } from './place-again'
import * as reviews from './questions'

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
export const surplusFallsAway = async (
  tx: Tx,
  applicationId: string,
  taking: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<void> => {
  const places = await placesOf(tx, applicationId)
  if (places) await nextFallAway(tx, places.next.slice(0, Math.max(0, places.next.length - places.free)), taking)
}
