import type { None } from '@/lib/domain/refusals'

export interface PlaceRefusals {
  /** No line of the file is a header that the portal knows. */
  'places.unknownFile': None
  /** The directory has no place of this path, or has struck it off. */
  'places.unknown': { place: string }
}
