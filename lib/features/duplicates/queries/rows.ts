import 'server-only'
import { SIDES } from '@/lib/domain/matching/pair'
import type { StoredPair } from '@/lib/features/duplicates/store/pairs'
import { sidesOf } from '@/lib/features/duplicates/store/sides'
import { type PairRow, toSide } from '@/lib/features/duplicates/view/pair'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'

/** Pairs as lines, each side as far as the reader may see it. */
export const rowsOf = async (tx: Tx, found: readonly StoredPair[]): Promise<readonly PairRow[]> => {
  const entries = await sidesOf(
    tx,
    found.flatMap(({ members }) => Object.values(members)),
  )
  const places = await names(
    tx,
    [...entries.values()].flatMap(({ place, village }) => [place, village]),
  )
  return found.flatMap((pair) => {
    const [left, right] = SIDES.map((side) => {
      const entry = entries.get(pair.members[side])
      return entry && toSide(side, entry, places)
    })
    if (!left || !right) return []
    return [
      {
        ...{ id: pair.id, score: pair.score, stage: pair.stage, left, right },
        across: !left.mine || !right.mine,
        card: left.cardStage !== null || right.cardStage !== null,
      },
    ]
  })
}
