import 'server-only'
import type { Scope } from '@/lib/domain/access/scope'
import type { Family } from '@/lib/domain/household/family'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { toBody } from '@/lib/features/households/store/versions'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/client/client'
import { saidBefore, STOOD, wentSince } from './stood'
import { placesOf } from './walk'

/** A family as the register told it at a moment. */
export interface ToldThen {
  readonly id: string
  readonly number: string
  readonly place: PlacePath
  readonly family: Family
  /** Whether the register holds it no more today. */
  readonly ended: boolean
  /** Whether its village has gone over since, so that another office holds it today. */
  readonly isElsewhere: boolean
}

/** Which families of a past register are asked for. */
interface Asked {
  /** Everything that was written before this moment counts. */
  readonly before: Date
  /** Those who lived in this village then; null for all. */
  readonly village: PlacePath | null
  /** The family after which a page begins; null for the first page. */
  readonly after: { readonly place: string; readonly id: string } | null
}

interface Row {
  id: string
  number: string
  place: string
  ended: boolean
  isElsewhere: boolean
  body: Prisma.JsonValue
}

const NIL = '00000000-0000-0000-0000-000000000000'

/** Families of the reader's area today, and those that stood in it at the moment asked for and have gone over since. */
const TODAY = `(select id, number, place, ended_on is not null as ended, false as "isElsewhere" from households) as h`
const GONE = `(select p.household_id as id, p.number, p.place, false as ended, true as "isElsewhere"
        from past_places p where ${wentSince('asked.moment')}) as h`

/**
 * `limit` families of the register as it stood before a moment, in the order of their entry (F8): of each household the
 * newest version written by then, if somebody still lived in it and it stood in the reader's area by it. Whatever has ended
 * since is among them, and whatever has gone over since; what came later is not.
 */
export const registerThen = async (
  tx: Tx,
  scope: Scope,
  { before, village, after }: Asked,
  limit: number,
): Promise<readonly ToldThen[]> => {
  // The comparison of place and id alone says where the index is entered: it must never lie before the own place.
  const place = after?.place ?? ''
  const from = (families: string) => Prisma.sql`
      (select h.id, h.number, h.place, h.ended, h."isElsewhere", said.body
      from asked cross join lateral ${Prisma.raw(families)} cross join lateral ${Prisma.raw(saidBefore('asked.moment'))}
      where (h.place, h.id) > (greatest(mine.place, ${place}::text) collate "C",
          case when ${place}::text collate "C" < mine.place then ${NIL}::uuid else ${after?.id ?? NIL}::uuid end)
        and h.place < (mine.place || '0') collate "C"
        and ${Prisma.raw(STOOD)}
        and (${village}::text is null or said.body ->> 'village' = ${village})
      order by h.place, h.id limit ${limit})`
  const rows = await tx.$queryRaw<Row[]>`
    with asked as (select ${before}::timestamptz as moment)
    select line.* from unnest(${[...placesOf(scope)]}::text[]) as mine (place) cross join lateral (
      ${from(TODAY)} union all ${from(GONE)}) as line
    order by line.place, line.id limit ${limit}`
  return rows.map(({ body, ...row }) => ({
    ...{ ...row, place: placePath(row.place) },
    family: familyOfRecord(toBody(body)),
  }))
}

/** Where a family stands in the order of a past register: its place today, or the one that it has left since; null for none. */
export const placeThen = async (tx: Tx, id: string, before: Date): Promise<Asked['after']> => {
  const [row] = await tx.$queryRaw<{ place: string; id: string }[]>`
    with asked as (select ${before}::timestamptz as moment)
    select h.place, h.id::text from asked cross join lateral ${Prisma.raw(TODAY)} where h.id = ${id}::uuid
    union all select h.place, h.id::text from asked cross join lateral ${Prisma.raw(GONE)} where h.id = ${id}::uuid`
  return row ?? null
}
