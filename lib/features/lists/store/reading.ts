import 'server-only'
import type { PlaceName } from '@/lib/domain/place/place'
import { stages } from '@/lib/features/lists/store/applications'
import * as rows from '@/lib/features/lists/store/rows'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'

/**
 * The rows of a list in the aid's order, each with the name of its village, and whether its application is here: that of a
 * family whose village went over since is with the office that serves the village now.
 */
export const withVillages = async (
  tx: Tx,
  listId: string,
): Promise<readonly (rows.StoredRow & { readonly village: PlaceName; readonly isHere: boolean })[]> => {
  const found = await rows.ofList(tx, listId)
  const words = await names(
    tx,
    found.map(({ villagePath }) => villagePath),
  )
  const here = await stages(
    tx,
    found.map(({ applicationId }) => applicationId),
  )
  return found.map((row) => ({
    ...row,
    isHere: here.has(row.applicationId),
    village: words[row.villagePath] ?? { en: row.villagePath, hi: row.villagePath },
  }))
}
