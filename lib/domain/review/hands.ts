import type { Role } from '@/lib/domain/access/actor'
import { GRANTS } from '@/lib/domain/access/grants'
import {
  ABOUT_APPLICATIONS,
  OF_THE_BLOCK,
  OF_THE_VISIT,
  REVIEW_KINDS,
  type ReviewKind,
  type ReviewOutcome,
  SEEN_TO,
  SUSPENDING,
} from '@/lib/domain/review/kinds'

export type AnsweringVerb =
  'application.verify' | 'card.suspend' | 'review.second' | 'review.close' | 'consolidation.block'

const BY_SECOND_HAND: readonly ReviewKind[] = [...ABOUT_APPLICATIONS, ...SEEN_TO]

/**
 * What somebody must be allowed for an answer: the food office suspends cards and gives them back (domain §11); whether a
 * finding still holds, how children without an adult are, and whether a marriage is one, is said by a second hand and not by
 * the office that recorded what happened (decisions 0068, 0071, 0092); the next family on the waiting list is visited by the
 * Verifying Officer and called by the block officer, who also gives a place back (domain §13; decisions 0085, 0096);
 * everything else by any office that knows the family.
 */
export const verbFor = (kind: ReviewKind, outcome: ReviewOutcome): AnsweringVerb => {
  if (SUSPENDING.includes(outcome)) return 'card.suspend'
  if (OF_THE_BLOCK.includes(kind)) return 'consolidation.block'
  if (OF_THE_VISIT.includes(kind)) return 'application.verify'
  return BY_SECOND_HAND.includes(kind) ? 'review.second' : 'review.close'
}

/** The questions that are a role's to see to: those for a second hand, or for the block officer, only where it is one. */
export const questionsFor = (role: Role): readonly ReviewKind[] => {
  const second: readonly Role[] = GRANTS['review.second'].roles
  const block: readonly Role[] = GRANTS['consolidation.block'].roles
  const visit: readonly Role[] = GRANTS['application.verify'].roles
  return REVIEW_KINDS.filter((kind) => {
    if (OF_THE_BLOCK.includes(kind)) return block.includes(role)
    if (OF_THE_VISIT.includes(kind)) return visit.includes(role)
    return second.includes(role) || !BY_SECOND_HAND.includes(kind)
  })
}
