/** What the journal says of change requests: `number` is the household's number, fields are codes, comma between. */
export interface ChangeEvents {
  'changes.asked': { readonly number: string; readonly fields: string; readonly applied: string }
  'changes.accepted': { readonly number: string; readonly fields: string }
  'changes.refused': { readonly number: string; readonly fields: string }
  'changes.withdrawn': { readonly number: string; readonly fields: string }
}
