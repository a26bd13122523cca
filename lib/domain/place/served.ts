import { codeOf, type PlacePath } from '@/lib/domain/place/path'

/** A village with the panchayats of an area that serve it. */
export interface ServedVillage {
  readonly path: PlacePath
  readonly names: readonly string[]
  readonly panchayats: readonly PlacePath[]
}

/** Which panchayats of an area serve which villages, by the codes of the Local Government Directory. */
export interface Served {
  readonly panchayat: (code: string) => PlacePath | null
  readonly village: (code: string) => ServedVillage | null
  /** The villages of a panchayat. */
  readonly of: (panchayat: PlacePath) => readonly ServedVillage[]
  /** Under which codes a census knows a place above them, where the directory says it. */
  readonly censusCodes: (place: PlacePath) => readonly string[]
}

/** One link of the directory: a village, its names, a panchayat that serves it. */
export interface ServedLink {
  readonly village: PlacePath
  readonly names: readonly string[]
  readonly panchayat: PlacePath
}

/** A code without the zeros and the apostrophe that spreadsheets put before it; nothing for nought, which names no place. */
export const bareCode = (code: string): string => code.replace(/^['0\s]+/, '')

/** Looks places up by code, however many rows ask. */
export const servedBy = (
  links: readonly ServedLink[],
  censusCodes: ReadonlyMap<PlacePath, readonly string[]> = new Map(),
): Served => {
  const panchayats = new Map<string, PlacePath>()
  const villages = new Map<string, ServedVillage>()
  const served = new Map<PlacePath, ServedVillage[]>()
  for (const { village, names, panchayat } of links) {
    panchayats.set(codeOf(panchayat), panchayat)
    const code = codeOf(village)
    const before = villages.get(code)?.panchayats ?? []
    villages.set(code, { path: village, names, panchayats: [...before, panchayat] })
  }
  for (const { village, panchayat } of links) {
    const found = villages.get(codeOf(village))
    if (found) served.set(panchayat, [...(served.get(panchayat) ?? []), found])
  }
  return {
    panchayat: (code) => panchayats.get(bareCode(code)) ?? null,
    village: (code) => villages.get(bareCode(code)) ?? null,
    of: (panchayat) => served.get(panchayat) ?? [],
    censusCodes: (place) => censusCodes.get(place) ?? [],
  }
}
