import { knownOf, type Moment, saidAt, type Time, TIMES } from '@/lib/domain/household/as-of'
import type { Body } from '@/lib/domain/household/facts'
import { dayInIndia, momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { typedDay } from '@/lib/domain/shared/typed-day'

/** What an address asks of the past: a day and one of two questions, or a version by its number. */
export interface AskedPast {
  readonly asOf?: string | undefined
  readonly time?: string | undefined
  readonly version?: string | undefined
}

/** A look at the past, or why there is none. */
export type Past =
  | { readonly kind: 'DAY'; readonly day: PlainDate; readonly time: Time; readonly version: number | null }
  | { readonly kind: 'VERSION'; readonly day: PlainDate; readonly version: number }
  | { readonly kind: 'UNREADABLE' }
  | { readonly kind: 'BEFORE'; readonly day: PlainDate; readonly time: Time }

export interface Found {
  readonly past: Past
  /** What stood then; null when there was nothing to stand. */
  readonly body: Body | null
  /** Until when something must have been written to be in it, in milliseconds. */
  readonly until: number
}

/** The past that an address asks for, out of a family's versions, oldest first; null when it asks for the present. */
export const findPast = (versions: readonly Moment[], asked: AskedPast, today: PlainDate): Found | null => {
  if (asked.version !== undefined && asked.version !== '') {
    const found = versions.find(({ version }) => String(version) === asked.version)
    if (!found) return { past: { kind: 'UNREADABLE' }, body: null, until: 0 }
    if (found === versions.at(-1)) return null
    const { version, moment, body } = found
    return { past: { kind: 'VERSION', day: dayInIndia(new Date(moment)), version }, body, until: moment }
  }
  if (asked.asOf === undefined || asked.asOf.trim() === '') return null
  const day = typedDay(asked.asOf)
  if (day === null || day > today) return { past: { kind: 'UNREADABLE' }, body: null, until: 0 }
  const time = TIMES.find((one) => one === asked.time) ?? 'SAID'
  const until = momentInIndia(addDays(day, 1), '00:00').getTime() - 1
  const said = time === 'SAID' ? saidAt(versions, until) : null
  const body = time === 'SAID' ? (said?.body ?? null) : knownOf(versions, day)
  if (body === null) return { past: { kind: 'BEFORE', day, time }, body, until }
  return { past: { kind: 'DAY', day, time, version: said?.version ?? null }, body, until }
}
