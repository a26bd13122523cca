import 'server-only'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import { take } from '@/lib/features/duplicates/store/uncompared'
import type { Tx } from '@/lib/platform/db'

/** Households compared in one transaction: a few hundred persons, so that nothing waits long for it. */
const PIECE = 100

/** Compares a piece of what files brought with the whole register; answers how many households it was, 0 when none wait. */
export const compareWaiting = async (tx: Tx): Promise<number> => {
  const households = await take(tx, PIECE)
  if (households.length > 0) await findPairsOfHouseholds(tx, households)
  return households.length
}
