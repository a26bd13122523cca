import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * How a notice reached the people it is for: into their hands, read out to who does not sign, at the door before
 * witnesses, or at the panchayat where nobody lives at the address.
 */
export const SERVICES = ['HANDED', 'READ_OUT', 'DOOR', 'BOARD'] as const
export type Service = (typeof SERVICES)[number]

interface Serving {
  /** The day on which it reached them, and the day on which it was drawn up. */
  readonly on: PlainDate
  readonly drawnOn: PlainDate | null
  readonly today: PlainDate
  readonly days: number
}

/**
 * A notice has reached the people on a day; answers the last day on which they may answer, `days` days later: the days
 * count from the service, never from the printing, and that last day is theirs too (domain §12.4). Refuses
 * `notices.inFuture` and `notices.beforeDrawn`.
 */
export const serve = ({ on, drawnOn, today, days }: Serving): Result<PlainDate> => {
  if (on > today) return refuse('notices.inFuture', {}, 'on')
  if (drawnOn && on < drawnOn) return refuse('notices.beforeDrawn', { day: drawnOn }, 'on')
  return ok(addDays(on, days))
}
