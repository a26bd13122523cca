import { type Correction, currentFlags, type Snapshot } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import { type ExclusionSet, sortFamily, type Sorting } from '@/lib/domain/census/sorting'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** How somebody came from one family into another. */
export const CAME_BY = ['SPLIT', 'MARRIAGE_OUT', 'MERGE', 'MOVE_OUT'] as const
export type CameBy = (typeof CAME_BY)[number]

/** When and how somebody came from another family. */
interface Parting {
  readonly by: CameBy
  readonly on: PlainDate
}

/** A family of the reader's area that another one, or somebody in it, comes from. */
interface Origin extends Parting {
  readonly id: string
  readonly number: string
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

/** A former family that another office holds: which office, and what of its census record another office is told. */
export interface FormerElsewhere extends Parting {
  readonly place: PlacePath
  /** Whether a census record is kept there, and whether a counted exclusion stood in it on that day. */
  readonly census: 'EXCLUDED' | 'NOT_EXCLUDED' | 'NONE'
}

/** A former family elsewhere with what its office's place is called, and the district of it. */
export interface NamedElsewhere extends FormerElsewhere {
  readonly office: PlaceName
  readonly district: PlaceName
}

/** The former families of a household: those whose record the reader may open, and those that another office holds. */
export interface FormerFamilies<Elsewhere extends FormerElsewhere = FormerElsewhere> {
  readonly here: readonly FormerRecord[]
  readonly elsewhere: readonly Elsewhere[]
}

export type FormerNamed = FormerFamilies<NamedElsewhere>

/**
 * What is shown of a former family: of the one that a split came from always, for the record is the history of both (domain
 * §13, Household split); of those from which somebody married or moved in, only what had excluded them.
 */
const isTold = ({ by }: Parting, excluded: boolean): boolean => by === 'SPLIT' || excluded

/** The census records of former families of the reader's area, as far as they are shown. */
export const formerRecords = (former: readonly Former[], exclusions: ExclusionSet): readonly FormerRecord[] =>
  former.flatMap(({ snapshot, corrections, ...origin }) => {
    const { step, excludedBy, score } = sortFamily(currentFlags(snapshot, corrections), exclusions)
    if (!isTold(origin, step === 'EXCLUDED')) return []
    const excluding = excludedBy.map(({ flag }) => flag)
    return [{ ...origin, takenOn: snapshot?.takenOn ?? null, step, score, excludedBy: excluding }]
  })

/** The former families that other offices hold, as far as they are shown. */
export const formerElsewhere = <F extends FormerElsewhere>(former: readonly F[]): readonly F[] =>
  former.filter((one) => isTold(one, one.census === 'EXCLUDED'))

/** What was known of former families on a past day: whoever came later had not come. */
export const formerUntil = <F extends FormerElsewhere>(
  { here, elsewhere }: FormerFamilies<F>,
  day: PlainDate,
): FormerFamilies<F> => ({
  here: here.filter(({ on }) => on <= day),
  elsewhere: elsewhere.filter(({ on }) => on <= day),
})
