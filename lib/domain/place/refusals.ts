import type { None } from '@/lib/domain/refusals'

export interface PlaceRefusals {
  /** No line of the file is a header that the portal knows. */
  'places.unknownFile': None
  /** The directory was changed since the file was shown: what it would do now is something else. */
  'places.notAsShown': None
  /** The file was applied already, or another one was shown since. */
  'places.notShown': None
  /** Places with families, applications, lists or cards would be struck off, and nobody said that they shall. */
  'places.unconfirmed': { count: number }
  /** So many places with families would be struck off that the file cannot be the complete list. */
  'places.notWhole': { count: number }
  /** The directory has no place of this path, or has struck it off. */
  'places.unknown': { place: string }
}
