import { type CardContents, cardContents } from '@/lib/domain/card/contents'
import type { CardStage } from '@/lib/domain/card/stages'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { type Household, livingMembers } from '@/lib/domain/household/household'
import type { PlacePath } from '@/lib/domain/place/path'
import { canonical } from '@/lib/domain/shared/canonical'
import { plain } from '@/lib/domain/shared/plain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What a card said until it was written anew. */
export interface PastEdition {
  readonly edition: number
  readonly contents: string
  readonly endedAt: Date
  readonly endedBy: string
  readonly reason: string
}

/** What an edition says besides the family and what stays: where it lives now, who writes it and on which day. */
export interface Edition {
  readonly village: PlacePath
  readonly address: string
  readonly issuedBy: CardContents['issuedBy']
  readonly issuedOn: CardContents['issuedOn']
}

/** What makes a card another one for whom it feeds; ages, prices and the day of writing do not. */
const toldBy = ({ head, members, village, address }: CardContents): string =>
  canonical(
    plain({
      head: head.serial,
      members: members.map(({ serial, name, relation, gender }) => ({ serial, name, relation, gender })),
      village,
      address,
    }),
  )

/**
 * The same card written anew for the family as it is today: its number, rank, resolution and approval stay, head and
 * members, address and the scale of ration in force are today's (domain §13, Death of head: reissued in the same number
 * series, not lost). Refuses `cards.wrongStage` unless the card is active, `cards.nobodyRemains`, `cards.sameAsBefore` when
 * it would say nothing else of the family, and as `cardContents` does.
 */
export const writtenAnew = (
  before: CardContents,
  stage: CardStage,
  household: Household,
  edition: Edition,
  rules: SchemeRules,
): Result<CardContents> => {
  if (stage !== 'ACTIVE') return refuse('cards.wrongStage', { stage })
  if (livingMembers(household.members, edition.issuedOn).length === 0) return refuse('cards.nobodyRemains')
  const after = cardContents(household, { ...before, ...edition }, rules)
  if (!after.ok) return after
  return toldBy(after.value) === toldBy(before) ? refuse('cards.sameAsBefore') : ok(after.value)
}
