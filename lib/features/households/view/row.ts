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
  /** With an office outside the reader's area since: its page is not the reader's. */
  readonly isElsewhere: boolean
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
  {
    why = [],
    ended = false,
    isElsewhere = false,
  }: { readonly why?: readonly Why[]; readonly ended?: boolean; readonly isElsewhere?: boolean } = {},
): HouseholdRow => ({
  id: line.id,
  number: line.number,
  head: { en: line.headName, hi: line.headNameHi ?? line.headName },
  guardian: inBothScripts(line.headGuardian, line.headGuardianHi),
  village: placeCalled(line.village, names),
  houseNo: line.houseNo,
  members: line.memberCount,
  ended,
  isElsewhere,
  why,
})
