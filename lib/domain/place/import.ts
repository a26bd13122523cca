import { bringsKind, entryOf, lgdCode, type PlaceEntry } from '@/lib/domain/place/lgd-entry'
import type { Line, Sheet, SheetKind } from '@/lib/domain/place/lgd-sheet'
import { codeOf, type PlaceKind, type PlacePath, stateOf } from '@/lib/domain/place/path'
import {
  type Directory,
  type Link,
  type Outcome,
  placesBefore,
  type PlaceRecord,
  type Reason,
  refusedBecause,
} from '@/lib/domain/place/directory'

/** A line that was not taken over, and why: `detail` is the code or place that the reason speaks of. */
export interface RefusedLine {
  readonly line: number
  readonly reason: Reason
  readonly detail: string
}

/** What an import would change. Nothing is ever deleted: what is gone is struck off by date. */
export interface ImportPlan {
  readonly created: readonly PlaceRecord[]
  /** With the record as it was, for the history of names. */
  readonly updated: readonly { readonly before: PlaceRecord; readonly after: PlaceRecord }[]
  readonly linked: readonly Link[]
  readonly struckOff: readonly PlacePath[]
  readonly unlinked: readonly Link[]
  readonly report: ImportReport
}

/** Every line read is created, updated, unchanged, refused or another State's: the five add up. */
export interface ImportReport {
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly RefusedLine[]
  /** Lines of other States in a file of the whole country: nothing is wrong with them, they are not ours. */
  readonly elsewhere: number
}

interface Options {
  /** The area of the person who imports: lines of other States are passed over. */
  readonly area: PlacePath
  /** Whether the file is the whole list, so that what it lacks is struck off. */
  readonly complete: boolean
}

/**
 * Decides what a file of the Local Government Directory changes in the places that are known (domain §6): idempotent,
 * unknown parents are refused and not invented, nothing is deleted.
 */
export const planImport = (
  { kind, lines }: Pick<Sheet, 'kind' | 'lines'>,
  before: Directory,
  { area, complete }: Options,
): ImportPlan => {
  const book = placesBefore(before)
  const refused: RefusedLine[] = []
  const counts = { created: 0, updated: 0, unchanged: 0, elsewhere: 0 }
  for (const line of lines) {
    const outcome = isElsewhere(line, area) ? 'elsewhere' : take(kind, line, book)
    if (typeof outcome === 'object') refused.push({ line: line.number, ...outcome })
    else counts[outcome] += 1
  }
  const brings = bringsKind(kind)
  return {
    ...book.changes(),
    struckOff: complete && brings && kind !== 'BLOCK_MAP' ? book.unseen(brings, area) : [],
    unlinked: complete && (kind === 'BLOCK_MAP' || kind === 'VILLAGE_MAP') ? book.unseenLinks(area) : [],
    report: { read: lines.length, ...counts, refused },
  }
}

/** How many of the changed places get another name; the others get another version, census number or pincode. */
export const renamedIn = ({ updated }: Pick<ImportPlan, 'updated'>): number =>
  updated.filter(({ before, after }) => before.en !== after.en || before.hi !== after.hi).length

/** How many lines name a place that stands elsewhere already: a move is never taken over from a file (decision 0051). */
export const movedIn = ({ report }: Pick<ImportPlan, 'report'>): number =>
  report.refused.filter(({ reason }) => reason === 'moved').length

const isElsewhere = ({ cell }: Line, area: PlacePath): boolean => {
  const state = lgdCode(cell('statecode'))
  return state !== '' && state !== codeOf(stateOf(area))
}

/** A line is taken whole or not at all: a panchayat of a map line whose village is unknown waits for the village. */
const take = (kind: SheetKind, line: Line, book: ReturnType<typeof placesBefore>): Outcome => {
  const { place, link } = entryOf(kind, line)
  const astray = link && book.villageAstray(link)
  if (astray) return astray
  const placed = place ? (unfit(place) ?? book.take(place)) : 'unchanged'
  if (typeof placed === 'object' || !link) return placed
  const linked = book.link(link)
  return linked === 'unchanged' ? placed : linked
}

const CODE = /^[1-9]\d{0,7}$/
/** Local body types of the directory: 1 district panchayat, 2 intermediate panchayat; they are bodies, not places. */
const BODIES_ONLY = [1, 2]

const unfit = ({ kind, code, en, localBodyType }: PlaceEntry): Outcome | null => {
  if (!CODE.test(code)) return refusedBecause('badCode', code)
  if (en === '') return refusedBecause('noName', code)
  const bodyOnly = kind === 'PANCHAYAT' && localBodyType !== undefined && BODIES_ONLY.includes(localBodyType)
  return bodyOnly ? refusedBecause('bodyOnly', code) : null
}

const NEEDED: Readonly<Record<SheetKind, readonly PlaceKind[]>> = {
  STATES: ['STATE'],
  DISTRICTS: ['STATE', 'DISTRICT'],
  SUB_DISTRICTS: ['DISTRICT', 'SUB_DISTRICT'],
  BLOCKS: ['DISTRICT', 'BLOCK'],
  VILLAGES: ['SUB_DISTRICT', 'VILLAGE'],
  PANCHAYATS: ['BLOCK', 'PANCHAYAT'],
  VILLAGE_MAP: ['VILLAGE', 'PANCHAYAT'],
  BLOCK_MAP: ['BLOCK', 'VILLAGE', 'PANCHAYAT'],
  URBAN_BODIES: ['DISTRICT', 'URBAN_BODY'],
  WARDS: ['URBAN_BODY', 'WARD'],
}

/** The kinds of place that must be looked up before a file of the kind is planned. */
export const kindsNeeded = (kind: SheetKind): readonly PlaceKind[] => NEEDED[kind]
