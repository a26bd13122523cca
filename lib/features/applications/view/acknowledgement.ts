import type { SupportingDocument } from '@/lib/domain/application/documents'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { PensionKind } from '@/lib/domain/pension/register'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** The slip that the family takes home (R62, R63; charter: the same day). */
export interface AcknowledgementView {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  readonly submittedOn: PlainDate
  readonly head: PlaceName
  readonly guardian: PlaceName | null
  readonly panchayat: PlaceName
  readonly village: PlaceName
  readonly papers: readonly SupportingDocument[]
  /** By when the assigned officer is to have visited. */
  readonly dueOn: PlainDate | null
  readonly officer: { readonly name: PlaceName; readonly designation: string } | null
  /** Who of the family could claim a pension, and which (F97): the slip is the family's own. */
  readonly told: readonly { readonly name: PlaceName; readonly kinds: readonly PensionKind[] }[]
  readonly contacts: readonly { readonly role: string; readonly en: string; readonly hi: string }[]
}
