import { readCode } from '@/lib/domain/import/cells/codes'
import { readCount } from '@/lib/domain/import/cells/numbers'
import type { Line, SheetKind } from '@/lib/domain/place/lgd-sheet'
import type { PlaceKind } from '@/lib/domain/place/path'

/** What a line says of a place. What it does not say is undefined and stays as it was. */
export interface PlaceEntry {
  readonly kind: PlaceKind
  readonly code: string
  /** The place above it; undefined when the file does not tell (panchayats by their samiti, urban bodies). */
  readonly parent?: { readonly kind: PlaceKind; readonly code: string } | undefined
  readonly en: string
  readonly hi?: string | undefined
  readonly version?: number | undefined
  readonly census2001?: string | undefined
  readonly census2011?: string | undefined
  readonly pincode?: string | undefined
  readonly localBodyType?: number | undefined
}

/** What a line says of a village and the panchayat that serves it. */
export interface LinkEntry {
  readonly village: string
  readonly panchayat: string
}

export interface Entry {
  readonly place?: PlaceEntry
  readonly link?: LinkEntry
}

const PLACES: Readonly<Partial<Record<SheetKind, { kind: PlaceKind; prefix: string; parent: PlaceKind | null }>>> = {
  STATES: { kind: 'STATE', prefix: 'state', parent: null },
  DISTRICTS: { kind: 'DISTRICT', prefix: 'district', parent: 'STATE' },
  SUB_DISTRICTS: { kind: 'SUB_DISTRICT', prefix: 'subdistrict', parent: 'DISTRICT' },
  BLOCKS: { kind: 'BLOCK', prefix: 'block', parent: 'DISTRICT' },
  VILLAGES: { kind: 'VILLAGE', prefix: 'village', parent: 'SUB_DISTRICT' },
  PANCHAYATS: { kind: 'PANCHAYAT', prefix: 'localbody', parent: 'BLOCK' },
  BLOCK_MAP: { kind: 'PANCHAYAT', prefix: 'localbody', parent: 'BLOCK' },
  URBAN_BODIES: { kind: 'URBAN_BODY', prefix: 'localbody', parent: 'DISTRICT' },
  WARDS: { kind: 'WARD', prefix: 'ward', parent: 'URBAN_BODY' },
}

/** The kinds of place whose record a kind of file brings; a village map brings links only. */
export const bringsKind = (sheet: SheetKind): PlaceKind | null => PLACES[sheet]?.kind ?? null

/** The place, the link, or both, that a line of the file stands for. */
export const entryOf = (sheet: SheetKind, { cell }: Line): Entry => {
  const shape = PLACES[sheet]
  const link = { village: lgdCode(cell('villagecode')), panchayat: lgdCode(cell('localbodycode')) }
  if (!shape) return { link }
  const { kind, prefix } = shape
  const parentCode = parentCell(shape.parent, cell)
  const place: PlaceEntry = {
    kind,
    code: lgdCode(cell(`${prefix}code`)),
    parent: shape.parent && parentCode !== '' ? { kind: shape.parent, code: parentCode } : undefined,
    en: cell(`${prefix}name`),
    hi: hindi(cell(`${prefix}nameinlocal`, `${prefix}namelocal`)),
    version: whole(cell(`${prefix}version`)),
    // In a map these columns speak of the village, not of the panchayat.
    ...(sheet === 'BLOCK_MAP'
      ? {}
      : {
          census2001: census(cell('census2001code', `${prefix}census2001code`)),
          census2011: census(cell('census2011code', `${prefix}census2011code`)),
          pincode: /^[1-9]\d{5}$/.exec(lgdCode(cell('pincode')))?.[0],
          localBodyType: whole(cell('localbodytypecode')),
        }),
  }
  return sheet === 'BLOCK_MAP' ? { place, link } : { place }
}

const PARENT_CELLS: Readonly<Partial<Record<PlaceKind, readonly string[]>>> = {
  STATE: ['statecode'],
  DISTRICT: ['districtcode'],
  SUB_DISTRICT: ['subdistrictcode'],
  BLOCK: ['blockcode'],
  URBAN_BODY: ['localbodycode'],
}

const parentCell = (parent: PlaceKind | null, cell: Line['cell']): string =>
  parent === null ? '' : lgdCode(cell(...(PARENT_CELLS[parent] ?? [])))

/** Blank, "0" and "000" mean none (domain §6); leading zeros of a real code stay. */
const census = (text: string): string | undefined => {
  const code = readCode(text, { zeros: 'KEPT', zeroIsBlank: true })
  return code.is === 'VALUE' ? code.value : undefined
}

/** Nearly every code as it is met. */
const PLAIN_CODE = /^\d*$/

/** A code of the directory without what spreadsheets do to it (`25.0`, `'25`); what is no code stays as it stands. */
export const lgdCode = (text: string): string => {
  if (PLAIN_CODE.test(text)) return text
  const code = readCode(text, { zeros: 'KEPT' })
  return code.is === 'VALUE' ? code.value : code.is === 'BLANK' ? '' : text
}

const whole = (text: string): number | undefined => {
  const count = readCount(text)
  return count.is === 'VALUE' && count.value < 1_000_000 ? count.value : undefined
}

/** The local column holds English in many rows; only Devanagari letters are a Hindi name. */
const hindi = (text: string): string | undefined => (/\p{Script=Devanagari}/u.test(text) ? text : undefined)
