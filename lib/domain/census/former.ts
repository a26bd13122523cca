import { type Correction, currentFlags, type Snapshot } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import { type ExclusionSet, sortFamily, type Sorting } from '@/lib/domain/census/sorting'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** How somebody came from one family into another. */
export const CAME_BY = ['SPLIT', 'MARRIAGE_OUT', 'MERGE', 'MOVE_OUT'] as const
export type CameBy = (typeof CAME_BY)[number]

/** A family that another one, or somebody in it, comes from. */
interface Origin {
  readonly id: string
  readonly number: string
  readonly by: CameBy
  readonly on: PlainDate
  /** Its last version before the event. */
  readonly version: number
}

/** The same with its census record as it was on that day. */
export interface Former extends Origin {
  readonly snapshot: Snapshot | null
  readonly corrections: readonly Correction[]
}

/** The census record of a family that this one, or somebody in it, comes from: history, never this family's own record. */
export interface FormerRecord extends Origin {
  readonly takenOn: PlainDate | null
  readonly step: Sorting['step']
  readonly excludedBy: readonly CensusFlag[]
  readonly score: number
}

/**
 * What is shown of former families: of the one that a split came from always, for the record is the history of both (domain
 * §13, Household split); of those from which somebody married or moved in, what had excluded them.
 */
export const formerRecords = (former: readonly Former[], exclusions: ExclusionSet): readonly FormerRecord[] =>
  former.flatMap(({ snapshot, corrections, ...origin }) => {
    const { step, excludedBy, score } = sortFamily(currentFlags(snapshot, corrections), exclusions)
    if (origin.by !== 'SPLIT' && step !== 'EXCLUDED') return []
    const excluding = excludedBy.map(({ flag }) => flag)
    return [{ ...origin, takenOn: snapshot?.takenOn ?? null, step, score, excludedBy: excluding }]
  })
