import 'server-only'
import { REVIEW_KINDS, REVIEW_OUTCOMES, UNDONE } from '@/lib/domain/review/kinds'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { Tx } from '@/lib/platform/db'
import { endUnanswered, type Ending } from './unanswered'

/** Questions that a life event, or the merger of a pair, put to named officers: alone or with others. */
const putBy = (eventId: string) => ({ OR: [{ eventId }, { raisedAgainBy: { has: eventId } }] })

/** Whether a named officer has answered a question that the event put, alone or with others. */
export const anyDecided = async (tx: Tx, eventId: string): Promise<boolean> =>
  (await tx.reviewTask.findFirst({
    where: { ...putBy(eventId), closedAt: { not: null }, outcome: { not: UNDONE } },
    select: { id: true },
  })) !== null

/** The cards and applications about which an event, or a merger, has a question that waits. */
export const openOf = async (tx: Tx, eventId: string): Promise<readonly string[]> => {
  const rows = await tx.reviewTask.findMany({
    where: { ...putBy(eventId), closedAt: null },
    select: { subjectId: true },
  })
  return rows.map(({ subjectId }) => subjectId)
}

/** What named officers have answered on what an event put to them, alone or with others. */
export const answeredOf = async (tx: Tx, eventId: string) => {
  const rows = await tx.reviewTask.findMany({
    where: { ...putBy(eventId), closedAt: { not: null }, outcome: { not: UNDONE } },
    select: { kind: true, outcome: true, closedAt: true, closedBy: true },
    orderBy: { closedAt: 'asc' },
  })
  return rows.flatMap(({ kind, outcome, closedAt, closedBy }) => {
    const known = { kind: oneOf(REVIEW_KINDS, kind), outcome: oneOf(REVIEW_OUTCOMES, outcome ?? '') }
    return closedAt === null ? [] : [{ ...known, at: closedAt, by: closedBy }]
  })
}

/** The open questions of an event fall away when it is taken back; those that another event put too wait on for that one. */
export const fallAway = async (tx: Tx, eventId: string, ending: Ending): Promise<void> => {
  await tx.$executeRaw`
    update review_tasks r set event_id = one.event_id, raised_again_by = one.again, serial = case when one.again <> '{}'
      then r.serial else (select e.serials[1] from life_events e
        where e.id = one.event_id and e.household_id = r.household_id and cardinality(e.serials) = 1) end
    from (select id,
        case when event_id = ${eventId}::uuid then raised_again_by[1] else event_id end as event_id,
        case when event_id = ${eventId}::uuid then raised_again_by[2:]
          else array_remove(raised_again_by, ${eventId}::uuid) end as again
      from review_tasks where closed_at is null and raised_again_by <> '{}'
        and (event_id = ${eventId}::uuid or raised_again_by @> array[${eventId}::uuid])) as one
    where one.id = r.id`
  await endUnanswered(tx, { eventId }, ending)
}
