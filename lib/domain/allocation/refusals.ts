import type { None } from '@/lib/domain/refusals'

export interface AllocationRefusals {
  /** Seats are whole numbers from nought up. */
  'allocations.seatsInvalid': None
  /** The place above has no number of its own yet (R40 R41). */
  'allocations.parentMissing': None
  /** The place does not lie under the one whose number is split. */
  'allocations.notUnderParent': None
  /** The shares together would exceed the number above (R40 R41). */
  'allocations.overParent': { parent: number; children: number }
  /** The number would fall below what was already given to the places beneath. */
  'allocations.belowChildren': { seats: number; children: number }
  /** The number would fall below the families already selected (domain §12.6). */
  'allocations.belowSelected': { seats: number; selected: number }
  /** A list was finalised against this number; it can be raised, not cut (domain §13). */
  'allocations.frozen': None
  /** The revision says what already stands. */
  'allocations.unchanged': { seats: number }
  /** All weights are nought, so there is nothing to split by. */
  'allocations.noWeights': None
}
