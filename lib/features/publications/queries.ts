import 'server-only'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { recompute } from '@/lib/domain/selection/recompute'
import { children } from '@/lib/features/places/store/tree'
import * as publications from '@/lib/features/publications/store'
import { toPublicList, toPublishedRow, toPublishedView } from '@/lib/features/publications/view'
import { sha256 } from '@/lib/platform/digest'
import { keptForGood } from '@/lib/platform/kept'
import { definePublicQuery } from '@/lib/platform/query'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A published list, or null. */
export const showPublished = definePublicQuery(async ({ tx }, id: string) => {
  const record = UUID.test(id) ? await publications.byId(tx, id) : null
  return record && toPublishedView(record)
})

// Frozen by the database (decision 0037): whoever asks again gets the bytes that the first one got.
const kept = keptForGood(32 * 2 ** 20)

/** The frozen public document, byte for byte what the digest was taken of. */
export const publishedBody = definePublicQuery(({ tx }, id: string) =>
  UUID.test(id) ? kept(id, () => publications.bodyById(tx, id)) : Promise.resolve(null),
)

/** Derives a published list anew from its public inputs; null when there is no such list. */
export const recomputePublished = definePublicQuery(async ({ tx }, id: string) => {
  const record = UUID.test(id) ? await publications.byId(tx, id) : null
  if (!record) return null
  return { view: toPublishedView(record), outcome: recompute(toPublicList(record.body), sha256) }
})

/** Published lists by part of a panchayat's name, in an area. */
export const searchPublished = definePublicQuery(async ({ tx }, area: string, name: string) => {
  const place: PlacePath | null = isPlacePath(area) ? area : null
  const lines = place === null ? [] : await publications.search(tx, place, name.trim())
  return lines.map(toPublishedRow)
})

/** The States and districts that lists can be looked up by. */
export const publishedAreas = definePublicQuery(async ({ tx }) => {
  const [state] = await children(tx, null)
  const places = state ? await children(tx, state.path) : []
  return {
    state: state?.path ?? null,
    districts: places.filter(({ kind }) => kind === 'DISTRICT').map(({ path, en, hi }) => ({ path, en, hi })),
  }
})
