import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Which panchayats and towns have families that wait, on from the one after which it goes on; one look at the index each. */
const placesAfter = async (tx: Tx, after: string, most: number): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ place: string }[]>`
    with recursive waiting as (
      (select place from uncompared where place > ${after} order by place limit 1)
      union all
      select (select u.place from uncompared u where u.place > waiting.place order by u.place limit 1)
      from waiting where waiting.place is not null)
    select place from waiting where place is not null
      -- Where a file is being taken in, everything changes yet: it is compared when the file is through.
      and not exists (select from import_jobs j where j.stage = 'RUNNING' and j.checkpoint > 0
        and (waiting.place = j.place or starts_with(waiting.place, j.place || '/')))
      -- One that failed comes again at its own hour: it takes nobody else's turn meanwhile.
      and not exists (select from comparison_delays d where d.place = waiting.place and d.again_at > now())
    limit ${most}::int`
  return rows.map(({ place }) => place)
}

/** A turn: up to so many panchayats, and of each its share of so many families. */
export interface Turn {
  readonly places: number
  readonly families: number
}

/** The panchayats whose turn it is after the one that was served last, round and round (decision 0072). */
export const inTurn = async (tx: Tx, after: string | null, { places }: Turn): Promise<readonly string[]> => {
  const next = await placesAfter(tx, after ?? '', places)
  if (after === null || next.length === places) return next
  const again = (await placesAfter(tx, '', places - next.length)).filter((place) => place <= after)
  return [...next, ...again]
}

/** Takes of each of the places its share of the turn; another worker takes others. */
export const take = async (tx: Tx, places: readonly string[], { families }: Turn): Promise<readonly string[]> => {
  const each = Math.max(1, Math.floor(families / Math.max(1, places.length)))
  const rows = await tx.$queryRaw<{ household_id: string }[]>`
    delete from uncompared where household_id in (
      select mine.household_id from unnest(${[...places]}::text[]) as turn (place) cross join lateral (
        select u.household_id from uncompared u where u.place = turn.place
        order by u.household_id limit ${each}::int for update skip locked) as mine)
    returning household_id`
  return rows.map(({ household_id }) => household_id)
}

/** How many households of the reader's area wait to be compared, or whether the one does: counted up to `most`. */
export const countWaiting = (tx: Tx, householdId: string | null, most: number): Promise<number> =>
  tx.uncompared.count({ ...(householdId === null ? {} : { where: { householdId } }), take: most })

/** Whether a household still waits to be compared. */
export const isUncompared = async (tx: Tx, householdId: string): Promise<boolean> =>
  (await tx.uncompared.count({ where: { householdId } })) > 0
