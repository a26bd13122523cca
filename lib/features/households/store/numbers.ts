import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type HouseholdNumber, householdNumber } from '@/lib/domain/household/number'
import { type PlacePath, within } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** The next `count` household numbers of the permit's panchayat; its row's lock makes two hands wait for each other. */
export const next = async (
  tx: Tx,
  { place }: Permit<'household.register'> | Permit<'household.record'>,
  count: number,
): Promise<readonly HouseholdNumber[]> => (await draw(tx, [place], [count])).get(place) ?? []

/** The next numbers of many panchayats, as many as each is asked for, in one statement. */
export const nextOf = (
  tx: Tx,
  { place: area }: Permit<'household.import'>,
  asked: ReadonlyMap<PlacePath, number>,
): Promise<ReadonlyMap<PlacePath, readonly HouseholdNumber[]>> => {
  if (![...asked.keys()].every((place) => within(place, area))) throw new Error(`A panchayat outside ${area}`)
  return draw(tx, [...asked.keys()], [...asked.values()])
}

const draw = async (
  tx: Tx,
  places: readonly PlacePath[],
  counts: readonly number[],
): Promise<ReadonlyMap<PlacePath, readonly HouseholdNumber[]>> => {
  const rows = await tx.$queryRaw<{ series_place: string; series_last: number }[]>`
    select series_place, series_last from draw_numbers(${[...places]}::text[], ${[...counts]}::int[])`
  const last = new Map(rows.map((row) => [row.series_place, row.series_last]))
  return new Map(
    places.map((place, at) => {
      const count = counts[at] ?? 0
      const end = last.get(place)
      if (end === undefined) throw new Error('A number series did not answer')
      return [place, Array.from({ length: count }, (_, index) => householdNumber(place, end - count + index + 1))]
    }),
  )
}
