import { newerSince, type RegisterState } from '@/lib/domain/pension/register'
import { PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { canonical } from '@/lib/domain/shared/canonical'
import { districtOf, type PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** How many persons of an area stand at each result. */
export type ResultCounts = Readonly<Record<PensionResult, number>>

/** Counts from what is counted; a result of which there is none stands at nought. */
export const countsOf = (counted: Readonly<Partial<Record<PensionResult, number>>>): ResultCounts => ({
  NOT_FOUND: counted.NOT_FOUND ?? 0,
  POSSIBLE_MATCH: counted.POSSIBLE_MATCH ?? 0,
  CONFIRMED_RECEIVING: counted.CONFIRMED_RECEIVING ?? 0,
  CONFIRMED_STOPPED: counted.CONFIRMED_STOPPED ?? 0,
  REGISTER_UNAVAILABLE: counted.REGISTER_UNAVAILABLE ?? 0,
})

/** All persons counted. */
export const totalOf = (counts: ResultCounts): number =>
  PENSION_RESULTS.reduce((sum, result) => sum + counts[result], 0)

/** What the Collector's signature rests on. */
export interface RoundToSign {
  readonly id: string
  readonly place: PlacePath
  /** Null while the round runs. */
  readonly finishedOn: PlainDate | null
  readonly counts: ResultCounts
  readonly registers: readonly RegisterState[]
}

interface Order {
  readonly orderNo: string
  readonly on: PlainDate
}

/** What the Collector is shown before signing, as a text to be digested: the round, its counts and its registers' days. */
export const shownBody = ({ id, place, counts, registers }: RoundToSign): string =>
  canonical({
    round: id,
    place,
    counts: { ...counts },
    registers: registers.map(({ kind, state, asOf, oldest }) => ({ kind, state, asOf, ...(oldest && { oldest }) })),
  })

/**
 * The district's sign-off (R81): over the whole district's last round, when it is done, no register has come in since that
 * was not compared, and no possible match waits for a decision; the order's day lies neither before the round's end nor in the
 * future. `speaking` is what the registers can say today. Answers the text that is digested. Refuses `pensions.notADistrict`,
 * `pensions.roundRuns`, `pensions.registerNewer`, `pensions.undecided`, `pensions.signedEarly`, `pensions.signedInFuture`.
 */
export const signOff = (
  round: RoundToSign,
  speaking: readonly RegisterState[],
  order: Order,
  today: PlainDate,
): Result<string> => {
  if (districtOf(round.place) !== round.place) return refuse('pensions.notADistrict')
  if (round.finishedOn === null) return refuse('pensions.roundRuns')
  if (newerSince(round.registers, speaking)) return refuse('pensions.registerNewer')
  const undecided = round.counts.POSSIBLE_MATCH
  if (undecided > 0) return refuse('pensions.undecided', { count: undecided })
  if (order.on < round.finishedOn) return refuse('pensions.signedEarly', { day: round.finishedOn }, 'on')
  if (order.on > today) return refuse('pensions.signedInFuture', { today }, 'on')
  return ok(canonical({ shown: shownBody(round), orderNo: order.orderNo, on: order.on }))
}

/** A result that makes a signature untrue: somebody in the district may draw a pension, or does. */
export const CONTRADICTING: readonly PensionResult[] = ['POSSIBLE_MATCH', 'CONFIRMED_RECEIVING']

/**
 * Whether an area's monthly re-check is due (F96): the State's day of the month has come, and no round began on it or since.
 * `begun` is the day of the last round, null if there never was one.
 */
export const isRecheckDue = (begun: PlainDate | null, today: PlainDate, dayOfMonth: number): boolean => {
  const due = `${today.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`
  return today >= due && (begun === null || begun < due)
}
