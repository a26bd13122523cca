import type { None } from '@/lib/domain/refusals'

export interface StandingRefusals {
  /** The day on which it was said has not come. */
  'standings.inFuture': None
  /** A refusal by an office is recorded with the paper that says so. */
  'standings.noPaper': None
  /** Nobody of that number lives in the family. */
  'standings.noMember': None
}
