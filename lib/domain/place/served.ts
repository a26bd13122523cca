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
}

/** One link of the directory: a village, its names, a panchayat that serves it. */
export interface ServedLink {
  readonly village: PlacePath
  readonly names: readonly string[]
  readonly panchayat: PlacePath
}

/** A code without the zeros and the apostrophe that spreadsheets put before it. */
const bare = (code: string): string => code.replace(/^['0\s]+/, '')

/** Looks places up by code, however many rows ask. */
export const servedBy = (links: readonly ServedLink[]): Served => {
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
    panchayat: (code) => panchayats.get(bare(code)) ?? null,
    village: (code) => villages.get(bare(code)) ?? null,
    of: (panchayat) => served.get(panchayat) ?? [],
  }
}
