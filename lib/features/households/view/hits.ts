import { type HouseholdRow, toRow } from './row'
import { type Asked, type Found, whyFound } from './why'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'

/** Hits on one page, and hits that are shown at all: who finds nobody among them says more. */
const HITS = 20
export const MOST_HITS = 40

/** A household that was found, and the application by which it was. */
export interface Hit {
  readonly householdId: string
  readonly application: string | null
}

interface Family extends Omit<Found, 'application' | 'village'>, Omit<Parameters<typeof toRow>[0], 'number'> {
  readonly village: PlacePath
  readonly villageName: PlaceName
  readonly ended: boolean
}

/** What a page shows of the hits. */
export interface PartOfHits {
  readonly shown: readonly Hit[]
  /** Hits on the page before. */
  readonly from: number
  /** Whether another page follows. */
  readonly further: boolean
  /** The hits that are shown at all, where there are more. */
  readonly beyond: number | null
}

/** The hits of a page; a page behind the last is the first. */
export const pageOfHits = (hits: readonly Hit[], page: string | undefined): PartOfHits => {
  const from = page === '2' && hits.length > HITS ? HITS : 0
  return {
    shown: hits.slice(from, from + HITS),
    from,
    further: from === 0 && hits.length > HITS,
    beyond: hits.length > MOST_HITS ? MOST_HITS : null,
  }
}

/** The lines of the households that were found, the closest reasons first. */
export const toHits = (hits: readonly Hit[], families: readonly Family[], asked: Asked): readonly HouseholdRow[] => {
  const byId = new Map(families.map((family) => [family.id, family]))
  return hits
    .flatMap(({ householdId, application }) => {
      const family = byId.get(householdId)
      // A family that has ended is what is left of a number: by its names the families of today are found.
      if (!family || (family.ended && asked.words.length > 0)) return []
      const { village, villageName, ended } = family
      const { why, distance } = whyFound(
        { ...family, application, village: [...new Set([villageName.en, villageName.hi])] },
        asked,
      )
      return [{ row: toRow(family, { [village]: villageName }, { why, ended }), distance }]
    })
    .sort((one, other) => one.distance - other.distance)
    .map(({ row }) => row)
}
