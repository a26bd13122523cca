import type { Consolidated } from '@/lib/domain/consolidation/consolidate'
import { blockDone, type PanchayatStanding } from '@/lib/domain/consolidation/standing'
import { parentOf, type PlacePath } from '@/lib/domain/place/path'
import { type ListStage, SEALED_STAGES } from '@/lib/domain/selection/stages'

/** A panchayat of a district with its newest list. */
export interface ListedPanchayat extends PanchayatStanding {
  readonly place: PlacePath
  readonly list: { readonly id: string; readonly stage: ListStage; readonly selected: number } | null
}

/** A block of a district in a drive. */
export interface BlockStanding<P> {
  readonly place: PlacePath
  readonly panchayats: readonly P[]
  readonly done: boolean
}

/** Whether the block passed the list on. */
export const passedBlock = (stage: ListStage): boolean => stage !== 'FINALISED' && SEALED_STAGES.includes(stage)

/** The blocks of a district from its panchayats, in the order of codes; `consolidated` holds those that did so once. */
export const blocksOf = <P extends ListedPanchayat>(
  panchayats: readonly P[],
  consolidated: ReadonlySet<string>,
): readonly BlockStanding<P>[] => {
  const blocks = new Map<PlacePath, P[]>()
  for (const one of panchayats) {
    const block = parentOf(one.place)
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), one])
  }
  return [...blocks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, inside]) => ({ place, panchayats: inside, done: blockDone(consolidated.has(place), inside) }))
}

/** What a done block hands up to its district: its lists that passed the block, counted; null for a block that is late. */
export const handedUp = (
  { place, panchayats, done }: BlockStanding<ListedPanchayat>,
  seats: number,
): Consolidated | null => {
  if (!done) return null
  const parts = panchayats.flatMap((one) =>
    one.list && passedBlock(one.list.stage) ? [{ place: one.place, selected: one.list.selected }] : [],
  )
  return { place, seats, selected: parts.reduce((all, { selected }) => all + selected, 0), parts }
}
