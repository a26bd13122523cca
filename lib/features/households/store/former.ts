import 'server-only'
import {
  CAME_BY,
  type FormerElsewhere,
  formerElsewhere,
  type FormerNamed,
  formerRecords,
  type NamedElsewhere,
} from '@/lib/domain/census/former'
import type { ExclusionSet } from '@/lib/domain/census/sorting'
import { districtOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import { dayInIndia } from '@/lib/domain/shared/moment'
import * as census from '@/lib/features/census/store'
import { names as namesOf } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'

const STEPS = 4
const MOST = 20

interface Row {
  /** Null for a family of another office's area. */
  readonly id: string | null
  readonly number: string | null
  readonly place: string
  readonly kind: string
  readonly at: Date
  readonly version: number | null
  readonly recorded: boolean
  readonly excluded: boolean
}

/**
 * The families that a household or its people come from, the nearest first: with their census record those in the reader's
 * area that have one; of those that another office holds, which office, and whether an exclusion stood in its record. A
 * former family's own former family is asked too: a record is not lost by a second split.
 */
export const formerOf = async (tx: Tx, householdId: string, exclusions: ExclusionSet): Promise<FormerNamed> => {
  const { excludes, unsettled } = exclusions
  const rows = await tx.$queryRaw<Row[]>`
    select id::text as id, number, place, kind, at, version, recorded, excluded from former_families(
      ${householdId}::uuid, ${[...CAME_BY]}, ${[...excludes]}, ${[...unsettled]}, ${STEPS}::int, ${MOST}::int)`
  const met = rows.flatMap(({ kind, ...row }) => {
    const by = CAME_BY.find((code) => code === kind)
    return by ? [{ ...row, by, on: dayInIndia(row.at) }] : []
  })
  const facts = await census.findMany(
    tx,
    met.flatMap(({ id }) => id ?? []),
  )
  const here = met.flatMap(({ id, number, by, on, version, at: left }) => {
    if (id === null || number === null) return []
    const { snapshot, corrections } = facts.get(id) ?? { snapshot: null, corrections: [] }
    // What was corrected afterwards is about the family that stayed.
    const until = corrections.filter(({ at }) => at <= left)
    if (snapshot === null && until.length === 0) return []
    return [{ id, number, by, on, version: version ?? 1, snapshot, corrections: until }]
  })
  const elsewhere = met.flatMap(({ id, place, by, on, recorded, excluded }): FormerElsewhere[] =>
    id === null
      ? [{ by, on, place: placePath(place), census: excluded ? 'EXCLUDED' : recorded ? 'NOT_EXCLUDED' : 'NONE' }]
      : [],
  )
  return { here: formerRecords(here, exclusions), elsewhere: await named(tx, formerElsewhere(elsewhere)) }
}

const named = async (tx: Tx, former: readonly FormerElsewhere[]): Promise<readonly NamedElsewhere[]> => {
  const over = (place: PlacePath): PlacePath => districtOf(place) ?? place
  const names = await namesOf(
    tx,
    former.flatMap(({ place }) => [place, over(place)]),
  )
  const called = (place: PlacePath): PlaceName => names[place] ?? { en: place, hi: place }
  return former.map((one) => ({ ...one, office: called(one.place), district: called(over(one.place)) }))
}
