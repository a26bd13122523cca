import type { None } from '@/lib/domain/refusals'

export interface PensionRefusals {
  /** There is no possible match to decide, or not of this kind. */
  'pensions.nothingAsked': None
  'pensions.noReason': None
  'pensions.drawsPension': None
  'pensions.declaredInFuture': { today: string }
  'pensions.notConcerned': None
  'pensions.alreadyRunning': None
  /** Only whoever began a cross-check stops it. */
  'pensions.notYours': None
  'pensions.notADistrict': None
  'pensions.roundRuns': None
  /** A register came in after the round and was not compared. */
  'pensions.registerNewer': None
  'pensions.undecided': { count: number }
  'pensions.signedEarly': { day: string }
  'pensions.signedInFuture': { today: string }
  /** What was shown is no longer what stands (F57). */
  'pensions.shownChanged': None
}
