import { kindOf, type PlaceKind, type PlacePath, stepsOf } from '@/lib/domain/place/path'

/**
 * Of which places a register speaks that has no whole one before it (decision 0082): those that its lines name, the blocks and
 * towns or the districts in which these lie, or the whole of its area. Nothing but a person's word makes it the whole.
 */
export const COVERS = ['NAMED', 'BLOCKS', 'DISTRICTS', 'WHOLE'] as const
export type Covers = (typeof COVERS)[number]

/** Which places a register's lines name. */
export interface Covering {
  /** The places with most lines. */
  readonly parts: readonly { readonly place: PlacePath; readonly lines: number }[]
  /** How many more places are named. */
  readonly further: number
  /** How many lines name no place inside the area: they are compared with everybody in it, and cover nobody. */
  readonly unplaced: number
}

const SHOWN = 20
const PLAIN: readonly PlaceKind[] = ['PANCHAYAT', 'URBAN_BODY', 'WARD', 'VILLAGE']

/** What can be said of a register of an area; nothing where the area is one panchayat or town: there is nothing to choose. */
export const coversOf = (area: PlacePath): readonly Covers[] => {
  const kind = kindOf(area)
  if (PLAIN.includes(kind)) return []
  return COVERS.filter((one) => (one !== 'DISTRICTS' || kind === 'STATE') && (one !== 'BLOCKS' || kind !== 'BLOCK'))
}

/** What the lines of a file name, counted by place. */
export const coveringOf = (area: PlacePath, named: ReadonlyMap<PlacePath, number>): Covering => {
  const parts = [...named.entries()]
    .filter(([place]) => place !== area)
    .map(([place, lines]) => ({ place, lines }))
    .toSorted((a, b) => b.lines - a.lines || (a.place < b.place ? -1 : 1))
  return {
    parts: parts.slice(0, SHOWN),
    further: Math.max(0, parts.length - SHOWN),
    unplaced: named.get(area) ?? 0,
  }
}

/** How many steps of a path the districts, and the blocks and towns, have. */
const DEPTH = { DISTRICTS: 2, BLOCKS: 3 } as const

/**
 * The places of which a register of an area speaks, from the places that its lines name; null for the whole area. A line that
 * names no place inside the area covers none.
 */
export const placesCovered = (
  area: PlacePath,
  said: Covers,
  named: readonly PlacePath[],
): readonly PlacePath[] | null => {
  if (said === 'WHOLE') return null
  const inside = named.filter((place) => place !== area)
  const covered = said === 'NAMED' ? inside : inside.map((place) => stepsOf(place, DEPTH[said]))
  return [...new Set(covered)].toSorted()
}

/** What a person said that a register covers; where nobody did, the places that its lines name. */
export const coversIn = ({ covers }: Readonly<Record<string, string>>): Covers =>
  COVERS.find((known) => known === covers) ?? 'NAMED'
