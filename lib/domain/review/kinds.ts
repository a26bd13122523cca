/**
 * What may be decided on each open question, and what it is about. Nothing stops by itself: only a named officer's
 * decision suspends a card or gives a place away (F13; domain §12.4, §13).
 */
export const REVIEWS = {
  /** The person whom the card names as head died or left: it is written anew in the same number series. */
  CARD_HEAD_CHANGED: { subject: 'card', outcomes: ['REWRITTEN', 'NO_CHANGE'] },
  /** Somebody on the card died or left, or somebody came who is not on it. */
  CARD_MEMBERS_CHANGED: { subject: 'card', outcomes: ['REWRITTEN', 'NO_CHANGE'] },
  /** Nobody of the card's family remains. */
  CARD_CANCEL: { subject: 'card', outcomes: ['SUSPENDED', 'SURRENDERED', 'KEPT'] },
  /** The card's family moved away or is not found. */
  CARD_INQUIRY: { subject: 'card', outcomes: ['SUSPENDED', 'SURRENDERED', 'KEPT'] },
  /** A card that an officer suspended: before its time is over somebody decides again. */
  CARD_SUSPENDED: { subject: 'card', outcomes: ['RESTORED', 'CANCELLED'] },
  /** Cancelling a card was proposed: notice, days to answer, hearing and order stand on a page of their own. */
  CARD_CANCELLATION: { subject: 'card', outcomes: ['CANCELLED', 'DROPPED'] },
  /** A place on a list for which nobody is left. */
  VACANCY: { subject: 'application', outcomes: ['VACANT', 'PLACE_KEPT'] },
  /** A place is free and this family waits next in the order: does it qualify still (domain §13)? */
  NEXT_CHECK: { subject: 'application', outcomes: ['QUALIFIES', 'QUALIFIES_NOT'] },
  /** It does not: the block officer orders that it is struck off, or that it is visited once more. */
  NEXT_OFF: { subject: 'application', outcomes: ['STRUCK_OFF', 'STAYS_WAITING'] },
  /** It does: the block officer orders that it is called in, or that it is visited once more; nobody is passed over. */
  NEXT_CALL: { subject: 'application', outcomes: ['CALLED', 'STAYS_WAITING'] },
  /** The event for which a place or a card was given up was taken back: does the family get them again (decision 0096)? */
  PLACE_AGAIN: { subject: 'application', outcomes: ['PLACE_BACK', 'PLACE_GONE'] },
  /** The family is not the one that was verified; the place is kept, the facts are looked at. */
  APPLICATION_CHANGED: { subject: 'application', outcomes: ['STANDS', 'LOOKED_AGAIN'] },
  /** No adult is left in a family: who looks after the children is seen to on the spot (domain §13). */
  CHILDREN_ALONE: { subject: 'family', outcomes: ['LOOKED_AFTER', 'WITH_OTHERS', 'REPORTED'] },
  /** A child before the law of marriage married: the officer of the Act is told on the spot (Act of 2006, section 16). */
  CHILD_MARRIED: { subject: 'member', outcomes: ['PROHIBITION_TOLD', 'OF_AGE', 'NO_MARRIAGE'] },
  /** Nobody of a family can be the husband or wife of who married into it. */
  SPOUSE_UNKNOWN: {
    subject: 'member',
    outcomes: ['SPOUSE_HERE', 'SPOUSE_ELSEWHERE', 'OTHER_RELATION', 'PROHIBITION_TOLD', 'NO_MARRIAGE'],
  },
  /** A newer file does not name somebody whom an earlier one named: died, moved, married, or forgotten (domain §13). */
  NOT_IN_FILE: { subject: 'family', outcomes: ['LIVES_HERE', 'RECORDED'] },
  /** A person may stand in a pension register: decided on the page of the match. */
  PENSION_MATCH: { subject: 'member', outcomes: ['RECEIVES', 'NOT_RECEIVING'] },
  /** A holder of Annapurna draws a pension now: notice, then a decision. */
  PENSION_BEGAN: { subject: 'member', outcomes: ['STOPPED', 'KEPT'] },
  /** An earlier ration-card list may name this family: asked about, never concluded (complaint 25). */
  OTHER_RATION_CARD: { subject: 'line of a list', outcomes: ['OWN_CARD', 'OTHER_FAMILY', 'CARD_ELSEWHERE'] },
} as const satisfies Record<string, { readonly subject: string; readonly outcomes: readonly string[] }>

export type ReviewKind = keyof typeof REVIEWS

export const REVIEW_KINDS = Object.keys(REVIEWS).filter((kind): kind is ReviewKind => kind in REVIEWS)

