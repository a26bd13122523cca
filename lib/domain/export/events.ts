/** What the journal says of rows that leave the portal. `columns` are codes, comma between; the purpose is the reason. */
export interface ExportEvents {
  'exports.asked': {
    readonly number: string
    readonly kind: string
    readonly area: string
    readonly purpose: string
    readonly columns: string
    /** The past day as of which the register was asked for; empty for now. */
    readonly asOf: string
  }
  'exports.fetched': { readonly number: string }
}
