import 'server-only'
import type { Side } from '@/lib/domain/matching/pair'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import type { StoredPair } from './pairs'
import { sidesOf } from './sides'

/** A pair with its two entries, as far as the asker may see them. */
export interface ToldPair {
  readonly pair: StoredPair
  readonly sides: Readonly<Record<Side, SeenEntry>>
}

/** The entries of pairs, and what their places are called; a pair of which nothing may be seen is left out. */
export const told = async (
  tx: Tx,
  found: readonly StoredPair[],
): Promise<{ readonly pairs: readonly ToldPair[]; readonly places: Readonly<Record<PlacePath, PlaceName>> }> => {
  const entries = await sidesOf(
    tx,
    found.flatMap(({ members }) => Object.values(members)),
  )
  const places = await names(
    tx,
    [...entries.values()].flatMap(({ place, village }) => [place, village]),
  )
  const pairs = found.flatMap((pair) => {
    const [LEFT, RIGHT] = [entries.get(pair.members.LEFT), entries.get(pair.members.RIGHT)]
    return LEFT && RIGHT ? [{ pair, sides: { LEFT, RIGHT } }] : []
  })
  return { pairs, places }
}
