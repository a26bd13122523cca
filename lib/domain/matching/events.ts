/** What the journal says of pairs: scores and household numbers, never who the persons are. */
export interface DuplicateEvents {
  /** Two entries were looked at and are two persons. */
  'duplicates.parted': { readonly score: number; readonly left: string; readonly right: string }
  /** An officer of one side holds them to be one person; the office of the other side is still to say so. */
  'duplicates.proposed': { readonly score: number; readonly left: string; readonly right: string }
  /** Two entries were one person: the one stays, the other ends as entered wrongly. */
  'duplicates.merged': { readonly score: number; readonly kept: string; readonly ended: string }
  /** The same of two households as a whole: so many of the one are of the other, none of them is, or another office is asked. */
  'duplicates.familyMerged': { readonly persons: number; readonly kept: string; readonly ended: string }
  /** The same, and so many persons who were told only there have moved into the family that stays. */
  'duplicates.familyJoined': {
    readonly persons: number
    readonly moved: number
    readonly kept: string
    readonly ended: string
  }
  'duplicates.familyProposed': { readonly persons: number; readonly left: string; readonly right: string }
  'duplicates.familyParted': { readonly persons: number; readonly left: string; readonly right: string }
  'duplicates.undone': { readonly decision: string; readonly left: string; readonly right: string }
}
