import 'server-only'
import { LIST_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { includes } from '@/lib/domain/access/scope'
import { blocksOf } from '@/lib/domain/consolidation/blocks'
import { RETURN_LEVELS, type ReturnLevel } from '@/lib/domain/consolidation/return'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import { isPlacePath, kindOf, parentOf, type PlacePath, stateOf } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { awaited, nameIn, toBlockRow, toDistrictRows } from '@/lib/features/consolidations/view/below'
import type { ActView, BlockRow, DeskView } from '@/lib/features/consolidations/view/desk'
import { toFamilies } from '@/lib/features/consolidations/view/families'
import { forTheEye, type PanchayatRow, toPanchayatRow } from '@/lib/features/consolidations/view/rows'
import * as drives from '@/lib/features/drives/store'
import { names } from '@/lib/features/places/store/names'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery, type Reading } from '@/lib/platform/query'

interface Asked {
  readonly drive?: string | undefined
  readonly place?: string | undefined
}

type Below = Pick<DeskView, 'panchayats' | 'blocks' | 'districts' | 'families' | 'act' | 'papers' | 'mayDeclare'> & {
  readonly selected: number
}

const NOTHING: Below = {
  ...{ panchayats: [], blocks: [], districts: [], families: {}, act: null, papers: [], mayDeclare: false, selected: 0 },
}

const deskOf = async (reading: Reading, asked: Asked): Promise<DeskView | null> => {
  const { actor, scope, tx } = reading
  const all = (await drives.ofState(tx, actor.place)).map(({ id, label }) => ({ id, label }))
  const drive = all.find(({ id }) => id === asked.drive) ?? all[0] ?? null
  const path = asked.place !== undefined && isPlacePath(asked.place) ? asked.place : actor.place
  const kind = kindOf(path)
  if (!includes(scope, { place: path }) || !isDesk(kind)) return null
  const above = parentOf(path)
  const words = await names(tx, [path, ...(above ? [above] : [])])
  const quota = drive && (await allocations.current(tx, drive.id, path))
  const below = drive ? await BELOW[kind](reading, drive.id, path, quota?.seats ?? 0) : NOTHING
  return {
    ...{ drive, drives: all, kind },
    place: { path, name: nameIn(words, path) },
    above: above && includes(scope, { place: above }) ? { path: above, name: nameIn(words, above) } : null,
    seats: quota?.seats ?? 0,
    ...below,
  }
}

/** What stands below an office in a drive, and what it may sign now; null for a place that is not the reader's. */
export const showDesk = defineQuery(deskOf, { readers: LIST_READERS })

type Kind = DeskView['kind']
const isDesk = (kind: string): kind is Kind => Object.hasOwn(BELOW, kind)

const sum = (rows: readonly PanchayatRow[]): number => rows.reduce((all, { list }) => all + (list?.selected ?? 0), 0)

const rowsOf = async ({ actor, tx, today }: Reading, driveId: string, found: readonly panchayats.Panchayat[]) => {
  const window = await drives.windowAt(tx, driveId, found[0]?.place ?? actor.place)
  const level = (Object.keys(RETURN_LEVELS) as ReturnLevel[]).find((role) => role === actor.role)
  const seen = { today, closesOn: window?.closesOn ?? null, returnsFrom: level ? RETURN_LEVELS[level] : null }
  return found.map((one) => toPanchayatRow(one, seen))
}

const papersOf = async ({ tx }: Reading, driveId: string, level: ReturnLevel, place: PlacePath) => {
  const acts = await consolidations.ofLevel(tx, driveId, level, place)
  return acts
    .filter((act) => act.place === place)
    .map(({ id, at, undoneAt }) => ({ id, level, at: at.toISOString(), undoneOn: undoneAt && dayInIndia(undoneAt) }))
}

const inPanchayat = async (reading: Reading, driveId: string, place: PlacePath): Promise<Below> => {
  const rows = await rowsOf(reading, driveId, await panchayats.inArea(reading.tx, driveId, place))
  const [own] = rows
  const mayDeclare = own?.outcome === 'PENDING' && permit(reading.actor, 'list.draw', { place }).ok
  return { ...NOTHING, panchayats: rows, selected: sum(rows), mayDeclare }
}

