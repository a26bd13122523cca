import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Place, PlaceName } from '@/lib/domain/place/place'
import { type DatedName, type EarlierName, nameOn } from '@/lib/domain/place/then'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlace } from '@/lib/features/places/store/tree'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** A place with the names it bore, and between which days it stood in the directory. */
export type DatedPlace = Place & DatedName

/** Which panchayat serves or served a village. */
export interface DatedLink {
  readonly village: PlacePath
  readonly panchayat: PlacePath
  readonly from: PlainDate
  /** The first day on which it no longer did; null while it does. */
  readonly until: PlainDate | null
}

/** These places with their past, in no order; a path that the directory never knew is left out. */
export const dated = async (tx: Tx, paths: readonly PlacePath[]): Promise<readonly DatedPlace[]> => {
  const rows = await tx.place.findMany({
    where: { path: { in: [...paths] } },
    include: { versions: { orderBy: { validFrom: 'asc' } } },
  })
  return rows.map((row) => ({
    ...toPlace(row),
    validFrom: asDay(row.validFrom),
    endedOn: row.invalidatedOn && asDay(row.invalidatedOn),
    earlier: row.versions.flatMap(({ nameEn, nameHi, validFrom, validTo }): readonly EarlierName[] =>
      validTo === null ? [] : [{ en: nameEn, hi: nameHi ?? nameEn, from: asDay(validFrom), until: asDay(validTo) }],
    ),
  }))
}

/** The links of a village or a panchayat, past ones too, oldest first. */
export const linksOf = async (tx: Tx, path: PlacePath): Promise<readonly DatedLink[]> => {
  const rows = await tx.placeLink.findMany({
    where: { OR: [{ childPath: path }, { parentPath: path }] },
    orderBy: [{ validFrom: 'asc' }, { childPath: 'asc' }, { parentPath: 'asc' }],
  })
  return rows.map(({ childPath, parentPath, validFrom, validTo }) => ({
    village: placePath(childPath),
    panchayat: placePath(parentPath),
    from: asDay(validFrom),
    until: validTo && asDay(validTo),
  }))
}

/** The villages that a panchayat served on a day. */
export const servedOn = async (tx: Tx, panchayat: PlacePath, day: PlainDate): Promise<readonly PlacePath[]> => {
  const on = asColumn(day)
  const rows = await tx.placeLink.findMany({
    where: { parentPath: panchayat, validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] },
    select: { childPath: true },
  })
  return rows.map(({ childPath }) => placePath(childPath))
}

/**
 * What places were called on a day, by path. Where the directory had no name for one then, today's stands in: a reader of an
 * old record needs some name for its place.
 */
export const namesOn = async (
  tx: Tx,
  paths: readonly PlacePath[],
  day: PlainDate,
): Promise<Readonly<Record<PlacePath, PlaceName>>> => {
  const known = new Map((await dated(tx, paths)).map((place) => [place.path, place]))
  return Object.fromEntries(
    paths.map((path) => {
      const place = known.get(path)
      return [path, place ? (nameOn(place, day) ?? { en: place.en, hi: place.hi }) : { en: path, hi: path }]
    }),
  )
}
