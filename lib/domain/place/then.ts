import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A name that a place bore from a day to the day before another. */
export interface EarlierName extends PlaceName {
  readonly from: PlainDate
  readonly until: PlainDate
}

/** What the directory's files have said of a place, and on which days. */
export interface DatedName extends PlaceName {
  /** The day of the file that brought today's name. */
  readonly validFrom: PlainDate
  /** The day of the file that struck the place off; null while it stands. */
  readonly endedOn: PlainDate | null
  readonly earlier: readonly EarlierName[]
}

/**
 * What a place was called on a day; null before the first file that knew it and from the day on which it was struck off.
 * The name of a day is the one that the files read until then gave (F3; domain §6).
 */
export const nameOn = ({ en, hi, validFrom, endedOn, earlier }: DatedName, day: PlainDate): PlaceName | null => {
  if (endedOn !== null && endedOn <= day) return null
  if (validFrom <= day) return { en, hi }
  const then = earlier.find(({ from, until }) => from <= day && day < until)
  return then ? { en: then.en, hi: then.hi } : null
}
