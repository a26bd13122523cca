import { type PlacePath, within } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const ALLOCATION_STAGES = ['DRAFT', 'ISSUED', 'REVISED', 'FROZEN'] as const
export type AllocationStage = (typeof ALLOCATION_STAGES)[number]

/** On what a number was split: it is recorded with every split (R40). */
export const ALLOCATION_BASES = [
  'POVERTY_DATA',
  'BACKWARDNESS',
  'BPL_FAMILIES',
  'SECC_DEPRIVED',
  'EQUAL',
  'ORDER',
] as const
export type AllocationBasis = (typeof ALLOCATION_BASES)[number]

/** The number of families one place may select in one drive. */
export interface Allocation {
  readonly place: PlacePath
  readonly seats: number
  readonly version: number
  readonly basis: AllocationBasis
  readonly stage: AllocationStage
}

/** What stands around a number: the one above, and those of the sister places under it. */
export interface Above {
  readonly parent: Pick<Allocation, 'place' | 'seats'> | null
  readonly siblings: readonly Pick<Allocation, 'place' | 'seats'>[]
}

/** What stands below a number: the shares already given out, and the families already selected within it. */
export interface Below {
  readonly children: readonly Pick<Allocation, 'seats'>[]
  readonly selected: number
}

const sum = (shares: readonly { readonly seats: number }[]): number => shares.reduce((all, { seats }) => all + seats, 0)

const fitsUnder = (place: PlacePath, seats: number, { parent, siblings }: Above): Result<number> => {
  if (!Number.isSafeInteger(seats) || seats < 0) return refuse('allocations.seatsInvalid', {}, 'seats')
  if (!parent) return refuse('allocations.parentMissing')
  if (place === parent.place || !within(place, parent.place)) return refuse('allocations.notUnderParent')
  const children = sum(siblings.filter((sibling) => sibling.place !== place)) + seats
  return children > parent.seats
    ? refuse('allocations.overParent', { parent: parent.seats, children }, 'seats')
    : ok(seats)
}

/** The number the Centre gave the State: the root of the tree, with nothing above it (R40). Refuses `allocations.seatsInvalid`. */
export const issueToState = (place: PlacePath, seats: number): Result<Allocation> =>
  Number.isSafeInteger(seats) && seats >= 0
    ? ok({ place, seats, version: 1, basis: 'ORDER', stage: 'ISSUED' })
    : refuse('allocations.seatsInvalid', {}, 'seats')

/**
 * Gives a place its first number within the one above (hp-food-2016, AAY (a) and (b): R40 R41). Refuses
 * `allocations.overParent` when the shares together would exceed the parent's, naming both numbers.
 */
export const issue = (place: PlacePath, seats: number, basis: AllocationBasis, above: Above): Result<Allocation> => {
  const fits = fitsUnder(place, seats, above)
  return fits.ok ? ok({ place, seats, version: 1, basis, stage: 'ISSUED' }) : fits
}

/**
 * A new version of a number (domain §12.6). Refuses what `issue` refuses, and a cut below the children's shares or the
 * families already selected; a number frozen by a finalised list can only be raised. `above` is null for the State's own.
 */
export const revise = (current: Allocation, seats: number, above: Above | null, below: Below): Result<Allocation> => {
  const fits = above ? fitsUnder(current.place, seats, above) : issueToState(current.place, seats)
  if (!fits.ok) return fits
  if (seats === current.seats) return refuse('allocations.unchanged', { seats }, 'seats')
  if (seats < below.selected) return refuse('allocations.belowSelected', { seats, selected: below.selected }, 'seats')
  const children = sum(below.children)
  if (seats < children) return refuse('allocations.belowChildren', { seats, children }, 'seats')
  if (current.stage === 'FROZEN' && seats < current.seats) return refuse('allocations.frozen', {}, 'seats')
  return ok({ ...current, seats, version: current.version + 1, stage: 'REVISED' })
}

/** The number as it stood when the list under it was finalised; from here on it is only raised. */
export const freeze = (current: Allocation): Allocation => ({ ...current, stage: 'FROZEN' })
