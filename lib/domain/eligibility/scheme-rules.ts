import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { RationScale } from '@/lib/domain/card/entitlement'
import type { ExclusionSet } from '@/lib/domain/census/sorting'
import type { ConditionBasis, ConditionTable } from '@/lib/domain/eligibility/conditions'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Cited } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export const SCHEMES = ['AAY'] as const
export type SchemeCode = (typeof SCHEMES)[number]

/**
 * What a scheme's rules must say: every figure the law asks for, resolved for one day by `rulesFor`. Resolve once, assess
 * often.
 */
export interface SchemeRules {
  readonly scheme: SchemeCode
  readonly on: PlainDate
  readonly ages: AgeRules
  readonly exclusions: Cited<ExclusionSet>
  /** How many years a BPL list proves by itself; older ones need the secretary's attestation. */
  readonly bplListYears: Cited<number>
  /** The year of the oldest list that proves by itself on that day. */
  readonly oldestBplList: number
  readonly groups: Cited<readonly VulnerabilityGroup[]>
  readonly basis: ConditionBasis
  readonly conditions: ConditionTable
  readonly ration: RationScale
}
