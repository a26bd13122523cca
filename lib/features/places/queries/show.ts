import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { isPlacePath, parentOf, type PlacePath } from '@/lib/domain/place/path'
import type { Place } from '@/lib/domain/place/place'
import { nameOn } from '@/lib/domain/place/then'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { typedDay } from '@/lib/domain/shared/typed-day'
import { dated, linksOf, namesOn, servedOn } from '@/lib/features/places/store/dated'
import * as book from '@/lib/features/places/store/import-book'
import { names } from '@/lib/features/places/store/names'
import { shownImport } from '@/lib/features/places/store/shown-import'
import * as tree from '@/lib/features/places/store/tree'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 100

/** What an address asks: which place, from where on, and as of which day as it was typed. */
interface Browsed {
  readonly at?: string | undefined
  readonly after?: string | undefined
  readonly asOf?: string | undefined
}

/**
 * A place, the way up to the State, its past, and one page of the places under it; the villages of a panchayat by its links.
 * With a day, what the directory knew of them on that day (F3).
 */
export const showPlaces = defineQuery(async ({ tx, actor, today }, { at, after, asOf = '' }: Browsed) => {
  const path = at !== undefined && isPlacePath(at) ? at : actor.place
  const place = await tree.find(tx, path)
  const above = pathsAbove(path)
  const asked = typedDay(asOf)
  const day = asked !== null && asked <= today ? asked : null
  const found =
    place?.kind === 'PANCHAYAT'
      ? await villagesOn(tx, path, day)
      : await tree.children(tx, path, {
          limit: PAGE + 1,
          ...(after !== undefined && isPlacePath(after) ? { after } : {}),
        })
  const paged = place?.kind !== 'PANCHAYAT' && found.length > PAGE
  const shown = paged ? found.slice(0, PAGE) : found
  return {
    path,
    place,
    above,
    names: await (day === null ? names(tx, above) : namesOn(tx, above, day)),
    places: day === null ? shown : await asOfDay(tx, shown, day),
    past: place && (await pastOf(tx, place)),
    day,
    unreadable: asOf.trim() !== '' && day === null,
    next: paged ? shown.at(-1)?.path : undefined,
    mayImport: permit(actor, 'place.import', actor).ok,
    mayPost: permit(actor, 'account.manage', actor).ok,
  }
})

const villagesOn = async (tx: Tx, panchayat: PlacePath, day: PlainDate | null): Promise<readonly Place[]> =>
  day === null ? tree.villagesOf(tx, panchayat) : dated(tx, await servedOn(tx, panchayat, day))

/** Of these places those that stood on a day, under the names of that day. */
const asOfDay = async (tx: Tx, places: readonly Place[], day: PlainDate): Promise<readonly Place[]> => {
  const known = await dated(
    tx,
    places.map(({ path }) => path),
  )
  const then = new Map(known.map((place) => [place.path, nameOn(place, day)]))
  return places.flatMap((place) => {
    const name = then.get(place.path)
    return name ? [{ ...place, ...name, ended: false }] : []
  })
}

/** The names that a place bore, and which villages a panchayat served or panchayats a village, with their days. */
const pastOf = async (tx: Tx, { path, kind }: Place) => {
  const [known] = await dated(tx, [path])
  const links = kind === 'VILLAGE' || kind === 'PANCHAYAT' ? await linksOf(tx, path) : []
  const others = links.map(({ village, panchayat }) => (village === path ? panchayat : village))
  const called = await names(tx, others)
  return {
    validFrom: known?.validFrom ?? null,
    endedOn: known?.endedOn ?? null,
    earlier: known?.earlier ?? [],
    links: links.map(({ from, until, village, panchayat }) => {
      const other = village === path ? panchayat : village
      return { path: other, name: called[other] ?? { en: other, hi: other }, from, until }
    }),
  }
}

const pathsAbove = (path: PlacePath): readonly PlacePath[] => {
  const parent = parentOf(path)
  return parent === null ? [] : [...pathsAbove(parent), parent]
}

/** The last files that were taken over; null for those who import none. */
export const listImports = defineQuery(async ({ tx, actor }) =>
  permit(actor, 'place.import', actor).ok ? book.recent(tx, 20) : null,
)

/** One file: what it would change or has changed, and its first refused lines; null when absent or not one's to see. */
export const showImport = defineQuery(async ({ tx, actor }, id: string) =>
  permit(actor, 'place.import', actor).ok && isRowId(id) ? shownImport(tx, id) : null,
)
