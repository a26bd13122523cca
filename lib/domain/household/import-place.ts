import type { Cells } from '@/lib/domain/household/import-sheet'
import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import type { Served, ServedVillage } from '@/lib/domain/place/served'

interface Home {
  readonly place: PlacePath
  readonly village: PlacePath
}

interface Homeless {
  readonly column: 'panchayatCode' | 'villageCode' | 'villageName'
  readonly message: string
}

interface Around {
  readonly area: PlacePath
  readonly panchayatCode: string | null
  readonly served: Served
}

/** The directory tells villages of one name apart by a number in brackets, which nobody writes: `Neri (66)`. */
const WAYS: readonly ((name: string) => string)[] = [(name) => name, (name) => name.replace(/\([^)]*\)/g, '')]

const named = (villages: readonly ServedVillage[], name: string): ServedVillage | undefined => {
  for (const way of WAYS) {
    const plain = (text: string): string => way(text.normalize('NFC').toLowerCase()).replace(/\s+/g, '')
    const found = villages.filter(({ names }) => names.some((one) => plain(one) === plain(name)))
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

/**
 * In which panchayat and village a household of a file lives: by the codes of the directory, else by the village's name
 * within the panchayat; a panchayat of one village needs neither. The panchayat is the one the file or its sender names,
 * the office's own, or the only one that serves the village. Source: domain §2.3, §6.
 */
export const settleHousehold = (cells: Cells, { area, panchayatCode, served }: Around): Home | Homeless => {
  const isPanchayat = kindOf(area) === 'PANCHAYAT'
  const village = cells.villageCode === undefined ? null : served.village(cells.villageCode)
  const code = cells.panchayatCode ?? panchayatCode
  const only = village?.panchayats.length === 1 ? (village.panchayats[0] ?? null) : null
  const place = code === null ? (isPanchayat ? area : only) : served.panchayat(code)
  if (place === null) {
    if (cells.villageCode !== undefined && village === null && code === null)
      return { column: 'villageCode', message: 'households.error.villageUnknown' }
    const unknown = isPanchayat ? 'households.error.otherPanchayat' : 'imports.error.panchayatUnknown'
    return { column: 'panchayatCode', message: code === null ? 'imports.error.noPanchayat' : unknown }
  }
  if (cells.villageCode !== undefined)
    return village?.panchayats.includes(place)
      ? { place, village: village.path }
      : { column: 'villageCode', message: 'households.error.villageUnknown' }
  const villages = served.of(place)
  if (cells.villageName !== undefined) {
    const found = named(villages, cells.villageName)
    return found ? { place, village: found.path } : { column: 'villageName', message: 'imports.error.villageName' }
  }
  const [alone, another] = villages
  return alone && !another
    ? { place, village: alone.path }
    : { column: 'villageCode', message: 'households.error.noVillage' }
}
