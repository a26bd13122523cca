import type { Application } from '@/lib/domain/application/application'
import type { ApplicationFacts } from '@/lib/domain/eligibility/assess'

/** What an assessment reads off an application; the officer's finding, once signed, stands before the family's word. */
export const eligibilityFacts = (
  { bplAttested, mealInsecure, claimedGroups, verification }: Application,
  around: Pick<ApplicationFacts, 'otherOpenApplication' | 'holdsCard' | 'sorting'>,
): ApplicationFacts => ({
  ...around,
  bplAttested,
  mealInsecureStated: mealInsecure,
  mealInsecureFound: verification?.mealInsecure ?? null,
  claimedGroups,
  foundGroups: verification?.foundGroups ?? null,
})
