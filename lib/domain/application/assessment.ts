import type { Application } from '@/lib/domain/application/application'
import { eligibilityFacts } from '@/lib/domain/application/facts'
import type { FlagFacts } from '@/lib/domain/census/current'
import { sortFamily } from '@/lib/domain/census/sorting'
import type { ApplicationFacts } from '@/lib/domain/eligibility/assess'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'

/** What an assessment reads beside household and rules: the paper, the census as it now stands, and the register. */
export const factsOf = (
  application: Application,
  { flags, otherOpenApplication, holdsCard }: { flags: FlagFacts; otherOpenApplication: boolean; holdsCard: boolean },
  { exclusions }: SchemeRules,
): ApplicationFacts =>
  eligibilityFacts(application, { otherOpenApplication, holdsCard, sorting: sortFamily(flags, exclusions.value) })
