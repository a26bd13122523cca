import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

// Indian Standard Time: one zone for the whole country, five and a half hours ahead, no summer time since 1945.
const AHEAD_MS = 19_800_000

/** The day in India at a stored moment. */
export const dayInIndia = (moment: Date): PlainDate =>
  plainDate(new Date(moment.getTime() + AHEAD_MS).toISOString().slice(0, 10))

/** The time of day in India at a stored moment, HH:MM. */
export const timeInIndia = (moment: Date): string => new Date(moment.getTime() + AHEAD_MS).toISOString().slice(11, 16)

/** The moment at which India's clocks show a time (HH:MM) on a day. */
export const momentInIndia = (day: PlainDate, time: string): Date => new Date(`${day}T${time}:00+05:30`)
