import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { definePublicQuery } from '@/lib/platform/query'

/** What places are called, by path. The directory of places is public. */
export const placeNames = definePublicQuery(({ tx }, paths: readonly PlacePath[]) => names(tx, paths))

/** The panchayats of a block. */
export const panchayatsOfBlock = definePublicQuery(({ tx }, block: PlacePath) => tree.panchayatsOf(tx, block))

/** The villages that a panchayat serves. */
export const villagesOfPanchayat = definePublicQuery(({ tx }, panchayat: PlacePath) => tree.villagesOf(tx, panchayat))

/** The places directly under a place. */
export const placesUnder = definePublicQuery(({ tx }, parent: PlacePath) => tree.children(tx, parent))
