import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import type { FamilyMember } from '@/lib/domain/household/family'
import { decidedTogether, readEffects, readProposal } from '@/lib/domain/matching/effects'
import { otherSide, type Pair, type Side, SIDES, UNDECIDED_STAGES, undoable } from '@/lib/domain/matching/pair'
import { type Ending, endingOf } from '@/lib/features/duplicates/store/ending'
import { familyPairs } from '@/lib/features/duplicates/store/family-pairs'
import { following } from '@/lib/features/duplicates/store/following'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { rejected } from '@/lib/features/duplicates/store/rejected'
import { saidAtEntry } from '@/lib/features/duplicates/store/said-at-entry'
import { told } from '@/lib/features/duplicates/store/told'
import { cannotEnd, type EndView, toBack, toEnd } from '@/lib/features/duplicates/view/ends'
import { type FamilyView, toFamily, toMatches } from '@/lib/features/duplicates/view/family'
import { differencesOf } from '@/lib/features/duplicates/view/differences'
import { type PairRow, type PairView, undoUntil } from '@/lib/features/duplicates/view/pair'
import { toRows } from '@/lib/features/duplicates/view/row'
import { handNames } from '@/lib/features/households/store/ties'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { sha256 } from '@/lib/platform/digest'
import { agesOn } from '@/lib/rules/ages'

// Of an ended entry and a living one the living one stays; else the one that cannot end, or whose family holds a card.
const keepFirst = (left: PairRow['left'], right: PairRow['left'], ends: PairView['ends']): Side => {
  if (left.ended !== right.ended) return left.ended ? 'RIGHT' : 'LEFT'
  const can = cannotEnd(ends)
  if (can) return can
  return right.cardStage !== null && left.cardStage === null ? 'RIGHT' : 'LEFT'
}

const endOf = async ({ tx, today }: Reading, entries: Parameters<typeof endingOf>[1]): Promise<Ending | null> => {
  const ages = agesOn(today)
  return ages.ok ? endingOf(tx, entries, today, ages.value) : null
}

/** An entry of the reader's own area, and what would follow if it ended; null elsewhere. */
const entryOf = async (
  reading: Reading,
  { mine, ended, householdId, serial }: PairRow['left'],
): Promise<{ readonly member: FamilyMember | null; readonly end: EndView | null } | null> => {
  const found = mine ? await endOf(reading, { householdId, serials: [serial] }) : null
  if (!found) return null
  const { known, ends, rejecting } = found
  return {
    member: known.unit.family.members.find((one) => one.serial === serial) ?? null,
    end: ended ? null : toEnd(ends, rejecting),
  }
}

/** The two households as a whole, when more of the one than this one entry meet somebody of the other. */
const familyOf = async (reading: Reading, pair: Pair): Promise<FamilyView | null> => {
  const family = await familyPairs(reading.tx, pair)
  if (!family) return null
  const rows = toMatches(pair, family)
  const of = (side: Side) => rows.map(({ sides }) => sides[side])
  const ending = async (side: Side) => {
    const [first] = of(side)
    if (!first?.mine) return null
    const { householdId } = first
    const end = await endOf(reading, { householdId, serials: of(side).map(({ serial }) => serial) })
    if (!of(otherSide(side))[0]?.mine || !end || end.ends.ok || end.ends.error.code !== 'duplicates.headFirst')
      return end
    // Those who are left over cannot stay without a head: whatever is said of them, nobody is left in the family.
    const everybody = end.known.unit.family.members.flatMap(({ serial, ended }) => (ended ? [] : [serial]))
    return endOf(reading, { householdId, serials: everybody })
  }
  return toFamily({ ...family, seen: sha256(family.seen) }, rows, {
    LEFT: await ending('LEFT'),
    RIGHT: await ending('RIGHT'),
  })
}

/** Two entries side by side, why they are thought to be one person, and what the reader may do about it. */
export const showPair = defineQuery(
  async (reading, id: string): Promise<PairView | null> => {
    const { tx, actor, today } = reading
    const pair = isRowId(id) ? await pairs.find(tx, id) : null
    const found = pair && (await told(tx, [pair]))
    const [row, pairTold] = found ? [toRows(found)[0], found.pairs[0]] : []
    if (!pair || !row || !pairTold) return null
    const { left, right } = row
    const mineSides = SIDES.filter((side) => (side === 'LEFT' ? left : right).mine)
    const [a, b] = [await entryOf(reading, left), await entryOf(reading, right)]
    const ends = { LEFT: a?.end ?? null, RIGHT: b?.end ?? null }
    const differences = differencesOf([a?.member, b?.member], pairTold.sides)
    const own = Object.values(pair.households).includes(actor.ownHouseholdId ?? '')
    const mayDecide =
      !own && mineSides.some((side) => permit(actor, 'duplicate.decide', { place: pair.places[side] }).ok)
    const open = UNDECIDED_STAGES.includes(pair.stage)
    // The other office has spoken: its word is shown, and agreed to as it was said or not.
    const asked = pair.stage === 'PROPOSED' && pair.proposedSide !== null && !mineSides.includes(pair.proposedSide)
    const proposal = asked ? readProposal(pair.effects) : null
    const effects = pair.stage === 'SAME' ? readEffects(pair.effects) : null
    const family = mayDecide && open ? await familyOf(reading, pair) : null
    const entries = [left, right, ...(family?.matches ?? []).flatMap(({ sides }) => Object.values(sides))]
    const said = await saidAtEntry(
      tx,
      entries.filter(({ mine }) => mine),
    )
    const hands = await handNames(tx, [pair.decidedBy, ...said.map(({ accountId }) => accountId)])
    return {
      ...row,
      ...{ version: pair.version, grounds: pair.grounds, differences, mineSides },
      ends,
      keep: proposal?.keep ?? keepFirst(left, right, ends),
      proposal: proposal && { keep: proposal.keep, take: proposal.take },
      mayDecide: mayDecide && open,
      family,
      said: said.map(({ number, reason, accountId, at }) => ({
        ...{ number, reason, by: hands.get(accountId ?? '') ?? null, at: at.toISOString() },
      })),
      decision:
        pair.decidedAt === null || pair.decidedOn === null
          ? null
          : {
              reason: pair.reason ?? '',
              by: hands.get(pair.decidedBy ?? '') ?? null,
              at: pair.decidedAt.toISOString(),
              until: undoUntil(pair.decidedOn),
              together: decidedTogether(pair.effects).length,
            },
      back: effects ? (await rejected(tx, effects)).map(toBack) : [],
      mayUndo: mayDecide && undoable(pair, pair.version, today).ok,
      next: await following(tx, pair),
    }
  },
  { readers: REGISTER_READERS },
)
