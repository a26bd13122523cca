import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type HouseholdNumber, householdNumber } from '@/lib/domain/household/number'
import type { Tx } from '@/lib/platform/db'

/** The next `count` household numbers of the permit's panchayat; its row's lock makes two hands wait for each other. */
export const next = async (
  tx: Tx,
  { place }: Permit<'household.register'> | Permit<'household.import'>,
  count: number,
): Promise<readonly HouseholdNumber[]> => {
  const [row] = await tx.$queryRaw<{ last: number }[]>`insert into number_series (place, series, last)
    values (${place}, 'HOUSEHOLD', ${count}::int)
    on conflict (place, series) do update set last = number_series.last + ${count}::int returning last`
  if (!row) throw new Error('A number series did not answer')
  return Array.from({ length: count }, (_, index) => householdNumber(place, row.last - count + index + 1))
}
