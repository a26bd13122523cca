import type { PensionResult } from '@/lib/domain/pension/result'

/** What the journal says of the cross-check: results and counts, never a name or a pension's number. */
export interface PensionEvents {
  'pensions.checked': { readonly serial: number; readonly result: PensionResult }
  'pensions.decided': { readonly serial: number; readonly result: PensionResult }
  'pensions.declared': { readonly serial: number; readonly on: string }
  'pensions.roundBegun': { readonly total: number }
  'pensions.roundStopped': { readonly done: number; readonly total: number }
  'pensions.roundDone': { readonly total: number; readonly open: number; readonly moved: number }
  'pensions.signedOff': { readonly order: string; readonly digest: string }
}
