import type { CardStage } from '@/lib/domain/card/stages'
import type { None } from '@/lib/domain/refusals'

export interface CardRefusals {
  'cards.wrongStage': { stage: CardStage }
  'cards.badNumber': None
  /** The department has not approved the list (R56). */
  'cards.listNotApproved': None
  'cards.applicationNotApproved': None
  /** Nobody of the family is left: the place becomes a vacancy (domain §13). */
  'cards.nobodyRemains': None
  /** Two cards are never active for one person (domain §13). */
  'cards.alreadyHeld': None
  'cards.duplicateOpen': None
  /** A ration-card list, or the family itself by a file, came in and was not compared yet: not checked is not clear (domain §4). */
  'cards.notCompared': None
  /** An earlier ration-card list may name the family, and no officer has answered (complaint 25). */
  'cards.otherCardOpen': None
  'cards.beforeApproval': { approved: string }
  'cards.issueInFuture': None
  /** Written anew the card would say the same of the family. */
  'cards.sameAsBefore': None
  /** What was shown is no longer what the card would say (F57). */
  'cards.shownChanged': None
}
