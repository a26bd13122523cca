import type { Cells } from '@/lib/domain/household/import-sheet'
import { codeOf, districtOf, kindOf, parentOf, type PlacePath, stateOf } from '@/lib/domain/place/path'
import { bareCode, type Served, type ServedVillage } from '@/lib/domain/place/served'

interface Home {
  readonly place: PlacePath
  readonly village: PlacePath
}

interface Homeless {
  readonly column: 'panchayatCode' | 'villageCode' | 'villageName' | CodeAbove
  readonly message: string
  readonly params?: Readonly<Record<string, string>>
}

/** Codes of the places above a village, which a row repeats. */
const CODES_ABOVE = ['stateCode', 'districtCode', 'blockCode', 'subDistrictCode'] as const
type CodeAbove = (typeof CODES_ABOVE)[number]

interface Around {
  readonly area: PlacePath
  readonly panchayatCode: string | null
  readonly served: Served
}

/** That a village is not served: by the office's own panchayat, by any of its area, or by the one that the row names. */
const notServed = (code: string, by: 'OWN' | 'AREA' | 'OTHER', panchayat = ''): Homeless => ({
  ...{ column: 'villageCode', message: 'files.error.villageNotServed', params: { code, by, panchayat } },
})

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

/** The place above a home that a column names; null where there is none: a town lies in no block. */
const placeAbove = (column: CodeAbove, { place, village }: Home): PlacePath | null => {
  if (column === 'stateCode') return stateOf(place)
  if (column === 'districtCode') return districtOf(place)
  const above = parentOf(column === 'blockCode' ? place : village)
  return above !== null && kindOf(above) === (column === 'blockCode' ? 'BLOCK' : 'SUB_DISTRICT') ? above : null
}

/** The directory's code of a place above that the row names otherwise: neither by that code nor by one of the census. */
const contradiction = (cells: Cells, home: Home, { censusCodes }: Served): Homeless | null => {
  for (const column of CODES_ABOVE) {
    const above = placeAbove(column, home)
    const told = bareCode(cells[column] ?? '')
    if (above === null || told === '') continue
    const held = codeOf(above)
    if (told === held || censusCodes(above).some((code) => bareCode(code) === told)) continue
    const params = { place: column, told: cells[column] ?? '', held, village: codeOf(home.village) }
    return { column, message: 'files.error.placeContradicts', params }
  }
  return null
}

/**
 * In which panchayat and village a household of a file lives, and that the codes of the places above fit: whoever sorted a
 * column wrongly must not move families. Source: domain §2.3, §6.
 */
export const settleHousehold = (cells: Cells, around: Around): Home | Homeless => {
  const home = homeOf(cells, around)
  return 'place' in home ? (contradiction(cells, home, around.served) ?? home) : home
}

/**
 * In which panchayat and village a household of a file lives: by the codes of the directory, else by the village's name
 * within the panchayat; a panchayat of one village needs neither. The panchayat is the one the file or its sender names,
 * the office's own, or the only one that serves the village.
 */
const homeOf = (cells: Cells, { area, panchayatCode, served }: Around): Home | Homeless => {
  const isPanchayat = kindOf(area) === 'PANCHAYAT'
  const village = cells.villageCode === undefined ? null : served.village(cells.villageCode)
  const code = cells.panchayatCode ?? panchayatCode
  const only = village?.panchayats.length === 1 ? (village.panchayats[0] ?? null) : null
  const place = code === null ? (isPanchayat ? area : only) : served.panchayat(code)
  if (place === null) {
    if (cells.villageCode !== undefined && village === null && code === null)
      return notServed(cells.villageCode, isPanchayat ? 'OWN' : 'AREA')
    const unknown = isPanchayat ? 'households.error.otherPanchayat' : 'imports.error.panchayatUnknown'
    return { column: 'panchayatCode', message: code === null ? 'imports.error.noPanchayat' : unknown }
  }
  if (cells.villageCode !== undefined)
    return village?.panchayats.includes(place)
      ? { place, village: village.path }
      : notServed(cells.villageCode, place === area ? 'OWN' : village === null ? 'AREA' : 'OTHER', codeOf(place))
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
