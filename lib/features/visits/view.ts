import type { Deprivation, Inclusion } from '@/lib/domain/census/flags'
import type { AgeInterval } from '@/lib/domain/household/age'
import type { Name } from '@/lib/domain/household/household'
import { nameOfColumns } from '@/lib/domain/household/written-name'
import { type House, walked } from '@/lib/domain/household/walking-order'
import type { PensionKind } from '@/lib/domain/pension/register'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'

import { type Ground, groundCode } from '@/lib/domain/visit/grounds'
import type { PastVisit } from '@/lib/domain/visit/outcomes'
import { type KnownFamily, saturation, type Saturation } from '@/lib/domain/visit/saturation'

/** One family on the visit list. */
export interface VisitRow {
  readonly id: string
  readonly number: string
  readonly village: PlaceName
  readonly houseNo: string | null
  readonly head: PlaceName
  readonly guardian: PlaceName | null
  readonly grounds: readonly Ground[]
  readonly last: PastVisit | null
  /** Waits for a visit today. */
  readonly due: boolean
}

interface Listed {
  readonly id: string
  readonly number: string
  readonly villageName: PlaceName
  readonly houseNo: string | null
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly grounds: readonly Ground[]
  readonly last: PastVisit | null
  readonly due: boolean
}

/** A family as a line of the list. */
export const toVisitRow = (family: Listed): VisitRow => {
  const { id, number, houseNo, grounds, last, due } = family
  const head = inBoth(nameOfColumns(family.headName, family.headNameHi))
  const guardian =
    family.headGuardian === null ? null : inBoth(nameOfColumns(family.headGuardian, family.headGuardianHi))
  return { id, number, village: family.villageName, houseNo, head, guardian, grounds, last, due }
}

/** How far a village or a panchayat is reached. */
export interface Reached extends Saturation {
  readonly place: string
  readonly name: PlaceName
  /** Families on the visit list, the census's and the seniors' together. */
  readonly left: number
}

/** The visit list of a panchayat. */
export interface VisitList {
  readonly kind: 'list'
  readonly area: PlaceName
  readonly path: PlacePath
  readonly filter: VisitFilter
  readonly reached: readonly Reached[]
  readonly rows: readonly VisitRow[]
  readonly next: string | null
  readonly count: number
  readonly mayRecord: boolean
}

/** The figures by which the list was drawn, so that the page can say them. */
export interface ListFigures {
  readonly seniorFrom: number
  readonly deprivations: number
}

/** An area of several panchayats: its figures, or the areas below it to choose from. */
export interface VisitArea {
  readonly kind: 'area'
  readonly area: PlaceName
  readonly reached: readonly Reached[]
  readonly choose: readonly { readonly path: PlacePath; readonly name: PlaceName }[]
}

interface Counted extends KnownFamily {
  readonly place: string
  readonly left: boolean
}

/** The figures by place, the places in the order of their names. */
export const reachedBy = (
  families: readonly Counted[],
  names: Readonly<Record<string, PlaceName>>,
): readonly Reached[] =>
  [...new Set(families.map(({ place }) => place))]
    .map((place) => {
      const own = families.filter((family) => family.place === place)
      const left = own.filter((family) => family.left).length
      return { place, name: names[place] ?? { en: place, hi: place }, ...saturation(own), left }
    })
    .toSorted((a, b) => a.name.en.localeCompare(b.name.en))

/** What to show of the list. */
export const VISIT_FILTERS = ['due', 'visited', 'all'] as const
export type VisitFilter = (typeof VISIT_FILTERS)[number]

/** The filter an address asks for; what waits is shown when it asks for nothing that is known. */
export const filterOf = (text: string | undefined): VisitFilter =>
  VISIT_FILTERS.find((filter) => filter === text) ?? 'due'

interface Waiting extends House {
  readonly due: boolean
  readonly last: PastVisit | null
}

const shows = ({ due, last }: Waiting, filter: VisitFilter): boolean =>
  filter === 'all' || (filter === 'due' ? due : last !== null)

/** The families of a filter in walking order. */
export const walk = <W extends Waiting>(families: readonly W[], filter: VisitFilter): readonly W[] =>
  walked(families.filter((family) => shows(family, filter)))

/** The page of a walk that follows the family of a number, and the number after which the next one follows. */
export const pageOfWalk = (
  families: readonly (Listed & Waiting)[],
  after: string | undefined,
  size: number,
): { readonly rows: readonly VisitRow[]; readonly next: string | null } => {
  const start = after === undefined ? 0 : families.findIndex(({ number }) => number === after) + 1
  const shown = families.slice(start, start + size)
  const last = shown.at(-1)
  return { rows: shown.map(toVisitRow), next: last && start + size < families.length ? last.number : null }
}

/** A ground with a senior's name for the screen, codes for everything else. */
export interface ShownGround {
  readonly code: string
  readonly kind: Ground['kind']
  readonly flags: readonly (Inclusion | Deprivation)[]
  readonly score: number
  readonly person: PlaceName | null
  readonly age: AgeInterval | null
  readonly match: boolean
}

const inBoth = ({ en, hi }: Name): PlaceName => ({ en: en ?? hi ?? '', hi: hi ?? en ?? '' })

/** A ground as the screen says it. */
export const shownGround = (ground: Ground): ShownGround => {
  const code = groundCode(ground)
  const { kind } = ground
  const nobody = { person: null, age: null, match: false }
  if (kind === 'INCLUSION') return { code, kind, flags: ground.flags, score: 0, ...nobody }
  if (kind === 'DEPRIVED') return { code, kind, flags: ground.flags, score: ground.score, ...nobody }
  const { name, age, match } = ground
  return { code, kind, flags: [], score: 0, person: inBoth(name), age, match }
}

/** An age as it may be said: one number, two bounds, or nothing at all. */
export const ageSaid = ({ least, most }: AgeInterval): { readonly least: number; readonly most: number } | null =>
  least === 0 && most > 100 ? null : { least, most }

/** A visit of the past with the officer's name. */
export interface VisitEntry extends PastVisit {
  readonly id: string
  readonly note: string | null
  readonly who: PlaceName | null
  readonly at: string
}

/** Somebody of a family on the sheet who could claim a pension. */
export interface ToldPerson {
  readonly name: PlaceName
  readonly kinds: readonly PensionKind[]
}

/** Who could claim, by family. */
export const toldByFamily = (
  found: readonly { readonly householdId: string; readonly name: Name; readonly kinds: readonly PensionKind[] }[],
): Readonly<Record<string, readonly ToldPerson[]>> =>
  Object.fromEntries(
    [...new Set(found.map(({ householdId }) => householdId))].map((id) => [
      id,
      found.filter(({ householdId }) => householdId === id).map(({ name, kinds }) => ({ name: inBoth(name), kinds })),
    ]),
  )
