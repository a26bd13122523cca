import type { Evidence } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'

/** What the journal says of census facts. `number` is the household's number. */
export interface CensusEvents {
  'census.recorded': {
    readonly number: string
    /** The day, or the year where nobody recorded the day. */ readonly takenOn: string
    readonly score: number
  }
  'census.corrected': {
    readonly number: string
    readonly flag: CensusFlag
    readonly value: 'yes' | 'no'
    readonly evidence: Evidence
  }
}
