import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import type { FamilyMember } from '@/lib/domain/household/family'
import { differing } from '@/lib/domain/matching/merge'
import { type Side, SIDES, undoable } from '@/lib/domain/matching/pair'
import { following } from '@/lib/features/duplicates/store/following'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { sidesOf } from '@/lib/features/duplicates/store/sides'
import {
  CAP,
  cursorOf,
  type Difference,
  type PairRow,
  type PairsView,
  type PairView,
  said,
  toSide,
  undoUntil,
} from '@/lib/features/duplicates/view'
import * as families from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 25
const DECIDED = 10

/** Pairs as lines, each side as far as the reader may see it. */
const rowsOf = async (tx: Tx, found: readonly pairs.StoredPair[]): Promise<readonly PairRow[]> => {
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

interface Asked {
  readonly after?: string | undefined
  readonly household?: string | undefined
}

/** Persons of the reader's area who may stand in the register twice, the likeliest first; or the pairs of one family. */
export const listPairs = defineQuery(
  async ({ tx }, { after, household }: Asked): Promise<PairsView> => {
    const one = household !== undefined && isRowId(household) ? household : null
    const found = one ? await pairs.ofHousehold(tx, one, PAGE) : await pairs.queue(tx, cursorOf(after), PAGE + 1)
    const last = found.length > PAGE ? found[PAGE - 1] : undefined
    const open = await pairs.countOpen(tx, CAP + 1)
    return {
      rows: await rowsOf(tx, found.slice(0, PAGE)),
      next: last ? `${last.score}.${last.id}` : null,
      open: Math.min(open, CAP),
      capped: open > CAP,
      decided: one || after ? [] : await rowsOf(tx, await pairs.decided(tx, DECIDED)),
      household: one,
    }
  },
  { readers: REGISTER_READERS },
)

// Of an ended entry and a living one the living one stays; else the one whose family holds a card.
const keepFirst = (left: PairRow['left'], right: PairRow['left']): Side => {
  if (left.ended !== right.ended) return left.ended ? 'RIGHT' : 'LEFT'
  return right.cardStage !== null && left.cardStage === null ? 'RIGHT' : 'LEFT'
}

const entryOf = async (tx: Tx, householdId: string, serial: number): Promise<FamilyMember | null> =>
  (await families.find(tx, householdId))?.family.members.find((member) => member.serial === serial) ?? null

/** Two entries side by side, why they are thought to be one person, and what the reader may do about it. */
export const showPair = defineQuery(
  async ({ tx, actor, today }, id: string): Promise<PairView | null> => {
    const pair = isRowId(id) ? await pairs.find(tx, id) : null
    const [row] = pair ? await rowsOf(tx, [pair]) : []
    if (!pair || !row) return null
    const { left, right } = row
    const mineSides = SIDES.filter((side) => (side === 'LEFT' ? left : right).mine)
    const [a, b] = row.across
      ? []
      : [await entryOf(tx, left.householdId, left.serial), await entryOf(tx, right.householdId, right.serial)]
    const differences: readonly Difference[] =
      a && b ? differing(a, b).map((field) => ({ field, left: said(a, field), right: said(b, field) })) : []
    const own = Object.values(pair.households).includes(actor.ownHouseholdId ?? '')
    const mayDecide =
      !own && mineSides.some((side) => permit(actor, 'duplicate.decide', { place: pair.places[side] }).ok)
    const open = pair.stage === 'OPEN' || pair.stage === 'PROPOSED'
    const hands = await handNames(tx, [pair.decidedBy])
    return {
      ...row,
      ...{ version: pair.version, grounds: pair.grounds, differences, mineSides },
      keep: keepFirst(left, right),
      mayDecide: mayDecide && open,
      decision:
        pair.decidedAt === null || pair.decidedOn === null
          ? null
          : {
              reason: pair.reason ?? '',
              by: hands.get(pair.decidedBy ?? '') ?? null,
              at: pair.decidedAt.toISOString(),
              until: undoUntil(pair.decidedOn),
            },
      mayUndo: mayDecide && undoable(pair, pair.version, today).ok,
      next: await following(tx, pair),
    }
  },
  { readers: REGISTER_READERS },
)
