import type { None } from '@/lib/domain/refusals'

export interface VisitRefusals {
  /** The day of the visit has not come yet. */
  'visits.inFuture': None
  /** More than a year ago: a slip of the year. */
  'visits.longAgo': None
  /** A later visit is recorded already. */
  'visits.beforeLast': { last: string }
  /** The family has applied meanwhile, or nothing speaks for a visit any more. */
  'visits.notOnList': None
}
