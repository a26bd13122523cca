import type { FamilyMember } from '@/lib/domain/household/family'
import { nameColumns } from '@/lib/domain/household/written-name'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'

/** A person's or a place's name in both languages; where one is missing the other stands in. */
export interface Names {
  readonly en: string
  readonly hi: string
}

/** Why a household was found: the fact in which the text stands. */
export interface Why {
  readonly kind: 'head' | 'member' | 'number' | 'bpl' | 'rationCard' | 'village'
  readonly text: string
}

/** One line of the register on the screen. */
export interface HouseholdRow {
  readonly id: string
  readonly number: string
  readonly head: Names
  readonly guardian: string | null
  readonly village: Names
  readonly houseNo: string | null
  readonly members: number
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
  readonly memberCount: number
}

export type PlaceNames = Readonly<Record<PlacePath, PlaceName>>

const nowhere = (path: PlacePath): Names => ({ en: path, hi: path })

/** What a place is called. */
export const placeCalled = (path: PlacePath, names: PlaceNames): Names => names[path] ?? nowhere(path)

/** A line of the register with its village's name. */
export const toRow = (line: Line, names: PlaceNames, why: readonly Why[] = []): HouseholdRow => ({
  id: line.id,
  number: line.number,
  head: { en: line.headName, hi: line.headNameHi ?? line.headName },
  guardian: line.headGuardian,
  village: placeCalled(line.village, names),
  houseNo: line.houseNo,
  members: line.memberCount,
  why,
})

interface Found extends Line {
  readonly bplNumber: string | null
  readonly rationCardNo: string | null
  readonly people: readonly FamilyMember[]
}

const holds = (fact: string | null, text: string): boolean =>
  fact?.normalize('NFC').toLowerCase().includes(text.normalize('NFC').toLowerCase()) ?? false

/** The facts of a household in which the text was found, so that nobody wonders why it is there. */
export const whyFound = (household: Found, text: string, names: PlaceNames): readonly Why[] => {
  const village = placeCalled(household.village, names)
  const people = household.people.flatMap((member): Why[] => {
    const { name, nameHi } = nameColumns(member.name)
    const kind = member.relation === 'HEAD' ? 'head' : 'member'
    return [name, nameHi].flatMap((written) =>
      written !== null && holds(written, text) ? [{ kind, text: written }] : [],
    )
  })
  const facts: readonly (readonly [Why['kind'], string | null])[] = [
    ['number', household.number],
    ['bpl', household.bplNumber],
    ['rationCard', household.rationCardNo],
    ['village', village.en],
    ['village', village.hi],
  ]
  const rest = facts.flatMap(([kind, fact]): Why[] =>
    fact !== null && holds(fact, text) ? [{ kind, text: fact }] : [],
  )
  const seen = new Set<string>()
  return [...people, ...rest].filter((why) => !seen.has(why.text) && seen.add(why.text))
}

const CURSOR = /^([\d/bpuwsv]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The address part for the page after a line, and what it means. */
export const cursorAfter = (line: { readonly place: PlacePath; readonly id: string }): string =>
  `${line.place}~${line.id}`

/** The two parts of a cursor in an address; null when it is none. */
export const cursorParts = (text: string | undefined): { readonly place: string; readonly id: string } | null => {
  const [, place, id] = CURSOR.exec(text ?? '') ?? []
  return place === undefined || id === undefined ? null : { place, id }
}
