import { serve as serveOn } from '@/lib/domain/notice/service'
import { type ReviewKind, WITH_NOTICE } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { refuse, type Result } from '@/lib/domain/shared/result'

interface Serving {
  readonly kind: ReviewKind
  readonly closed: boolean
  /** The day on which the question was opened: its notice is of that day at the earliest. */
  readonly openedOn: PlainDate
  /** The last day to answer, where the service was written down before. */
  readonly until: PlainDate | null
  readonly on: PlainDate
  readonly today: PlainDate
  /** Days to answer. */
  readonly days: number
}

/**
 * The notice of a question was served; answers the last day on which the person may answer it (F96, domain §4, §12.4).
 * Refuses `reviews.elsewhere` where no answer waits for a notice, `reviews.closed`, `reviews.alreadyServed` and as every
 * notice.
 */
export const serveNotice = ({ kind, closed, openedOn, until, on, today, days }: Serving): Result<PlainDate> => {
  if (!WITH_NOTICE.includes(kind)) return refuse('reviews.elsewhere')
  if (closed) return refuse('reviews.closed')
  if (until !== null) return refuse('reviews.alreadyServed')
  return serveOn({ on, drawnOn: openedOn, today, days })
}
