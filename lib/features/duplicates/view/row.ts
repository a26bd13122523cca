import type { Pair, Side } from '@/lib/domain/matching/pair'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PairRow } from './pair'
import { toSide } from './side'

interface Told {
  readonly pairs: readonly { readonly pair: Pair; readonly sides: Readonly<Record<Side, SeenEntry>> }[]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
}

/** Pairs as lines, each side as far as the reader may see it. */
export const toRows = ({ pairs, places }: Told): readonly PairRow[] =>
  pairs.map(({ pair: { id, score, stage }, sides }) => {
    const [left, right] = [toSide('LEFT', sides.LEFT, places), toSide('RIGHT', sides.RIGHT, places)]
    return {
      ...{ id, score, stage, left, right },
      across: !left.mine || !right.mine,
      card: left.cardStage !== null || right.cardStage !== null,
    }
  })
