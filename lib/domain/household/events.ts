import type { ReasonCode } from '@/lib/domain/change/reasons'
import type { EndCause } from '@/lib/domain/household/household'

/** What the journal says of the register. `number` is the household's number; `fields` are codes, comma between. */
export interface HouseholdEvents {
  'households.registered': { readonly number: string; readonly members: number }
  'households.corrected': { readonly number: string; readonly fields: string; readonly code?: ReasonCode }
  /** Somebody looked and found the facts so; `*` are all of them. */
  'households.factsConfirmed': { readonly number: string; readonly fields: string }
  'households.memberAdded': { readonly number: string; readonly serial: number }
  'households.memberEnded': { readonly number: string; readonly serial: number; readonly cause: EndCause }
  /** A file was handed in and read; nothing is in the register yet. */
  'households.fileRead': { readonly file: string; readonly households: number }
  'households.imported': { readonly file: string; readonly accepted: number; readonly rejected: number }
}
