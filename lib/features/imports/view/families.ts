import type { FactDifference } from '@/lib/domain/import/newer'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'

const pathsIn = (value: Canonical): readonly PlacePath[] =>
  typeof value === 'string' && isPlacePath(value) ? [value] : []

/** The places that differences name, so that the page can call them by name. */
export const placesIn = (changes: readonly Pick<FactDifference, 'before' | 'after'>[]): readonly PlacePath[] =>
  changes.flatMap(({ before, after }) => [...pathsIn(before), ...pathsIn(after)])
