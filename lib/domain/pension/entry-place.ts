import type { PlacePath } from '@/lib/domain/place/path'
import type { Served } from '@/lib/domain/place/served'

/** A panchayat by its path and names. */
export interface NamedPanchayat {
  readonly path: PlacePath
  readonly name: { readonly en: string; readonly hi: string }
}

/** Where a line of a register stands: its panchayat, or the register's whole area; its village where it is known. */
export interface EntryPlace {
  readonly place: PlacePath
  readonly village: PlacePath | null
}

interface Around {
  readonly area: PlacePath
  readonly served: Served
  readonly panchayats: readonly NamedPanchayat[]
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/**
 * Places a line by the directory's codes, else by the panchayat's name in the area and the village's name in the panchayat.
 * Names that fit nothing, or several, leave it to the whole area: a misspelt village hides nobody. Null for a code of a
 * panchayat outside the area. Source: domain §6.
 */
export const placeEntry = (
  cells: Readonly<Record<string, string>>,
  { area, served, panchayats }: Around,
): EntryPlace | null => {
  const { panchayatCode, panchayatName, villageCode, villageName } = cells
  const coded = panchayatCode === undefined ? null : served.panchayat(panchayatCode)
  if (panchayatCode !== undefined && coded === null) return null
  const village = villageCode === undefined ? null : served.village(villageCode)
  const only = village?.panchayats.length === 1 ? (village.panchayats[0] ?? null) : null
  const place = coded ?? only ?? (panchayatName === undefined ? null : oneNamed(panchayats, panchayatName))
  if (village) return { place: place ?? area, village: village.path }
  const named = (place === null || villageName === undefined ? [] : served.of(place)).filter(({ names }) =>
    names.some((name) => plain(name) === plain(villageName ?? '')),
  )
  return { place: place ?? area, village: named.length === 1 ? (named[0]?.path ?? null) : null }
}

const oneNamed = (panchayats: readonly NamedPanchayat[], name: string): PlacePath | null => {
  const found = panchayats.filter(({ name: own }) => [own.en, own.hi].some((text) => plain(text) === plain(name)))
  return found.length === 1 ? (found[0]?.path ?? null) : null
}
