import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { includes, scopeOf } from '@/lib/domain/access/scope'
import { waiting as waitingDelays } from '@/lib/features/duplicates/store/delays'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { told } from '@/lib/features/duplicates/store/told'
import { countWaiting } from '@/lib/features/duplicates/store/uncompared'
import { CAP, cursorOf, type PairsView } from '@/lib/features/duplicates/view/pair'
import { toRows } from '@/lib/features/duplicates/view/row'
import { names } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 25
const DECIDED = 10
const DELAYED = 20

/** Decided, or said by the own office and waiting for the other's word: nothing that is asked of the reader. */
const isSettled =
  (actor: Actor) =>
  ({ proposedSide, places }: pairs.StoredPair): boolean =>
    proposedSide === null || includes(scopeOf(actor), { place: places[proposedSide] })

interface Asked {
  readonly after?: string | undefined
  readonly household?: string | undefined
}

/** Persons of the reader's area who may stand in the register twice, the likeliest first; or the pairs of one family. */
export const listPairs = defineQuery(
  async ({ tx, actor }, { after, household }: Asked): Promise<PairsView> => {
    const one = household !== undefined && isRowId(household) ? household : null
    const found = one ? await pairs.ofHousehold(tx, one, PAGE) : await pairs.queue(tx, cursorOf(after), PAGE + 1)
    const last = found.length > PAGE ? found[PAGE - 1] : undefined
    const open = await pairs.countOpen(tx, CAP + 1)
    const delays = one ? [] : await waitingDelays(tx, DELAYED)
    const called = await names(
      tx,
      delays.map(({ place }) => place),
    )
    return {
      rows: toRows(await told(tx, found.slice(0, PAGE))),
      next: last ? `${last.score}.${last.id}` : null,
      open: Math.min(open, CAP),
      capped: open > CAP,
      waiting: await countWaiting(tx, one, CAP + 1),
      delays: delays.flatMap(({ place, since, againAt }) => {
        const name = called[place]
        return name ? [{ place: name, since, againAt }] : []
      }),
      decided: one || after ? [] : toRows(await told(tx, (await pairs.decided(tx, DECIDED)).filter(isSettled(actor)))),
      household: one,
    }
  },
  { readers: REGISTER_READERS },
)
