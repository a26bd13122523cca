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

// Whether one of the two is head of a family in which others live, and both families are the asker's.
const headsOthers = async (tx: Tx, { sides }: ToldPair): Promise<boolean> => {
  const both = Object.values(sides)
  if (both.some(({ mine }) => !mine)) return false
  const ids = both.flatMap(({ relation, householdId }) => (relation === 'HEAD' ? [householdId] : []))
  const others = { id: { in: ids }, memberCount: { gt: 1 } }
  return (await tx.household.findFirst({ where: others, select: { id: true } })) !== null
}

/**
 * The open pairs between the households of a pair, to be settled as a whole; null where they are of one household, nobody
 * living meets, or one pair alone, which says all there is to say – unless it is about the head of others, who would be left
 * over. Somebody who died or left and stands on a card has a question of their own.
 */
export const familyPairs = async (tx: Tx, pair: Pair): Promise<FamilyPairs | null> => {
  if (pair.households.LEFT === pair.households.RIGHT) return null
  const all = await pairs.between(tx, pair)
  const { pairs: seen, places } = await told(tx, all)
  const living = seen.filter(({ sides }) => !sides.LEFT.ended && !sides.RIGHT.ended)
  const both = counterparts(living.map((one) => one.pair))
  const [first, ...rest] = living.filter((one) => both.includes(one.pair))
  if (!first || (rest.length + 1 < FAMILY_FROM && !(await headsOthers(tx, first)))) return null
  return {
    all,
    matched: [first, ...rest],
    places,
    seen: all.map(({ id, version }) => `${id}.${version}`).join(),
  }
}
