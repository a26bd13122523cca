import type { None } from '@/lib/domain/refusals'

export interface ConsolidationRefusals {
  /** Panchayats of the block that have neither a final list nor the mark of no applicants. */
  'consolidations.panchayatsPending': { count: number; place: string }
  /** The order inside a panchayat is the Gram Sabha's and stays (R49). */
  'consolidations.orderChanged': { place: string }
  'consolidations.overAllocation': { place: string; seats: number; selected: number }
  'consolidations.blocksPending': { count: number; place: string }
  /** Going ahead without a block needs a written order: number, authority, reason. */
  'consolidations.exceptionIncomplete': None
  'consolidations.orderNumberMissing': None
  'consolidations.orderInFuture': None
  'consolidations.overStateQuota': { seats: number; selected: number }
  'consolidations.reasonMissing': None
  /** This office returns lists at another stage than the one this list is in. */
  'consolidations.notYoursToReturn': { stage: string }
  /** What was shown is no longer what stands (F57). */
  'consolidations.shownChanged': None
  /** No list waits for this office. */
  'consolidations.nothingWaits': None
  /** Nobody applied cannot be declared while an application stands. */
  'consolidations.applicationsStand': { count: number }
  'consolidations.alreadyDeclared': None
}
