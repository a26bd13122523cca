import type { Directory, PlaceRecord } from '@/lib/domain/place/directory'
import type { ImportPlan } from '@/lib/domain/place/import'
import type { PlacePath } from '@/lib/domain/place/path'

/** What a file of the directory may change, in the order in which it is shown. */
export const PLACE_CHANGES = [
  'STRUCK_OFF',
  'RETURNED',
  'NAME_EN',
  'NAME_HI',
  'CREATED',
  'LINKED',
  'UNLINKED',
  'VERSION',
  'CENSUS_2001',
  'CENSUS_2011',
  'PINCODE',
  'BODY_TYPE',
] as const
export type PlaceChangeKind = (typeof PLACE_CHANGES)[number]

interface Called {
  readonly en: string
  readonly hi: string | null
}

/** One change of one place: which fact, from what to what; of a village that is joined to a panchayat, which. */
export interface PlaceChange extends Called {
  readonly what: PlaceChangeKind
  readonly path: PlacePath
  readonly before: string | null
  readonly after: string | null
  readonly other: ({ readonly path: PlacePath } & Called) | null
}

/** One kind of change: how many there are, and the first of them. */
export interface ChangeGroup {
  readonly what: PlaceChangeKind
  readonly count: number
  readonly first: readonly PlaceChange[]
}

type Fact = readonly [PlaceChangeKind, (place: PlaceRecord) => string | null]

const FACTS: readonly Fact[] = [
  ['NAME_EN', ({ en }) => en],
  ['NAME_HI', ({ hi }) => hi],
  ['VERSION', ({ version }) => String(version)],
  ['CENSUS_2001', ({ census2001 }) => census2001],
  ['CENSUS_2011', ({ census2011 }) => census2011],
  ['PINCODE', ({ pincode }) => pincode],
  ['BODY_TYPE', ({ localBodyType }) => (localBodyType === null ? null : String(localBodyType))],
]

const NOTHING = { before: null, after: null, other: null } as const

/**
 * Everything that a plan changes, fact by fact and script by script, so that whoever takes it over sees what he takes over: a
 * place that stood struck off comes back, a name changes in one script and not in the other (domain §6).
 */
export const changesIn = (
  { created, updated, linked, unlinked, struckOff }: Omit<ImportPlan, 'report'>,
  { places }: Pick<Directory, 'places'>,
): readonly PlaceChange[] => {
  const known = new Map([...places, ...created].map((place) => [place.path, place]))
  const called = (path: PlacePath): Called => {
    const { en, hi } = known.get(path) ?? { en: path, hi: null }
    return { en, hi }
  }
  const link =
    (what: 'LINKED' | 'UNLINKED') =>
    ({ village, panchayat }: ImportPlan['linked'][number]): PlaceChange => ({
      ...NOTHING,
      ...{ what, path: village, ...called(village), other: { path: panchayat, ...called(panchayat) } },
    })
  return [
    ...struckOff.map((path) => ({ ...NOTHING, what: 'STRUCK_OFF' as const, path, ...called(path) })),
    ...updated.flatMap(({ before, after }) => {
      const place = { path: after.path, en: before.en, hi: before.hi, other: null }
      const facts = FACTS.flatMap(([what, of]) =>
        of(before) === of(after) ? [] : [{ ...place, what, before: of(before), after: of(after) }],
      )
      return before.ended ? [{ ...NOTHING, ...place, what: 'RETURNED' as const }, ...facts] : facts
    }),
    ...created.map(({ path, en, hi }) => ({ ...NOTHING, what: 'CREATED' as const, path, en, hi })),
    ...linked.map(link('LINKED')),
    ...unlinked.map(link('UNLINKED')),
  ]
}
