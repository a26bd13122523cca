import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Who answers for a panchayat, or did. */
export interface OfficerView {
  readonly officerName: PlaceName
  readonly designation: string
  readonly orderNumber: string
  readonly orderDate: PlainDate
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly endReason: string | null
}

/** A panchayat and its officer in a drive. */
export interface AssignmentRow {
  readonly place: PlacePath
  readonly name: PlaceName
  readonly officer: OfficerView | null
  /** Whom the block proposes, since when. */
  readonly proposed: { readonly officer: PlaceName; readonly at: string } | null
}

export interface OfficerChoice {
  readonly accountId: string
  readonly name: PlaceName
  readonly title: PlaceName | null
}

export interface AssignmentsView {
  readonly drives: readonly { readonly id: string; readonly label: string }[]
  readonly drive: { readonly id: string; readonly label: string } | null
  readonly rows: readonly AssignmentRow[]
  readonly without: number
  /** The panchayat that was picked, with everybody who had it. */
  readonly chosen: (AssignmentRow & { readonly history: readonly OfficerView[] }) | null
  readonly officers: readonly OfficerChoice[]
  readonly mayAssign: boolean
  readonly mayPropose: boolean
}
