import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { findMany, type Registered } from './families'

/**
 * The households of the numbers that lie in the actor's scope and are not ended, by number; `held` until the transaction
 * ends, so that nobody corrects one meanwhile.
 */
export const byNumber = async (
  tx: Tx,
  numbers: readonly string[],
  held: boolean,
): Promise<ReadonlyMap<string, Registered>> => {
  const wanted = [...numbers]
  const rows = held
    ? await tx.$queryRaw<{ id: string }[]>`
        select id from households where number = any (${wanted}::text[]) and ended_on is null order by id for update`
    : await tx.$queryRaw<{ id: string }[]>`
        select id from households where number = any (${wanted}::text[]) and ended_on is null`
  const known = await findMany(
    tx,
    rows.map(({ id }) => id),
  )
  return new Map(known.map((one) => [one.number, one]))
}
