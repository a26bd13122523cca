import 'server-only'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import * as units from '@/lib/features/lives/store/units'
import type { Tx } from '@/lib/platform/db'

/**
 * The pair with its families, held until the transaction ends: two officers decide one after the other, and no card is
 * issued and no event recorded meanwhile. The families first, as a life event holds them, so that nobody waits for somebody
 * who waits.
 */
export const holdPair = async (tx: Tx, id: string): Promise<pairs.StoredPair | null> => {
  const seen = await pairs.find(tx, id)
  if (!seen) return null
  await units.hold(tx, Object.values(seen.households))
  await pairs.hold(tx, id)
  return pairs.find(tx, id)
}
