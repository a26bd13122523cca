import type { FamilyMember } from '@/lib/domain/household/family'
import { nameInBoth } from '@/lib/domain/household/written-name'
import type { Ground } from '@/lib/domain/matching/compare'
import { sideThere } from '@/lib/domain/matching/counterparts'
import type { Ends } from '@/lib/domain/matching/ends'
import type { Pair, Side } from '@/lib/domain/matching/pair'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Result } from '@/lib/domain/shared/result'
import { cannotEnd, type EndView, toEnd } from './ends'
import { type Names, type SideView, toSide } from './side'

/** One person of either household; the sides are those of the pair that is looked at. */
export interface MatchView {
  readonly id: string
  readonly score: number
  readonly grounds: readonly Ground[]
  readonly sides: Readonly<Record<Side, SideView>>
}

/** Somebody who meets nobody of the other household. */
export interface AloneView {
  readonly serial: number
  readonly name: Names
  readonly relation: string | null
  readonly year: string | null
}

/** Two households side by side: who is who, and who of each is nobody of the other. */
export interface FamilyView {
  readonly seen: string
  readonly matches: readonly MatchView[]
  /** Null for a household of another office. */
  readonly alone: Readonly<Record<Side, readonly AloneView[] | null>>
  /** By the side whose entries would end; null for a household of another office. */
  readonly ends: Readonly<Record<Side, EndView | null>>
  readonly keep: Side
  /** Pairs between the two that would make one person of two, and wait for a decision of their own. */
  readonly over: number
}

interface Told {
  readonly all: readonly Pair[]
  readonly matched: readonly {
    readonly pair: Pair & { readonly grounds: readonly Ground[] }
    readonly sides: Readonly<Record<Side, SeenEntry>>
  }[]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
  readonly seen: string
}

/** The matches of two households, turned so that each household stands on the side it has in the pair that is looked at. */
export const toMatches = (pair: Pair, { matched, places }: Told): readonly MatchView[] =>
  matched.map(({ pair: { id, score, grounds, households }, sides }) => {
    const of = (side: Side) => toSide(side, sides[sideThere(pair, { households }, side)], places)
    return { id, score, grounds, sides: { LEFT: of('LEFT'), RIGHT: of('RIGHT') } }
  })

interface Ending {
  readonly known: { readonly unit: { readonly family: { readonly members: readonly FamilyMember[] } } }
  readonly ends: Result<Ends>
  readonly rejecting: Parameters<typeof toEnd>[1]
}

const living = (ending: Ending | null): readonly FamilyMember[] =>
  (ending?.known.unit.family.members ?? []).filter(({ ended }) => ended === undefined)

const toAlone = ({ serial, name, relation, birth }: FamilyMember): AloneView => ({
  ...{ serial, name: nameInBoth(name), relation, year: birth?.date.slice(0, 4) ?? null },
})

/** The two households as the page shows them, with the one that stays chosen beforehand. */
export const toFamily = (
  { all, matched, seen }: Told,
  matches: readonly MatchView[],
  endings: Readonly<Record<Side, Ending | null>>,
): FamilyView => {
  const alone = (side: Side): readonly AloneView[] | null => {
    const met = matches.map(({ sides }) => sides[side].serial)
    return (
      endings[side] &&
      living(endings[side])
        .filter(({ serial }) => !met.includes(serial))
        .map(toAlone)
    )
  }
  const end = (side: Side): EndView | null => {
    const ending = endings[side]
    return ending && toEnd(ending.ends, ending.rejecting)
  }
  const ends = { LEFT: end('LEFT'), RIGHT: end('RIGHT') }
  const left = { LEFT: alone('LEFT'), RIGHT: alone('RIGHT') }
  return { seen, matches, alone: left, ends, keep: stays(matches, ends, left), over: all.length - matched.length }
}

/** The family that can stay does; of two that can, the one with a card, and then the one that tells of more persons. */
const stays = (matches: readonly MatchView[], ends: FamilyView['ends'], alone: FamilyView['alone']): Side => {
  const can = cannotEnd(ends)
  if (can) return can
  const cards = (side: Side) => matches.some(({ sides }) => sides[side].cardStage !== null)
  if (cards('RIGHT') !== cards('LEFT')) return cards('RIGHT') ? 'RIGHT' : 'LEFT'
  return (alone.RIGHT?.length ?? 0) > (alone.LEFT?.length ?? 0) ? 'RIGHT' : 'LEFT'
}
