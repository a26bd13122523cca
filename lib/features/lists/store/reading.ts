import 'server-only'
import type { PlaceName } from '@/lib/domain/place/place'
import * as rows from '@/lib/features/lists/store/rows'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'

/** The rows of a list in the aid's order, each with the name of its village. */
export const withVillages = async (
  tx: Tx,
  listId: string,
): Promise<readonly (rows.StoredRow & { readonly village: PlaceName })[]> => {
  const found = await rows.ofList(tx, listId)
  const words = await names(
    tx,
    found.map(({ villagePath }) => villagePath),
  )
  return found.map((row) => ({
    ...row,
    village: words[row.villagePath] ?? { en: row.villagePath, hi: row.villagePath },
  }))
}
