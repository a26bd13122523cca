import type { None } from '@/lib/domain/refusals'

export interface AccountRefusals {
  /** The name to sign in with belongs to somebody. */
  'accounts.loginTaken': None
  /** The office is not held at a place of this kind, for instance a secretary at a district. */
  'accounts.notHeldThere': { role: string; kind: string }
  /** A last day before the first. */
  'accounts.endsBeforeStart': { from: string }
  /** The same office at the same place on the same days. */
  'accounts.alreadyPosted': None
  /** Nobody disables their own account or ends the posting they are working under. */
  'accounts.ownAccount': None
  'accounts.wrongPassword': None
  /** No household of the register has this number. */
  'accounts.householdUnknown': None
}
