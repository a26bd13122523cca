import 'server-only'
import { CAME_BY, type Former } from '@/lib/domain/census/former'
import { dayInIndia } from '@/lib/domain/shared/moment'
import * as census from '@/lib/features/census/store'
import type { Tx } from '@/lib/platform/db'

const STEPS = 4
const MOST = 20

interface Row {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly at: Date
  readonly version: number | null
}

/**
 * The families that a household or its people come from, the nearest first, as far as they lie in the reader's area and
 * have a census record. A former family's own former family is asked too: a record is not lost by a second split.
 */
export const formerOf = async (tx: Tx, householdId: string): Promise<readonly Former[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    with recursive came (household_id, kind, at, version, step) as (
      select ${householdId}::uuid, null::text, null::timestamptz, null::int, 0
      union all
      select e.household_id, e.kind, e.at, (e.effects->'home'->>'version')::int - 1, came.step + 1
      from came join life_events e on e.undone_at is null and e.household_id <> came.household_id
        and (e.other_household = came.household_id or e.id in (
          select event_id from departures where taken_household = came.household_id and void_at is null))
      where came.step < ${STEPS} and e.kind = any (${[...CAME_BY]}) and (came.at is null or e.at <= came.at)
    )
    select distinct on (h.id) h.id::text as id, h.number, came.kind, came.at, came.version, came.step
    from came join households h on h.id = came.household_id
    where came.step > 0 and h.id <> ${householdId}::uuid
    order by h.id, came.step limit ${MOST}`
  const facts = await census.findMany(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, number, kind, version, at: left }) => {
    const by = CAME_BY.find((code) => code === kind)
    const { snapshot, corrections } = facts.get(id) ?? { snapshot: null, corrections: [] }
    // What was corrected afterwards is about the family that stayed.
    const until = corrections.filter(({ at }) => at <= left)
    if (!by || (snapshot === null && until.length === 0)) return []
    return [{ id, number, by, on: dayInIndia(left), version: version ?? 1, snapshot, corrections: until }]
  })
}
