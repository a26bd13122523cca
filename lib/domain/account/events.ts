import type { None } from '@/lib/domain/refusals'

export interface AccountEvents {
  'accounts.signedIn': { readonly posting: string }
  'accounts.signedOut': { readonly posting: string }
  'accounts.signInFailed': None
  /** Five failures in a row: nobody gets in under this name for fifteen minutes. */
  'accounts.locked': { readonly minutes: number }
  'accounts.switched': { readonly role: string; readonly place: string }
  'accounts.sessionEnded': { readonly count: number }
  'accounts.passwordChanged': { readonly count: number }
  'accounts.householdDeclared': None
  'accounts.enrolled': { readonly role: string; readonly place: string; readonly order: string }
  'accounts.posted': { readonly role: string; readonly place: string; readonly order: string }
  'accounts.postingEnded': { readonly role: string; readonly place: string; readonly until: string }
  'accounts.passwordReset': { readonly count: number }
  'accounts.disabled': { readonly count: number }
  'accounts.enabled': { readonly count: number }
}
