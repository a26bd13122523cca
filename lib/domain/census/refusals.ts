import type { None } from '@/lib/domain/refusals'

export interface CensusRefusals {
  /** A correction must say on what it rests (fact 9). */
  'census.unsourced': None
  'census.correctionInFuture': None
  /** The flag already says what the correction would say. */
  'census.nothingChanges': { flag: string }
  /** An imported row names a flag the census does not have. */
  'census.unknownFlag': { flag: string }
  /** The snapshot is written once (fact 9). */
  'census.alreadyRecorded': None
  'census.beforeSurvey': None
  'census.takenInFuture': None
}
