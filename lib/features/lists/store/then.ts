import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import { LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import { oneOf } from '@/lib/domain/shared/one-of'
import { isRowId } from '@/lib/domain/shared/row-id'
import type { Tx } from '@/lib/platform/db'
import { find, type StoredList } from './lists'

/** A list as it stood at a moment: its stage and seats of then, and since when it stood there. */
export interface ListThen {
  readonly list: StoredList
  readonly stage: ListStage
  readonly seats: number
  readonly since: Date
}

interface Asked {
  /** Everything that was written before this moment counts. */
  readonly before: Date
  readonly after?: string | undefined
  readonly limit: number
}

/** One page of the lists under an area that had been drawn before a moment, each at its stage of then (F8). */
export const underThen = async (
  tx: Tx,
  area: PlacePath,
  { before, after, limit }: Asked,
): Promise<readonly ListThen[]> => {
  const from = after !== undefined && isRowId(after) ? after : null
  const rows = await tx.$queryRaw<{ id: string; stage: string; seats: number; since: Date }[]>`
    select l.id, last.stage, last.seats, (
      select min(s.at) from list_steps s where s.list_id = l.id and s.version <= last.version and s.version > coalesce((
        select max(o.version) from list_steps o
        where o.list_id = l.id and o.version < last.version and o.stage <> last.stage), 0)) as since
    from priority_lists l cross join lateral (
      select version, stage, seats from list_steps where list_id = l.id and at < ${before}::timestamptz
      order by version desc limit 1) as last
    where l.place >= ${area} and l.place < ${`${area}0`} and (${from}::uuid is null or l.id < ${from}::uuid)
    order by l.id desc limit ${limit}`
  const known: ListThen[] = []
  for (const { id, stage, ...then } of rows) {
    const list = await find(tx, id)
    if (list) known.push({ list, stage: oneOf(LIST_STAGES, stage), ...then })
  }
  return known
}
