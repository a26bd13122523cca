import { inBothScripts } from '@/lib/domain/household/written-name'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Why } from './why'

/** A person's or a place's name in both languages; where one is missing the other stands in. */
export interface Names {
  readonly en: string
  readonly hi: string
}

/** One line of the register on the screen. */
export interface HouseholdRow {
  readonly id: string
  readonly number: string
  readonly head: Names
  readonly guardian: Names | null
  readonly village: Names
  readonly houseNo: string | null
  readonly members: number
  /** No longer on the register; such a family is found by its number only. */
  readonly ended: boolean
  readonly why: readonly Why[]
}

interface Line {
  readonly id: string
  readonly number: string
  readonly village: PlacePath
  readonly houseNo: string | null
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly memberCount: number
}

export type PlaceNames = Readonly<Record<PlacePath, PlaceName>>

const nowhere = (path: PlacePath): Names => ({ en: path, hi: path })

/** What a place is called. */
export const placeCalled = (path: PlacePath, names: PlaceNames): Names => names[path] ?? nowhere(path)

/** A line of the register with its village's name. */
export const toRow = (
  line: Line,
  names: PlaceNames,
  { why = [], ended = false }: { readonly why?: readonly Why[]; readonly ended?: boolean } = {},
): HouseholdRow => ({
  id: line.id,
  number: line.number,
  head: { en: line.headName, hi: line.headNameHi ?? line.headName },
  guardian: inBothScripts(line.headGuardian, line.headGuardianHi),
  village: placeCalled(line.village, names),
  houseNo: line.houseNo,
  members: line.memberCount,
  ended,
  why,
})

const CURSOR = /^([\d/bpuwsv]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The address part for the page after a line, and what it means. */
export const cursorAfter = (line: { readonly place: PlacePath; readonly id: string }): string =>
  `${line.place}~${line.id}`

/** The two parts of a cursor in an address; null when it is none. */
export const cursorParts = (text: string | undefined): { readonly place: string; readonly id: string } | null => {
  const [, place, id] = CURSOR.exec(text ?? '') ?? []
  return place === undefined || id === undefined ? null : { place, id }
}