const inBlock = async (reading: Reading, driveId: string, place: PlacePath, seats: number): Promise<Below> => {
  const { actor, tx } = reading
  const found = await panchayats.inArea(tx, driveId, place)
  const rows = await rowsOf(reading, driveId, found)
  const papers = await papersOf(reading, driveId, 'BLOCK_OFFICER', place)
  const waiting = rows.flatMap(({ list }) => (list?.stage === 'FINALISED' ? [list.id] : []))
  const may = permit(actor, 'consolidation.block', { place }).ok && (waiting.length > 0 || papers.length === 0)
  const families = may ? await familiesOf(reading, waiting) : {}
  const late = found.filter(awaited).map(({ name }) => name)
  const digest = shownDigest({ driveId, place, seats }, found.map(partOf), sha256)
  const act: ActView = { kind: 'BLOCK_OFFICER', digest, lists: waiting.length, total: sum(rows), seats, awaited: late }
  return { ...NOTHING, panchayats: forTheEye(rows), families, papers, act: may ? act : null, selected: sum(rows) }
}

const familiesOf = async ({ tx }: Reading, listIds: readonly string[]) => {
  const selected = await lists.selectedRows(tx, listIds)
  const villages = selected.map(({ village }) => village)
  return toFamilies(selected, await names(tx, villages))
}

const inDistrict = async (reading: Reading, driveId: string, place: PlacePath, seats: number): Promise<Below> => {
  const { actor, tx } = reading
  const found = await panchayats.inArea(tx, driveId, place)
  const rows = await rowsOf(reading, driveId, found)
  const consolidated = await consolidations.ofLevel(tx, driveId, 'BLOCK_OFFICER', place)
  const blocks = blocksOf(found, new Set(consolidated.map((act) => act.place)))
  const named = blocks.map((block) => block.place)
  const words = await names(tx, named)
  const shares = new Map((await allocations.sharesUnder(tx, driveId, place)).map((one) => [one.place, one.seats]))
  const blockRows = blocks.map((block) => toBlockRow(block, words, shares.get(block.place) ?? 0))
  const department = permit(actor, 'list.approve', { place }).ok
  const papers = [
    ...(await papersOf(reading, driveId, 'RD_DEPT', place)),
    ...(await papersOf(reading, driveId, 'COLLECTOR', place)),
  ]
  const open = { driveId, place, seats, rows, blockRows }
  const { act, shown } = department
    ? await approval(reading, open)
    : collection(reading, open, shownDigest({ driveId, place, seats }, found.map(partOf), sha256))
  return { ...NOTHING, panchayats: shown, blocks: blockRows, act, papers, selected: sum(rows) }
}

interface Open {
  readonly driveId: string
  readonly place: PlacePath
  readonly seats: number
  readonly rows: readonly PanchayatRow[]
  readonly blockRows: readonly BlockRow[]
}

const collection = ({ actor }: Reading, { place, seats, rows, blockRows }: Open, digest: string) => {
  const done = new Set(blockRows.flatMap((block) => (block.done ? [block.place] : [])))
  const shown = rows.filter((row) => row.list?.stage === 'BLOCK_CONSOLIDATED' && done.has(parentOf(row.place) ?? place))
  const late = blockRows.filter((block) => !block.done).map(({ name }) => name)
  const act: ActView = { kind: 'COLLECTOR', digest, lists: shown.length, total: sum(rows), seats, awaited: late }
  const may = permit(actor, 'consolidation.district', { place }).ok && shown.length > 0
  return { act: may ? act : null, shown: forTheEye(shown) }
}

const approval = async ({ tx }: Reading, { driveId, place, rows }: Open) => {
  const shown = rows.filter(({ list }) => list?.stage === 'DISTRICT_CONSOLIDATED')
  const quota = await allocations.current(tx, driveId, stateOf(place))
  const seats = quota?.seats ?? 0
  const parts = shown.flatMap(({ place: at, list }) =>
    list ? [{ place: at, standing: list.stage, list: list.id, digest: list.digest }] : [],
  )
  const digest = shownDigest({ driveId, place, seats }, parts, sha256)
  const total = (await lists.approvedBefore(tx, driveId)) + sum(shown)
  const act: ActView = { kind: 'RD_DEPT', digest, lists: shown.length, total, seats, awaited: [] }
  return { act: shown.length > 0 ? act : null, shown: forTheEye(shown) }
}

const inState = async ({ tx, today }: Reading, driveId: string): Promise<Below> => {
  const found = await panchayats.districts(tx, driveId)
  const words = await names(
    tx,
    found.map(({ place }) => place),
  )
  const rows = toDistrictRows(found, words, today)
  return { ...NOTHING, districts: rows, selected: rows.reduce((all, row) => all + row.approvedSelected, 0) }
}

const BELOW: Readonly<
  Record<Kind, (reading: Reading, driveId: string, place: PlacePath, seats: number) => Promise<Below>>
> = { PANCHAYAT: inPanchayat, BLOCK: inBlock, DISTRICT: inDistrict, STATE: inState }
