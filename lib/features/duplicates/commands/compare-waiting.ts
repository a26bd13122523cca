import 'server-only'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import { type Turn, take } from '@/lib/features/duplicates/store/uncompared'
import type { Tx } from '@/lib/platform/db'

/**
 * Households compared in one turn, of up to ten panchayats. In a crowded village each of their persons may have three
 * hundred namesakes to be compared with: more would not be through in the time that a transaction has.
 */
export const TURN: Turn = { places: 10, families: 20 }

/** Compares what waits in a panchayat, up to so many families, with the whole register; answers how many it was. */
export const compareWaiting = async (tx: Tx, place: string, families: number): Promise<number> => {
  const households = await take(tx, [place], { places: 1, families })
  if (households.length > 0) await findPairsOfHouseholds(tx, households)
  return households.length
}
