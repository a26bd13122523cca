import 'server-only'
import { isOfFile } from '@/lib/domain/change/of-file'
import { reasonOf } from '@/lib/domain/change/reasons'
import type { Told } from '@/lib/domain/import/newer'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import { toBody } from './versions'

/** A household of a source that the register holds already. */
export interface Held {
  readonly id: string
  readonly place: PlacePath
  readonly digest: string | null
  readonly version: number
  /** The version at which everything that the source's last file said was in the register; null where something was left. */
  readonly whole: number | null
  readonly ended: boolean
}

/** The households of the actor's scope that the register holds for keys of a source. */
export const held = async (tx: Tx, source: string, keys: readonly string[]): Promise<ReadonlyMap<string, Held>> => {
  const rows = await tx.$queryRaw<
    {
      readonly id: string
      readonly place: string
      readonly source_key: string
      readonly digest: string | null
      readonly version: number
      readonly whole: number | null
      readonly ended: boolean
    }[]
  >`select id, place, source_key, source_digest as digest, version, source_whole as whole, ended_on is not null as ended
    from households where source = ${source} and source_key = any (${[...keys]}::text[])`
  return new Map(rows.map(({ source_key, place, ...row }) => [source_key, { ...row, place: placePath(place) }]))
}

/** Those of the keys that another area's register holds. */
export const heldElsewhere = async (tx: Tx, source: string, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<
    { key: string }[]
  >`select key from held_elsewhere(${source}, ${[...keys]}::text[]) as key`
  return new Set(rows.map((row) => row.key))
}

/** Those of the panchayats that hold a living household of another source than this one, or held one of it before a moment. */
export const withOthers = async (
  tx: Tx,
  { source, since }: { readonly source: string; readonly since: Date | null },
  places: readonly PlacePath[],
): Promise<readonly PlacePath[]> => {
  const rows = await tx.$queryRaw<{ place: string }[]>`
    select place from unnest(${[...places]}::text[]) as place
    where exists (select 1 from households h where h.place = place.place and h.ended_on is null
      and (h.source <> ${source} or h.created_at < ${since}::timestamptz))`
  return rows.map(({ place }) => placePath(place))
}

/** Everything that was ever written of these households, each oldest first. */
export const histories = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>> => {
  const rows = await tx.householdVersion.findMany({
    where: { householdId: { in: [...ids] } },
    orderBy: [{ householdId: 'asc' }, { version: 'asc' }],
    select: { householdId: true, body: true, event: true, reason: true, reasonCode: true, document: true },
  })
  const found = new Map<string, Told[]>()
  for (const { householdId, body, ...row } of rows) {
    const ofFile = isOfFile({ ...row, reasonCode: reasonOf(row.reasonCode) })
    const told = { body: toBody(body), event: row.event, ofFile }
    const before = found.get(householdId)
    if (before) before.push(told)
    else found.set(householdId, [told])
  }
  return found
}
