import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import type { PlacePath } from '@/lib/domain/place/path'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { awaited } from '@/lib/features/consolidations/view/below'
import type { ActView } from '@/lib/features/consolidations/view/desk'
import { toFamilies } from '@/lib/features/consolidations/view/families'
import { forTheEye } from '@/lib/features/consolidations/view/rows'
import { names } from '@/lib/features/places/store/names'
import { sha256 } from '@/lib/platform/digest'
import type { Reading } from '@/lib/platform/query'
import { type Below, NOTHING, papersOf, rowsOf, sum } from './below'

/** A panchayat sees itself, and may declare that nobody applied. */
export const inPanchayat = async (reading: Reading, driveId: string, place: PlacePath): Promise<Below> => {
  const rows = await rowsOf(reading, driveId, await panchayats.inArea(reading.tx, driveId, place))
  const [own] = rows
  const mayDeclare = own?.outcome === 'PENDING' && permit(reading.actor, 'list.draw', { place }).ok
  return { ...NOTHING, panchayats: rows, selected: sum(rows), mayDeclare }
}

/** A block sees its panchayats' lists and may consolidate those that are final. */
export const inBlock = async (reading: Reading, driveId: string, place: PlacePath, seats: number): Promise<Below> => {
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
