import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { isPlacePath, parentOf, type PlacePath } from '@/lib/domain/place/path'
import * as book from '@/lib/features/places/store/import-book'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 100

/** A place, the way up to the State, and one page of the places under it; the villages of a panchayat by its links. */
export const showPlaces = defineQuery(async ({ tx, actor }, at: string | undefined, after: string | undefined) => {
  const path = at !== undefined && isPlacePath(at) ? at : actor.place
  const place = await tree.find(tx, path)
  const above = pathsAbove(path)
  const found =
    place?.kind === 'PANCHAYAT'
      ? await tree.villagesOf(tx, path)
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
    names: await names(tx, above),
    places: shown,
    next: paged ? shown.at(-1)?.path : undefined,
    mayImport: permit(actor, 'place.import', actor).ok,
    mayPost: permit(actor, 'account.manage', actor).ok,
  }
})

const pathsAbove = (path: PlacePath): readonly PlacePath[] => {
  const parent = parentOf(path)
  return parent === null ? [] : [...pathsAbove(parent), parent]
}

/** The last files that were taken over; null for those who import none. */
export const listImports = defineQuery(async ({ tx, actor }) =>
  permit(actor, 'place.import', actor).ok ? book.recent(tx, 20) : null,
)

/** The report of one file; null when absent or not one's to see. */
export const showImport = defineQuery(async ({ tx, actor }, id: string) =>
  permit(actor, 'place.import', actor).ok && isRowId(id) ? book.find(tx, id) : null,
)
