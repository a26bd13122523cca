import 'server-only'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import * as events from '@/lib/features/lives/store/events'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import * as named from './named'
import type { StoredQuestion } from './questions'

const eventsOf = ({ eventId, raisedAgainBy }: StoredQuestion): readonly string[] =>
  eventId === null ? raisedAgainBy : [eventId, ...raisedAgainBy]

/** Questions as a list names them: family, panchayat, what they are about and what happened. */
export const rowsOf = async (tx: Tx, today: PlainDate, found: readonly StoredQuestion[]) => {
  const households = await named.householdsOf(tx, found)
  const subjects = await named.subjectsOf(tx, found)
  const happened = await events.some(tx, found.flatMap(eventsOf))
  const called = await names(
    tx,
    found.map(({ place }) => place),
  )
  return found.flatMap((question) => {
    const { id, kind, dueOn, place, subjectKind, subjectId } = question
    const household = households.get(question.householdId)
    if (!household) return []
    const number = subjects.get(subjectId)
    const about: 'card' | 'application' | null =
      subjectKind === 'card' || subjectKind === 'application' ? subjectKind : null
    return [
      {
        ...{ id, kind, dueOn, household },
        daysLeft: daysBetween(today, dueOn),
        panchayat: called[place] ?? { en: place, hi: place },
        about: about !== null && number !== undefined ? { kind: about, id: subjectId, number } : null,
        happened: eventsOf(question)
          .flatMap((event) => happened.get(event) ?? [])
          .map(({ kind: what, on }) => ({ kind: what, on }))
          .toSorted((one, other) => one.on.localeCompare(other.on)),
      },
    ]
  })
}
