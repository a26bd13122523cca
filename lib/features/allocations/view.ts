import type { AllocationBasis, AllocationStage } from '@/lib/domain/allocation/allocation'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

interface NamedPath {
  readonly path: PlacePath
  readonly name: PlaceName
}

/** A number of seats with the order that gave it. */
export interface SeatsView {
  readonly seats: number
  readonly version: number
  readonly stage: AllocationStage
  readonly basis: AllocationBasis
  readonly orderNo: string
  readonly orderDate: PlainDate
}

/** One place among which the number is split. */
export interface ShareRow extends NamedPath {
  readonly current: SeatsView | null
  /** What the proposal by weights would give, with the weight it rests on; null when none was asked for. */
  readonly proposed: { readonly seats: number; readonly weight: number } | null
  readonly selected: number
}

/** One version in the history of a number. */
export interface VersionRow extends SeatsView {
  readonly place: PlacePath
  readonly name: PlaceName
  readonly issuedAt: string
  readonly superseded: boolean
}

/** One place's number in a drive, and how it is split. */
export interface SplitView {
  readonly drives: readonly { readonly id: string; readonly label: string }[]
  readonly drive: { readonly id: string; readonly label: string } | null
  readonly place: NamedPath
  readonly above: NamedPath | null
  readonly own: SeatsView | null
  readonly given: number
  readonly left: number
  readonly shares: readonly ShareRow[]
  readonly history: readonly VersionRow[]
  /** The reader enters the State's number. */
  readonly mayIssue: boolean
  readonly maySplit: boolean
  readonly proposedBy: string | null
  /** Why there is no proposal though one was asked for. */
  readonly proposalRefused: boolean
}
