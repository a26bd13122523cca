import type { None } from '@/lib/domain/refusals'

export interface DuplicateRefusals {
  /** Somebody else bears the number already (F16); `holder` and `at` are masked. */
  'duplicates.numberHeld': { readonly number: 'epic' | 'aadhaar'; readonly holder: string; readonly at: string }
  /** The same number stands with two members of the form. */
  'duplicates.numberTwice': { readonly number: 'epic' | 'aadhaar' }
  /**
   * Another family bears the ration card: a word on why comes first; `holder`, one of it, is masked. `persons` are those of
   * the register who are very like somebody of the form.
   */
  'duplicates.cardHeld': {
    readonly holder: string
    readonly at: string
    readonly count: number
    readonly persons: string
  }
  /**
   * Somebody very like stands in the register: it may be saved, with a word on why it is another person. `left` of them
   * died or left and stand on a card still.
   */
  'duplicates.likely': { readonly count: number; readonly persons: string; readonly left: number }
  /** Two of one family are told with one name, birth and gender: saved with a word on why they are two persons. */
  'duplicates.twiceHere': { readonly one: number; readonly other: number; readonly name: string }
  /** The pair was decided or fell away meanwhile. */
  'duplicates.notOpen': None
  /** Only what was decided can be taken back, within thirty days. */
  'duplicates.tooLate': { readonly until: string }
  'duplicates.notDecided': None
  /** The family was changed since in a way that the merger cannot be taken out of. */
  'duplicates.changedSince': None
  /** Both persons stand on cards that are active: one of these is cancelled first (domain §13). */
  'duplicates.twoCards': None
  /** The family in which nobody would be left has an application that runs: it is rejected with the merger, or that entry stays. */
  'duplicates.applicationRuns': { readonly number: string }
  /** The department has approved the application of the family in which nobody would be left: that family stays. */
  'duplicates.placeApproved': { readonly number: string }
  /** The entry that would end is its family's head, and others live there: a new head is named first. */
  'duplicates.headFirst': None
  /** Others move over, so the family ends: of this member of it too something is said. */
  'duplicates.leftOver': { readonly serial: number }
  /** Two of the family that ends were said to be one person of the other, or somebody who is matched already was chosen. */
  'duplicates.chosenTwice': { readonly serial: number }
  /** An officer has decided that this member and the one chosen for them are two persons. */
  'duplicates.decidedTwo': { readonly serial: number }
  /** The entry that was to stay has ended: only one that lives in a family is ever kept. */
  'duplicates.endedStays': None
  /** The register says no more of one of the two. */
  'duplicates.gone': None
}
