import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What may come of a visit; the reasons for not meeting a family are the re-survey's own (domain §2.3). */
export const VISIT_OUTCOMES = [
  'WILL_APPLY',
  'HELPED_TO_APPLY',
  'NOT_INTERESTED',
  'SAYS_NOT_ELIGIBLE',
  'HAS_CARD_OR_PENSION',
  'LOCKED',
  'REFUSED_TO_ANSWER',
  'NOT_TRACEABLE',
  'MIGRATED',
  'DIED',
] as const
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

export interface PastVisit {
  readonly on: PlainDate
  readonly outcome: VisitOutcome
}

// Somebody has to go again: the family has not applied yet, or was not met.
const COMES_BACK: readonly VisitOutcome[] = [
  'WILL_APPLY',
  'HELPED_TO_APPLY',
  'LOCKED',
  'REFUSED_TO_ANSWER',
  'NOT_TRACEABLE',
]

/** Outcomes that the register must learn of by an event of its own. */
export const LEADS_TO_EVENT: readonly VisitOutcome[] = ['MIGRATED', 'DIED']

/**
 * When a visited family is to be visited again: `days` after a visit that left the matter open; null when the family
 * itself settled it. A family never visited is due at once, and so stays one that is said to have died or moved away,
 * until the event stands in the register: a word at the door takes nobody off the list.
 */
export const dueAgain = (last: PastVisit | null, days: number, today: PlainDate): PlainDate | null => {
  if (last === null) return today
  if (LEADS_TO_EVENT.includes(last.outcome)) return last.on
  return COMES_BACK.includes(last.outcome) ? addDays(last.on, days) : null
}

/** Whether the family waits for a visit today. */
export const isDue = (last: PastVisit | null, days: number, today: PlainDate): boolean => {
  const due = dueAgain(last, days, today)
  return due !== null && due <= today
}

/** A sheet is written up within days; a day more than a year ago is a slip of the pen. Our own rule, no paragraph. */
const LATEST_ENTRY_DAYS = 365

/**
 * Decides whether the outcome of a visit may be recorded: the day is not in the future, nor before the last visit, nor
 * more than a year ago. Refuses `visits.inFuture`, `visits.beforeLast` and `visits.longAgo`.
 */
export const recordOutcome = (visit: PastVisit, last: PastVisit | null, today: PlainDate): Result<PastVisit> => {
  if (visit.on > today) return refuse('visits.inFuture', {}, 'on')
  if (visit.on < addDays(today, -LATEST_ENTRY_DAYS)) return refuse('visits.longAgo', {}, 'on')
  if (last && visit.on < last.on) return refuse('visits.beforeLast', { last: last.on }, 'on')
  return ok(visit)
}
