import type { AgeRules } from '@/lib/domain/household/age'
import type { Family } from '@/lib/domain/household/family'
import { consequences, type Raised } from '@/lib/domain/life/consequences'
import { type ApplicationTie, type CardTie, running, standingCards, type Ties } from '@/lib/domain/life/ties'
import { personOf, type Unit } from '@/lib/domain/life/unit'
import { endEntries } from '@/lib/domain/matching/merge'
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
 * What follows when entries end as second ones of the same persons, all at once. A card goes on feeding until a named officer answers
 * the question about it: two cards are never to stand for one person without one (domain §13). Refuses as `endEntries` does,
 * and `duplicates.twoCards` when nobody would be left under a card that stands.
 */
export const whatEnds = (
  { unit, ties }: Tied,
  serials: readonly number[],
  today: PlainDate,
  ages: AgeRules,
): Result<Ends> => {
  const ended = endEntries(unit.family, serials, today)
  if (!ended.ok) return ended
  const { family, emptied } = ended.value
  if (!emptied) {
    const { raised } = consequences({ kind, before: unit, after: { ...unit, family }, ties, today, ages })
    return ok({ family, emptied, raised, rejected: [] })
  }
  return standingCards(ties).length > 0
    ? refuse('duplicates.twoCards')
    : ok({ family, emptied, raised: [], rejected: running(ties) })
}

/** What a merger asked about, and how the family stood before it. */
interface Asked {
  /** The entries that ended with it. */
  readonly serials: readonly number[]
  /** Cards and applications by id. */
  readonly asked: readonly string[]
  /** Who lived in the family then. */
  readonly present: readonly number[]
}

// As if these lived in the family now, whoever of them has gone.
const only = (unit: Unit, serials: readonly number[]): Unit => ({
  ...unit,
  family: {
    ...unit.family,
    members: unit.family.members.flatMap((member) =>
      serials.includes(member.serial) ? [{ ...personOf(member), serial: member.serial, joined: member.joined }] : [],
    ),
  },
})

/**
 * What is still to be asked when the entries are members again and the open questions of their end (`fell`, by card and
 * application) have fallen away: about a card that names others than live in the family, because it was written anew
 * meanwhile or something else happened since; about an application, when the family is not the one it was.
 */
export const stillAsked = (
  { unit, ties }: Tied,
  { serials, asked, present: then }: Asked,
  fell: readonly string[],
  today: PlainDate,
  ages: AgeRules,
): readonly Raised[] => {
  const since = (before: readonly number[], about: Partial<Ties>) =>
    consequences({
      ...{ kind, before: only(unit, before), after: unit, today, ages },
      ties: { cards: [], applications: [], ...about },
    }).raised
  const named = ({ members }: CardTie) => serials.some((serial) => members.includes(serial))
  const outdated = (card: CardTie) => asked.includes(card.id) && (fell.includes(card.id) || !named(card))
  return [
    ...standingCards(ties).flatMap((card) => (outdated(card) ? since(card.members, { cards: [card] }) : [])),
    ...since(then, { applications: running(ties).filter(({ id }) => fell.includes(id)) }),
  ]
}
