import 'server-only'
import { decidedTogether } from '@/lib/domain/matching/effects'
import { type FamilyPairs, familyPairs } from '@/lib/features/duplicates/store/family-pairs'
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
  await pairs.hold(tx, [id])
  return pairs.find(tx, id)
}

/** The same with every open pair between the two families; `family` is null when they are not to be settled as a whole. */
export const holdFamily = async (
  tx: Tx,
  id: string,
): Promise<{ readonly pair: pairs.StoredPair; readonly family: FamilyPairs | null } | null> => {
  const seen = await pairs.find(tx, id)
  if (!seen) return null
  await units.hold(tx, Object.values(seen.households))
  await pairs.hold(tx, [id, ...(await pairs.between(tx, seen)).map((pair) => pair.id)])
  const pair = await pairs.find(tx, id)
  return pair && { pair, family: await familyPairs(tx, pair) }
}

/** The same with all that one decision settled with the pair and that stands so still, the pair it was taken on first. */
export const holdDecided = async (tx: Tx, id: string): Promise<readonly pairs.StoredPair[] | null> => {
  const seen = await pairs.find(tx, id)
  if (!seen) return null
  await units.hold(tx, Object.values(seen.households))
  await pairs.hold(tx, [id, ...decidedTogether(seen.effects)])
  const pair = await pairs.find(tx, id)
  if (!pair) return null
  const together = decidedTogether(pair.effects)
  if (together.length === 0) return [pair]
  const others = (await pairs.findAll(tx, together)).filter(
    ({ stage, effects }) => stage === pair.stage && decidedTogether(effects).join() === together.join(),
  )
  return together.flatMap((one) => others.find((other) => other.id === one) ?? [])
}
