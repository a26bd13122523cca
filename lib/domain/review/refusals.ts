import type { None } from '@/lib/domain/refusals'

export interface ReviewRefusals {
  /** Somebody has answered the question already. */
  'reviews.closed': None
  /** The outcome is none of this kind of question. */
  'reviews.wrongOutcome': None
  'reviews.reasonMissing': None
  /** The question is decided on a page of its own. */
  'reviews.elsewhere': None
  /** Whoever handed the card out does not suspend it (domain §11, separation of duty 5). */
  'reviews.issuedByOneself': None
  /** The days to answer count from the service of the notice, and nobody has written down that it was served. */
  'reviews.notServed': None
  'reviews.alreadyServed': None
  /** Of what happened to these nothing is recorded: they live in the register. */
  'reviews.stillThere': { names: string }
  /** What a person draws does not stop before the last day to answer is over, unless the person agreed in writing. */
  'reviews.noticeRuns': { until: string }
  /** A place is not given up while its card feeds the family: the card is cancelled or handed back first. */
  'reviews.cardFeeds': None
  /** Whoever looked whether the family still qualifies does not call it (domain §13, Vacancy). */
  'reviews.checkedByOneself': None
  /** By the register of today the family does not qualify any more. */
  'reviews.notEligible': None
  /** The family waits no more. */
  'reviews.waitsNoMore': None
  /** Nobody of the family is left. */
  'reviews.nobodyLeft': None
  /** Nobody lives in the family that would get its place back. */
  'reviews.nobodyLives': None
  /** Nobody lives in the family that would keep its place. */
  'reviews.nobodyKeeps': None
  /** Another question about the same application waits. */
  'reviews.answerFirst': None
  /** Every place of the list is held. */
  'reviews.placeTaken': None
  /** A family that stands again may get the place that is free. */
  'reviews.placeClaimed': None
  /** A list was sealed, or has gone on, without the application. */
  'reviews.listSealed': None
  /** The card was cancelled by an order. */
  'reviews.cardCancelled': None
  /** The family has applied again meanwhile, or holds another card. */
  'reviews.appliedAgain': None
  /** The card would not be written as it was shown any more (F57). */
  'reviews.shownChanged': None
}
