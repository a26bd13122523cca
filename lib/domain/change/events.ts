import type { ReasonCode } from '@/lib/domain/change/reasons'

/**
 * What the journal says of change requests: `number` is the household's number, fields are codes, comma between; `code` is why,
 * in a word that can be counted.
 */
export interface ChangeEvents {
  'changes.asked': {
    readonly number: string
    readonly fields: string
    readonly applied: string
    readonly code?: ReasonCode
  }
  'changes.accepted': { readonly number: string; readonly fields: string }
  'changes.refused': { readonly number: string; readonly fields: string }
  'changes.withdrawn': { readonly number: string; readonly fields: string }
}
