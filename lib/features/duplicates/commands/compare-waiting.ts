import 'server-only'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import { type Turn, take } from '@/lib/features/duplicates/store/uncompared'
import type { Tx } from '@/lib/platform/db'

/**
 * Households compared in one transaction, of up to ten panchayats. In a crowded village each of their persons may have three
 * hundred namesakes to be compared with: more would not be through in the time that a transaction has.
 */
export const TURN: Turn = { places: 10, families: 20 }

/** Compares what waits in the panchayats whose turn it is with the whole register; answers how many households it was. */
export const compareWaiting = async (tx: Tx, places: readonly string[]): Promise<number> => {
  const households = await take(tx, places, TURN)
  if (households.length > 0) await findPairsOfHouseholds(tx, households)
  return households.length
}
