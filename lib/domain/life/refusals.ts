import type { None } from '@/lib/domain/refusals'

export interface LifeRefusals {
  /** What happens lies in the past; the register foresees nothing. */
  'lives.inFuture': None
  /** Nobody was named whom the event is about. */
  'lives.nobodyNamed': None
  /** The person is no member: dead, gone, or never was. The dead do not marry. */
  'lives.notMember': { serial: number }
  'lives.beforeBirth': { serial: number }
  'lives.beforeJoining': { serial: number }
  /** A birth is told with the day of the birth. */
  'lives.birthDay': None
  /** The head leaves, and this member's relation to the new head was not told. */
  'lives.relationMissing': { serial: number }
  'lives.oneHead': None
  /** A split would leave children to keep house alone. */
  'lives.childrenAlone': None
  /** An event leaves children without an adult, and nobody said who looks after them. */
  'lives.careUnsaid': None
  /** A birth is told of a child; somebody grown up was overlooked. */
  'lives.notNewborn': None
  /** Whoever comes into a family is not its head. */
  'lives.secondHead': None
  /** The head is the same as before. */
  'lives.sameHead': None
  /** The event rests on a paper that was not named. */
  'lives.paperMissing': None
  'lives.householdEnded': None
  /** The other family's number leads to no household that lives. */
  'lives.otherEnded': None
  /** The other family's number leads out of the officer's area: its members come with a Deletion Certificate. */
  'lives.otherElsewhere': None
  'lives.sameFamily': None
  /** On both sides of a split somebody must live. */
  'lives.emptySide': None
  /** The card head and the applicant head go different ways: card or application must be settled first. */
  'lives.cardAndApplicationApart': None
  /** The family that ends has an application that runs: somebody says what becomes of it. */
  'lives.applicationUndecided': { number: string }
  /** The other family has its card or its place already, so it remains: the application is given up with the merger. */
  'lives.placeHeldThere': { number: string }
  /** The department has approved the application and the other family has no place: that one joins this one. */
  'lives.applicationApproved': { number: string }
  /** The application goes on, so the other family is merged into this one. */
  'lives.applicationRuns': { number: string }
  /** The family that holds the card remains; the other is merged into it. */
  'lives.cardHolderEnds': { number: string }
  /** Two cards are never active for one person: one is handed back with the merger. */
  'lives.twoCards': { number: string }
  /** Two cards, of which the one that would be handed back is suspended and under inquiry. */
  'lives.cardUnderInquiry': { number: string }
  'lives.temporaryTooLong': { months: number }
  /** A number of a Deletion Certificate of the portal's own that is misspelt or unknown. */
  'lives.certificateUnknown': { number: string }
  /** Nobody of the certificate is left to be taken in: no double entry. */
  'lives.certificateUsed': { number: string }
  /** Nobody arrives before they left: the day of the certificate. */
  'lives.beforeLeaving': { left: string }
  /** The paper certificate of another place has brought a family into the register already. */
  'lives.paperUsed': None
  /** The certificate was taken back by the office that wrote it. */
  'lives.certificateVoid': { number: string }
  /** What was told has been recorded already. */
  'lives.recordedAlready': None
  /** What would follow is no longer what was shown. */
  'lives.shownChanged': None
  'lives.undoneAlready': None
  'lives.undoTooLate': { days: number }
  /** A later event or correction stands on the same facts. */
  'lives.laterFacts': None
  /** The person was taken in elsewhere by the certificate. */
  'lives.takenIn': None
  /** A question that the event raised was answered by a named officer. */
  'lives.reviewDecided': None
  /** The household that the event brought forth has applied or holds a card. */
  'lives.foundedInUse': None
  'lives.reasonMissing': None
}
