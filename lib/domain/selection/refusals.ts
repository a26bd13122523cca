import type { None } from '@/lib/domain/refusals'

export interface ListRefusals {
  'lists.wrongStage': { stage: string }
  /** The panchayat has no number in this drive yet (R45). */
  'lists.noQuota': None
  /** No application stands: the panchayat is marked as without applicants instead. */
  'lists.noRows': None
  'lists.rowNotVerified': { number: string }
  /** The panchayat's list of this drive is under way; a new edition follows only a return (R56). */
  'lists.alreadyOpen': None
  /** A list hangs on the board from its drawing at the earliest and from today at the latest. */
  'lists.displayDayWrong': { from: string; until: string }
  'lists.notDisplayed': None
  'lists.displayRunning': { until: string }
  'lists.objectionsOpen': { count: number }
  'lists.rankMissing': { number: string }
  'lists.rankRepeated': { rank: number; number: string }
  /** Two rows of a list would bear one rank. */
  'lists.ranksCollide': None
  /** The family took its application back: it can be passed over, not selected. */
  'lists.rowWithdrawn': { number: string }
  /** Ranks run 1..n without a gap (R48). */
  'lists.rankGap': { rank: number; last: number }
  'lists.rankOnRejected': { number: string }
  'lists.reasonMissing': { number: string }
  /** More families selected than the allotted number (R45). */
  'lists.overQuota': { seats: number; selected: number }
  /** A family above the line waits while a seat is free or a lower one is taken. */
  'lists.seatSkipped': { number: string; rank: number; seats: number }
  'lists.deviationUnexplained': { number: string; aid: number; final: number }
  'lists.deviationWordsMissing': { number: string }
  /** The assigned officer was not at the meeting (R47). */
  'lists.officerAbsent': None
  'lists.noQuorum': { required: number; present: number }
  'lists.notReadOut': None
  'lists.resolutionMissing': None
  'lists.meetingUnsigned': None
  /** Selected families wait for their cards: the last card closes the list. */
  'lists.cardsWait': { count: number }
  /** The order for the alternative mechanism lacks number, authority or reason (R51). */
  'lists.alternativeIncomplete': None
  'lists.alternativeNotDisplayed': { days: number; required: number }
}
