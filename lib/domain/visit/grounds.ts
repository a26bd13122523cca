import type { FlagFacts } from '@/lib/domain/census/current'
import type { Deprivation, Inclusion } from '@/lib/domain/census/flags'
import { type ExclusionSet, sortFamily } from '@/lib/domain/census/sorting'
import { ageInterval, type AgeInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import type { Birth, Name } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Why a family should be visited. A senior whose age is not sure is asked; unknown is never "no". */
export type Ground =
  | { readonly kind: 'INCLUSION'; readonly flags: readonly Inclusion[] }
  | { readonly kind: 'DEPRIVED'; readonly score: number; readonly flags: readonly Deprivation[] }
  | {
      readonly kind: 'SENIOR' | 'PERHAPS_SENIOR'
      readonly serial: number
      readonly name: Name
      readonly age: AgeInterval
      /** A line of a pension register may be this person: nobody has said yet whether it is. */
      readonly match: boolean
    }

/** A living member of whom no pension is confirmed. */
export interface Elder {
  readonly serial: number
  readonly name: Name
  readonly birth: Birth | null
  /** Whether a possible match in a pension register waits for a decision. */
  readonly match: boolean
}

export interface Candidate {
  /** What the census alone says, as `censusGrounds` found it. */
  readonly census: readonly Ground[]
  readonly withoutPension: readonly Elder[]
  /** Whether the family has handed in an application in any drive. */
  readonly applied: boolean
}

export interface VisitFigures {
  /** So many deprivations, or more, bring a family on the list. */
  readonly deprivations: number
  /** Completed years from which a person without a pension is looked for (R72). */
  readonly seniorFrom: number
  readonly exclusions: ExclusionSet
  readonly ages: AgeRules
}

/**
 * Why the census alone brings a family on the list: an automatic inclusion, or so many deprivations, and no automatic
 * exclusion (domain §2.1). Families with such a ground are the "eligible" of the saturation figure. What the census says is
 * the same for many families: it is sorted once for all of them.
 */
export const censusGrounds = (flags: FlagFacts, { deprivations, exclusions }: VisitFigures): readonly Ground[] => {
  const { step, includedBy, deprivedBy, score } = sortFamily(flags, exclusions)
  if (step === 'EXCLUDED') return []
  return [
    ...(includedBy.length > 0 ? [{ kind: 'INCLUSION', flags: includedBy } as const] : []),
    ...(score >= deprivations ? [{ kind: 'DEPRIVED', score, flags: deprivedBy } as const] : []),
  ]
}

const seniorGrounds = (
  elders: readonly Elder[],
  { ages, seniorFrom }: VisitFigures,
  day: PlainDate,
): readonly Ground[] =>
  elders.flatMap(({ serial, name, birth, match }): Ground[] => {
    const age = ageInterval(birth, day, ages)
    const old = isAtLeast(age, seniorFrom)
    if (old === false) return []
    return [{ kind: old === true ? 'SENIOR' : 'PERHAPS_SENIOR', serial, name, age, match }]
  })

/**
 * Why a family stands on the visit list on a day: the census includes it or counts many deprivations, or a member of 65
 * or more has no known pension; none of it once the family has applied. An empty answer means that it is not on the list.
 * Source: issue "Who is left out"; R20, R64, R72; domain §2.1.
 */
export const visitGrounds = (candidate: Candidate, figures: VisitFigures, day: PlainDate): readonly Ground[] =>
  candidate.applied ? [] : [...candidate.census, ...seniorGrounds(candidate.withoutPension, figures, day)]

/** A ground as a code: what a record of the visit keeps. */
export const groundCode = (ground: Ground): string =>
  ground.kind === 'INCLUSION' || ground.kind === 'DEPRIVED'
    ? `${ground.kind}:${ground.flags.join('+')}`
    : `${ground.kind}:${ground.serial}`
