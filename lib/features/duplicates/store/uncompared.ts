import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Takes up to `most` households that wait to be compared; another worker takes others. */
export const take = async (tx: Tx, most: number): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ household_id: string }[]>`
    delete from uncompared where household_id in (
      select household_id from uncompared order by household_id limit ${most}::int for update skip locked)
    returning household_id`
  return rows.map(({ household_id }) => household_id)
}

/** How many households of the reader's area wait to be compared, or whether the one does: counted up to `most`. */
export const countWaiting = (tx: Tx, householdId: string | null, most: number): Promise<number> =>
  tx.uncompared.count({ ...(householdId === null ? {} : { where: { householdId } }), take: most })

/** Whether a household still waits to be compared. */
export const isUncompared = async (tx: Tx, householdId: string): Promise<boolean> =>
  (await tx.uncompared.count({ where: { householdId } })) > 0
