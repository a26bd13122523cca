import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { blocksOf } from '@/lib/domain/consolidation/blocks'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import { parentOf, type PlacePath, stateOf } from '@/lib/domain/place/path'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { toBlockRow } from '@/lib/features/consolidations/view/below'
import type { ActView, BlockRow } from '@/lib/features/consolidations/view/desk'
import { forTheEye, type PanchayatRow } from '@/lib/features/consolidations/view/rows'
import { names } from '@/lib/features/places/store/names'
import { sha256 } from '@/lib/platform/digest'
import type { Reading } from '@/lib/platform/query'
import { type Below, NOTHING, papersOf, rowsOf, sum } from './below'

/** A district sees its blocks; the Collector consolidates them, the department approves. */
export const inDistrict = async (
  reading: Reading,
  driveId: string,
  place: PlacePath,
  seats: number,
): Promise<Below> => {
  const { actor, tx } = reading
  const found = await panchayats.inArea(tx, driveId, place)
  const rows = await rowsOf(reading, driveId, found)
  const consolidated = await consolidations.ofLevel(tx, driveId, 'BLOCK_OFFICER', place)
  const blocks = blocksOf(found, new Set(consolidated.map((act) => act.place)))
  const words = await names(
    tx,
    blocks.map((block) => block.place),
  )
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
