/** What the journal says of applications. `number` is the application's number; `gaps` and `fields` are codes, comma between. */
export interface ApplicationEvents {
  'applications.started': { readonly number: string; readonly household: string }
  'applications.corrected': { readonly number: string; readonly fields: string }
  'applications.documented': { readonly number: string; readonly kind: string }
  'applications.submitted': { readonly number: string; readonly due: string }
  'applications.takenUp': { readonly number: string }
  'applications.returned': { readonly number: string; readonly gaps: string; readonly due: string }
  'applications.verified': {
    readonly number: string
    readonly finding: 'RECOMMENDED' | 'NOT_RECOMMENDED'
    readonly visited: string
  }
  'applications.withdrawn': { readonly number: string }
  'applications.rejected': { readonly number: string }
  'applications.vacated': { readonly number: string }
  /** Struck off the waiting list by the block officer's order, after a visit found that the family qualifies no more. */
  'applications.struckOff': { readonly number: string }
  'applications.lookedAgain': { readonly number: string }
  /** Called in from the waiting list, by the block officer's order. */
  'applications.promoted': { readonly number: string }
  /** The rejection as a duplicate was taken back with the merger that made it. */
  'applications.reinstated': { readonly number: string }
  /** The event for which its place was given up was taken back, and the block officer gave the place back. */
  'applications.placeBack': { readonly number: string }
  'applications.closed': { readonly number: string }
}