/** Every outcome that some question knows. */
export const REVIEW_OUTCOMES = [
  'REWRITTEN',
  'NO_CHANGE',
  'SUSPENDED',
  'SURRENDERED',
  'KEPT',
  'RESTORED',
  'CANCEL_PROPOSED',
  'CANCELLED',
  'DROPPED',
  'VACANT',
  'PLACE_KEPT',
  'QUALIFIES',
  'QUALIFIES_NOT',
  'STRUCK_OFF',
  'STAYS_WAITING',
  'CALLED',
  'PLACE_BACK',
  'PLACE_GONE',
  'STANDS',
  'LOOKED_AGAIN',
  'RECEIVES',
  'NOT_RECEIVING',
  'STOPPED',
  'OWN_CARD',
  'OTHER_FAMILY',
  'CARD_ELSEWHERE',
  'LOOKED_AFTER',
  'WITH_OTHERS',
  'REPORTED',
  'PROHIBITION_TOLD',
  'OF_AGE',
  'NO_MARRIAGE',
  'SPOUSE_HERE',
  'SPOUSE_ELSEWHERE',
  'OTHER_RELATION',
  'LIVES_HERE',
  'RECORDED',
] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** How a question ends when what raised it was taken back: nobody decided. */
export const UNDONE = 'UNDONE'

/** Questions that are decided on a page of their own; the list leads there. */
export const DECIDED_ELSEWHERE: readonly ReviewKind[] = ['PENSION_MATCH', 'CARD_CANCELLATION']

/** Questions whose answer may be that the card is written anew. */
export const REWRITING: readonly ReviewKind[] = REVIEW_KINDS.filter((kind) => {
  const outcomes: readonly string[] = REVIEWS[kind].outcomes
  return outcomes.includes('REWRITTEN')
})

/** Questions about a card that a proposal to cancel it answers. */
export const ANSWERED_BY_PROPOSAL: readonly ReviewKind[] = ['CARD_CANCEL', 'CARD_INQUIRY']

/** Questions about a card from which somebody may propose to cancel it. */
export const MAY_END_CARD: readonly ReviewKind[] = [...ANSWERED_BY_PROPOSAL, 'CARD_SUSPENDED']

/** Answers that an order gives, on the page of the cancelling. */
export const BY_ORDER: readonly ReviewOutcome[] = ['CANCELLED']

/** Answers that suspend a card or end its suspension: the food office's (domain §11). */
export const SUSPENDING: readonly ReviewOutcome[] = ['SUSPENDED', 'RESTORED']

/** Questions that an order of the block officer answers (domain §13, Vacancy). */
export const OF_THE_BLOCK: readonly ReviewKind[] = ['NEXT_CALL', 'NEXT_OFF', 'PLACE_AGAIN']

/** Questions that a visit answers: the visiting officer's, so that whoever orders afterwards is another hand (decision 0085). */
export const OF_THE_VISIT: readonly ReviewKind[] = ['NEXT_CHECK']

/** Questions about the family that waits next for a free place. */
export const OF_THE_NEXT: readonly ReviewKind[] = ['NEXT_CHECK', 'NEXT_CALL', 'NEXT_OFF']

/** Questions that rest on what the Verifying Officer found on that visit. */
export const ON_A_FINDING: readonly ReviewKind[] = ['NEXT_CALL', 'NEXT_OFF']

/** Questions that somebody other than the recording office looks into on the spot. */
export const SEEN_TO: readonly ReviewKind[] = ['CHILDREN_ALONE', 'CHILD_MARRIED', 'SPOUSE_UNKNOWN']

/** Answers that end what somebody draws: not before a notice and its days, unless the person agreed in writing (F96, §4). */
export const AFTER_NOTICE: readonly ReviewOutcome[] = ['STOPPED']

/** Questions of which an answer waits for a notice. */
export const WITH_NOTICE: readonly ReviewKind[] = REVIEW_KINDS.filter((kind) =>
  REVIEWS[kind].outcomes.some((outcome) => AFTER_NOTICE.includes(outcome)),
)

/** Answers that end a place or a card: taking back what raised the question does not undo them. */
export const ENDING: readonly ReviewOutcome[] = ['VACANT', 'SURRENDERED', 'CANCELLED']

/** Every question about a card: its end answers them all. */
export const ABOUT_CARDS: readonly ReviewKind[] = REVIEW_KINDS.filter((kind) => REVIEWS[kind].subject === 'card')

/** Every question about an application: whether what was verified still holds. */
export const ABOUT_APPLICATIONS: readonly ReviewKind[] = REVIEW_KINDS.filter(
  (kind) => REVIEWS[kind].subject === 'application',
)

/** The outcomes a question may be closed with. */
export const outcomesOf = (kind: ReviewKind): readonly ReviewOutcome[] => REVIEWS[kind].outcomes
