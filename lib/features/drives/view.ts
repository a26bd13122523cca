import { type DriveStage, type DriveWindow, stageOn } from '@/lib/domain/drive/drive'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A drive in a list of drives, with where it stands in the reader's own district. */
export interface DriveRow {
  readonly id: string
  readonly label: string
  readonly scheme: string
  readonly referenceDate: PlainDate
  /** Null for a reader above the districts. */
  readonly stage: DriveStage | null
}

/** A drive's opening in one district. */
export interface WindowRow extends DriveWindow {
  readonly place: PlacePath
  readonly name: PlaceName
  readonly stage: DriveStage
}

export interface DrivesView {
  readonly drives: readonly DriveRow[]
  readonly mayCreate: boolean
}

export interface DriveView {
  readonly drive: DriveRow
  readonly windows: readonly WindowRow[]
  /** The reader may open the drive in the own district, which has not been done. */
  readonly mayOpen: boolean
  readonly district: PlaceName | null
}

export const toWindowRow = (
  window: DriveWindow & { readonly place: PlacePath },
  name: PlaceName,
  today: PlainDate,
): WindowRow => ({ ...window, name, stage: stageOn(window, today) })
