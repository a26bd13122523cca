import type { PlacePath } from '@/lib/domain/place/path'
import type { Names } from './names'

/** So many of the places that a register covers are named; the rest is counted. */
export const NAMED_PLACES = 6

/** Of which places a register speaks. */
export interface CoveredNames {
  readonly named: readonly Names[]
  readonly further: number
}

export const coveredNames = (covers: readonly PlacePath[], called: (place: PlacePath) => Names): CoveredNames => ({
  named: covers.slice(0, NAMED_PLACES).map(called),
  further: Math.max(0, covers.length - NAMED_PLACES),
})
