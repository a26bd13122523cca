import { type BlockStanding, type ListedPanchayat, passedBlock } from '@/lib/domain/consolidation/blocks'
import { heldOut, outcomeOf, type PanchayatStanding } from '@/lib/domain/consolidation/standing'
import type { PlacePath } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { BlockRow, DistrictRow } from './desk'
import type { Words } from './rows'

type Names = Readonly<Record<string, Words>>

/** What a place is called; by its path where the directory does not know it. */
export const nameIn = (names: Names, place: PlacePath): Words => names[place] ?? { en: place, hi: place }

/** Whether a panchayat holds its block up: pending, and not sent back from above. */
export const awaited = (one: PanchayatStanding): boolean => outcomeOf(one) === 'PENDING' && !heldOut(one)

/** A block of a district with what it handed up. */
export const toBlockRow = (
  { place, panchayats, done }: BlockStanding<ListedPanchayat>,
  names: Names,
  seats: number,
): BlockRow => {
  const passed = panchayats.flatMap(({ list }) => (list && passedBlock(list.stage) ? [list] : []))
  return {
    ...{ place, done, seats },
    name: nameIn(names, place),
    selected: passed.reduce((all, { selected }) => all + selected, 0),
    awaited: panchayats.filter(awaited).length,
    back: panchayats.filter(heldOut).length,
    lists: passed.length,
  }
}

interface Counted extends Omit<DistrictRow, 'name' | 'days'> {
  readonly oldest: Date | null
}

/** The districts of a State, those that have waited longest first. */
export const toDistrictRows = (districts: readonly Counted[], names: Names, today: PlainDate): readonly DistrictRow[] =>
  districts
    .map(({ oldest, ...counts }) => ({
      ...counts,
      name: nameIn(names, counts.place),
      days: oldest && daysBetween(dayInIndia(oldest), today),
    }))
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1))
