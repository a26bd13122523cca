import type { LinkEntry, PlaceEntry } from '@/lib/domain/place/lgd-entry'
import { writtenAs } from '@/lib/domain/place/place-name'
import { type PlaceKind, type PlacePath, placePath, within } from '@/lib/domain/place/path'

/** A place as it is kept. */
export interface PlaceRecord {
  readonly path: PlacePath
  readonly kind: PlaceKind
  readonly code: string
  readonly version: number
  readonly en: string
  readonly hi: string | null
  readonly census2001: string | null
  readonly census2011: string | null
  readonly pincode: string | null
  readonly localBodyType: number | null
  /** Whether it was struck off. */
  readonly ended: boolean
}

export interface Link {
  readonly village: PlacePath
  readonly panchayat: PlacePath
}

/** The places and links that are known before an import. */
export interface Directory {
  readonly places: readonly PlaceRecord[]
  readonly links: readonly Link[]
}

/** Why a line is not taken over; words stand at `places.reason.*`. */
export const REASONS = [
  'badCode',
  'noName',
  'bodyOnly',
  'outsideArea',
  'noParent',
  'unknownParent',
  'unknownVillage',
  'unknownPanchayat',
  'moved',
  'olderVersion',
  'contradiction',
] as const
export type Reason = (typeof REASONS)[number]

export type Outcome = 'created' | 'updated' | 'unchanged' | { readonly reason: Reason; readonly detail: string }

export const refusedBecause = (reason: Reason, detail: string): Outcome => ({ reason, detail })

const LETTERS: Readonly<Record<PlaceKind, string>> = {
  STATE: '',
  DISTRICT: '',
  BLOCK: 'b',
  PANCHAYAT: 'p',
  URBAN_BODY: 'u',
  WARD: 'w',
  SUB_DISTRICT: 's',
  VILLAGE: 'v',
}

const key = (kind: PlaceKind, code: string): string => `${kind}:${code}`

/** The directory while a file is read line by line: what was there, what the file said, what changes. */
export const placesBefore = (before: Directory) => {
  const known = new Map(before.places.map((place) => [key(place.kind, place.code), place]))
  const links = new Set(before.links.map(({ village, panchayat }) => `${village} ${panchayat}`))
  const said = new Map<string, string>()
  const seenLinks = new Set<string>()
  const created = new Map<string, PlaceRecord>()
  const updated = new Map<string, { before: PlaceRecord; after: PlaceRecord }>()
  const linked: Link[] = []

  const take = (entry: PlaceEntry): Outcome => {
    const id = key(entry.kind, entry.code)
    const earlier = said.get(id)
    if (earlier !== undefined)
      return earlier === JSON.stringify(entry) ? 'unchanged' : refusedBecause('contradiction', entry.code)
    said.set(id, JSON.stringify(entry))
    const existing = known.get(id)
    const path = pathOf(entry, existing)
    if (typeof path === 'object') return path
    if (existing && existing.path !== path) return refusedBecause('moved', existing.path)
    if (existing && entry.version !== undefined && entry.version < existing.version)
      return refusedBecause('olderVersion', String(existing.version))
    const after = merged(entry, path, existing)
    if (!existing) created.set(id, after)
    else if (same(existing, after)) return 'unchanged'
    else updated.set(id, { before: existing, after })
    known.set(id, after)
    return existing ? 'updated' : 'created'
  }

  const pathOf = (entry: PlaceEntry, existing: PlaceRecord | undefined): PlacePath | Exclude<Outcome, string> => {
    if (entry.kind === 'STATE') return placePath(entry.code)
    // A file that does not tell the parent may still bring news of a place that is known.
    if (!entry.parent) return existing?.path ?? { reason: 'noParent', detail: entry.code }
    const parent = known.get(key(entry.parent.kind, entry.parent.code))
    if (!parent) return { reason: 'unknownParent', detail: entry.parent.code }
    return placePath(`${parent.path}/${LETTERS[entry.kind]}${entry.code}`)
  }

  const villageAstray = ({ village }: LinkEntry): Outcome | null =>
    known.has(key('VILLAGE', village)) ? null : refusedBecause('unknownVillage', village)

  const link = (entry: LinkEntry): Outcome => {
    const village = known.get(key('VILLAGE', entry.village))
    if (!village) return refusedBecause('unknownVillage', entry.village)
    const panchayat = known.get(key('PANCHAYAT', entry.panchayat))
    if (!panchayat) return refusedBecause('unknownPanchayat', entry.panchayat)
    const pair = `${village.path} ${panchayat.path}`
    seenLinks.add(pair)
    if (links.has(pair)) return 'unchanged'
    links.add(pair)
    linked.push({ village: village.path, panchayat: panchayat.path })
    return 'created'
  }

  return {
    take,
    villageAstray,
    link,
    changes: () => ({ created: [...created.values()], updated: [...updated.values()], linked }),
    /** Places of the kind that the file did not name. */
    unseen: (kind: PlaceKind, area: PlacePath): readonly PlacePath[] =>
      before.places
        .filter((place) => place.kind === kind && !place.ended && within(place.path, area))
        .filter((place) => !said.has(key(place.kind, place.code)))
        .map((place) => place.path),
    /** Links that the file did not name. */
    unseenLinks: (area: PlacePath): readonly Link[] =>
      before.links.filter(
        ({ village, panchayat }) => within(panchayat, area) && !seenLinks.has(`${village} ${panchayat}`),
      ),
  }
}

const merged = (entry: PlaceEntry, path: PlacePath, existing: PlaceRecord | undefined): PlaceRecord => ({
  path,
  kind: entry.kind,
  code: entry.code,
  version: entry.version ?? existing?.version ?? 1,
  en: writtenAs(entry.en, existing?.en),
  hi: entry.hi ?? existing?.hi ?? null,
  census2001: entry.census2001 ?? existing?.census2001 ?? null,
  census2011: entry.census2011 ?? existing?.census2011 ?? null,
  pincode: entry.pincode ?? existing?.pincode ?? null,
  localBodyType: entry.localBodyType ?? existing?.localBodyType ?? null,
  ended: false,
})

const same = (one: PlaceRecord, other: PlaceRecord): boolean =>
  one.version === other.version &&
  one.en === other.en &&
  one.hi === other.hi &&
  one.census2001 === other.census2001 &&
  one.census2011 === other.census2011 &&
  one.pincode === other.pincode &&
  one.localBodyType === other.localBodyType &&
  one.ended === other.ended
