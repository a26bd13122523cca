import type { PlaceKind, PlacePath } from '@/lib/domain/place/path'

/** What a place is called. Where the directory has no Hindi name, the English one stands in for it. */
export interface PlaceName {
  readonly en: string
  readonly hi: string
}

/** A place as screens and choices use it. */
export interface Place extends PlaceName {
  readonly path: PlacePath
  readonly kind: PlaceKind
  readonly code: string
  /** Whether the directory has struck it off. */
  readonly ended: boolean
  /** True for a panchayat of the demonstration: no open source carries its code. */
  readonly invented: boolean
}
