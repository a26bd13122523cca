import { stepsFrom } from '@/lib/domain/application/stages'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { consequences, type Raised } from '@/lib/domain/life/consequences'
import { type ApplicationTie, type CardTie, running, standingCards, type Ties } from '@/lib/domain/life/ties'
import { personOf, type Unit } from '@/lib/domain/life/unit'
import { endEntries, type Leavers } from '@/lib/domain/matching/merge'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** A household with what hangs on it. */
interface Tied {
  readonly unit: Unit
  readonly ties: Ties
}

/** What follows in a family when entries of it end as second ones. */
export interface Ends {
  readonly family: Family
  readonly emptied: boolean
  /** What is asked about its cards and applications, as after any other ending (F13). */
  readonly raised: readonly Raised[]
  /** Applications for which nobody is left: they are rejected as duplicates, or the entry stays (domain §12.1). */
  readonly rejected: readonly ApplicationTie[]
}

/** Questions are those of an entry that was made wrongly: that is how the entry ends. */
const kind = 'ENTERED_WRONGLY'

/**
 * Whether the running applications of a family in which nobody would be left can be rejected as duplicates: after the
 * department's approval none can (domain §12.1). Refuses `duplicates.placeApproved`: that family is the one that stays.
 */
export const rejectable = (applications: readonly Pick<ApplicationTie, 'number' | 'stage'>[]): Result<true> => {
  const approved = applications.find(({ stage }) => !stepsFrom(stage).includes('rejectDuplicate'))
  return approved ? refuse('duplicates.placeApproved', { number: approved.number }) : ok(true)
}

/**
 * What follows when entries end as second ones of the same persons, all at once. A card goes on feeding until a named officer answers
 * the question about it: two cards are never to stand for one person without one (domain §13). Refuses as `endEntries` and
 * `rejectable` do, and `duplicates.twoCards` when nobody would be left under a card that stands.
 */
export const whatEnds = ({ unit, ties }: Tied, leavers: Leavers, today: PlainDate, ages: AgeRules): Result<Ends> => {
  const ended = endEntries(unit.family, leavers, today)
  if (!ended.ok) return ended
  const { family, emptied } = ended.value
  if (!emptied) {
    const { raised } = consequences({ kind, before: unit, after: { ...unit, family }, ties, today, ages })
    return ok({ family, emptied, raised, rejected: [] })
  }
  if (standingCards(ties).length > 0) return refuse('duplicates.twoCards')
  const rejected = running(ties)
  const may = rejectable(rejected)
  return may.ok ? ok({ family, emptied, raised: [], rejected }) : may
}

/** What is asked about the cards and applications of the family into which others move, as after any other coming (F13). */
export const whatComes = ({ unit, ties }: Tied, joined: Unit, today: PlainDate, ages: AgeRules): readonly Raised[] =>
  consequences({ kind: 'MERGE', before: unit, after: joined, ties, today, ages }).raised

/** What a merger asked about, and how the family stood before it. */
interface Asked {
  /** The entries that ended with it. */
  readonly serials: readonly number[]
  /** Cards and applications by id. */
  readonly asked: readonly string[]
  /** Who lived in the family then. */
  readonly present: readonly number[]
  /** Who had moved into the family with it and has gone back, as they stood there. */
  readonly back: readonly FamilyMember[]
}

// As if these lived in the family now, whoever of them has gone.
const only = (unit: Unit, serials: readonly number[], back: readonly FamilyMember[]): Unit => ({
  ...unit,
  family: {
    ...unit.family,
    members: [...unit.family.members, ...back].flatMap((member) =>
      serials.includes(member.serial) ? [{ ...personOf(member), serial: member.serial, joined: member.joined }] : [],
    ),
  },
})

/**
 * What is still to be asked of one of the two families when the entries are members again and the open questions of their
 * end (`fell`, by card and application) have fallen away: about a card that names others than live in the family, because
 * it was written anew meanwhile or something else happened since; about an application, when the family is not the one it
 * was, or was looked at with those who have gone back.
 */
export const stillAsked = (
  { unit, ties }: Tied,
  { serials, asked, present: then, back }: Asked,
  fell: readonly string[],
  today: PlainDate,
  ages: AgeRules,
): readonly Raised[] => {
  const since = (before: readonly number[], about: Partial<Ties>) =>
    consequences({
      ...{ kind, before: only(unit, before, back), after: unit, today, ages },
      ties: { cards: [], applications: [], ...about },
    }).raised
  const named = ({ members }: CardTie) => serials.some((serial) => members.includes(serial))
  const namesGone = ({ members }: CardTie) => back.some(({ serial }) => members.includes(serial))
  const outdated = (card: CardTie) =>
    namesGone(card) || (asked.includes(card.id) && (fell.includes(card.id) || !named(card)))
  const applications = running(ties)
  const lookedAt = back.length > 0 ? applications.filter(({ id }) => !fell.includes(id)) : []
  return [
    ...standingCards(ties).flatMap((card) => (outdated(card) ? since(card.members, { cards: [card] }) : [])),
    ...since(then, { applications: applications.filter(({ id }) => fell.includes(id)) }),
    ...since([...then, ...back.map(({ serial }) => serial)], { applications: lookedAt }),
  ]
}
