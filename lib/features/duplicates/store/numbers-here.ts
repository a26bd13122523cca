import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Besides } from './families-here'

/** A family of whom somebody bears a number that is asked about. */
export interface Bearing {
  /** By what the asker knows the family again. */
  readonly asked: string
  readonly key: string
  /** Null for a family of another office; then all but the panchayat's code of its number is masked. */
  readonly householdId: string | null
  readonly number: string
}

/** A number is one person's and a ration card one family's; more than so many bear it by a mistake of many. */
const BEARERS = 50

/** No source is called so: all families are looked among. */
const ALL: Besides = { source: '', since: null }

/** Families of the whole register that bear one of the numbers asked about, by one indexed statement. */
export const numbersHere = async (
  tx: Tx,
  besides: Besides | null,
  asked: readonly { readonly asked: string; readonly keys: readonly string[] }[],
): Promise<readonly Bearing[]> => {
  const { source, since } = besides ?? ALL
  const told = asked.flatMap(({ keys }, at) => (keys.length === 0 ? [] : [{ at, keys }]))
  if (told.length === 0) return []
  const rows = await tx.$queryRaw<{ at: number; key: string; household_id: string | null; number: string }[]>`
    select * from numbers_here(${JSON.stringify(told)}::jsonb, ${source}, ${since}::timestamptz, ${BEARERS}::int)`
  return rows.flatMap(({ at, key, household_id: householdId, number }) => {
    const family = asked[at]
    return family ? [{ asked: family.asked, key, householdId, number }] : []
  })
}
