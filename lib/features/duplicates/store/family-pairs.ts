import 'server-only'
import { counterparts, FAMILY_FROM } from '@/lib/domain/matching/counterparts'
import type { Pair } from '@/lib/domain/matching/pair'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import * as pairs from './pairs'
import { told, type ToldPair } from './told'

/** Two households that may be one family. */
export interface FamilyPairs {
  /** Every open pair between them. */
  readonly all: readonly pairs.StoredPair[]
  /** Who of the one is who of the other, each once. */
  readonly matched: readonly [ToldPair, ...ToldPair[]]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
  /** Every pair with its version: what a decision on all of them was taken on. */
  readonly seen: string
}

/**
 * The open pairs between the households of a pair, to be settled as a whole; null where they are of one household or fewer
 * than two living members meet. Somebody who died or left and stands on a card has a question of their own.
 */
export const familyPairs = async (tx: Tx, pair: Pair): Promise<FamilyPairs | null> => {
  if (pair.households.LEFT === pair.households.RIGHT) return null
  const all = await pairs.between(tx, pair)
  const { pairs: seen, places } = await told(tx, all)
  const living = seen.filter(({ sides }) => !sides.LEFT.ended && !sides.RIGHT.ended)
  const both = counterparts(living.map((one) => one.pair))
  const [first, ...rest] = living.filter((one) => both.includes(one.pair))
  if (!first || rest.length + 1 < FAMILY_FROM) return null
  return {
    all,
    matched: [first, ...rest],
    places,
    seen: all.map(({ id, version }) => `${id}.${version}`).join(),
  }
}
