import type { FlagFacts, FlagSource } from '@/lib/domain/census/current'
import {
  type CensusFlag,
  DEPRIVATIONS,
  type Deprivation,
  EXCLUSIONS,
  type Exclusion,
  INCLUSIONS,
  type Inclusion,
} from '@/lib/domain/census/flags'

/** Which exclusions count on a day; versions of it stand in `lib/rules/census.ts`. */
export interface ExclusionSet {
  readonly excludes: readonly Exclusion[]
  /** Flags whose 2011 "yes" no longer settles the matter, because the test was narrowed: they ask for a look. */
  readonly unsettled: readonly Exclusion[]
}

export interface Sorting {
  readonly step: 'EXCLUDED' | 'INCLUDED' | 'CONSIDERED'
  readonly excludedBy: readonly { readonly flag: Exclusion; readonly source: FlagSource }[]
  readonly includedBy: readonly Inclusion[]
  readonly deprivedBy: readonly Deprivation[]
  /** Deprivations known to hold, 0 to 7. */
  readonly score: number
  /** Flags nobody knows; none of them counts as "no". */
  readonly unknown: readonly CensusFlag[]
  /** Whether no unknown exclusion can change the step. */
  readonly exclusionSettled: boolean
}

/**
 * Sorts a family in the census's three steps: any exclusion in the set excludes; of the rest, any inclusion includes; of
 * the rest, the deprivations are counted, each of weight 1. The score is counted at every step, for the Gram Sabha decides
 * (R55). Source: domain §2.1 [L1][L2].
 */
export const sortFamily = (facts: FlagFacts, { excludes, unsettled }: ExclusionSet): Sorting => {
  const holds = (flag: CensusFlag): boolean => facts[flag].value === true
  const counted = EXCLUSIONS.filter((flag) => excludes.includes(flag))
  const narrowed = EXCLUSIONS.filter((flag) => unsettled.includes(flag))
  const excludedBy = [...counted, ...narrowed.filter((flag) => facts[flag].source === 'CORRECTION')]
    .filter(holds)
    .map((flag) => ({ flag, source: facts[flag].source }))
  const open = [
    ...counted.filter((flag) => facts[flag].value === 'unknown'),
    ...narrowed.filter((flag) => facts[flag].value !== false && facts[flag].source !== 'CORRECTION'),
  ]
  const includedBy = INCLUSIONS.filter(holds)
  const deprivedBy = DEPRIVATIONS.filter(holds)
  return {
    step: excludedBy.length > 0 ? 'EXCLUDED' : includedBy.length > 0 ? 'INCLUDED' : 'CONSIDERED',
    excludedBy,
    includedBy,
    deprivedBy,
    score: deprivedBy.length,
    unknown: [...open, ...[...INCLUSIONS, ...DEPRIVATIONS].filter((flag) => facts[flag].value === 'unknown')],
    exclusionSettled: excludedBy.length > 0 || open.length === 0,
  }
}

/** Exclusions that hold for a family and do not exclude it, so that a page can say why. */
export interface Spared {
  /** The test was dropped from the list. */
  readonly dropped: readonly Exclusion[]
  /** The test was narrowed: the "yes" of 2011 does not tell, somebody has to look again. */
  readonly narrowed: readonly Exclusion[]
}

/** What holds of the 14 exclusions without excluding, under the set in force. Source: as `sortFamily`. */
export const sparedBy = (facts: FlagFacts, { excludes, unsettled }: ExclusionSet): Spared => {
  const held = EXCLUSIONS.filter((flag) => facts[flag].value === true)
  return {
    dropped: held.filter((flag) => !excludes.includes(flag) && !unsettled.includes(flag)),
    narrowed: held.filter((flag) => unsettled.includes(flag) && facts[flag].source !== 'CORRECTION'),
  }
}
