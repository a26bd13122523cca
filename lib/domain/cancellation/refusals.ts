import type { CancellationStage } from '@/lib/domain/cancellation/kinds'
import type { None } from '@/lib/domain/refusals'

export interface CancellationRefusals {
  /** A proposal about this card waits for its end already. */
  'cancellations.running': None
  'cancellations.wrongStep': { stage: CancellationStage }
  'cancellations.ended': None
  /** Whoever handed the card out neither suspends nor cancels it (domain §11, separation of duty 5). */
  'cancellations.issuedByOneself': None
  'cancellations.proposedByOneself': None
  'cancellations.notServed': None
  /** The family may still answer on this day. */
  'cancellations.daysRun': { day: string }
  'cancellations.notHeard': None
  /** Of an answer, the day and the words are written down. */
  'cancellations.dayMissing': None
  'cancellations.wordsMissing': None
}
