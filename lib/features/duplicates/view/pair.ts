import type { Ground } from '@/lib/domain/matching/compare'
import type { MergeField } from '@/lib/domain/matching/merge'
import { type PairStage, type Side, UNDO_DAYS } from '@/lib/domain/matching/pair'
import type { PlaceName } from '@/lib/domain/place/place'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Difference } from './differences'
import type { BackView, EndView } from './ends'
import type { FamilyView } from './family'
import type { Names, SideView } from './side'

/** A line of the queue. */
export interface PairRow {
  readonly id: string
  readonly score: number
  readonly stage: PairStage
  readonly left: SideView
  readonly right: SideView
  /** Whether one of the two stands in another office's register. */
  readonly across: boolean
  /** One of the two households holds a card that is active. */
  readonly card: boolean
}

export interface PairsView {
  readonly rows: readonly PairRow[]
  readonly next: string | null
  readonly open: number
  readonly capped: boolean
  /** Families that no comparison has reached yet. */
  readonly waiting: number
  /** Panchayats of the reader's area that could not be compared, and when it is tried again. */
  readonly delays: readonly { readonly place: PlaceName; readonly since: Date; readonly againAt: Date }[]
  readonly decided: readonly PairRow[]
  readonly household: string | null
}

export interface PairView extends PairRow {
  readonly version: number
  readonly grounds: readonly Ground[]
  readonly differences: readonly Difference[]
  /** By the side that would end; null for an entry of another office, and for one that has ended. */
  readonly ends: Readonly<Record<Side, EndView | null>>
  readonly keep: Side
  /** What the other office proposed, where it is asked whether it is so. */
  readonly proposal: { readonly keep: Side; readonly take: readonly MergeField[] } | null
  readonly mayDecide: boolean
  /** The two households as a whole; null when only this one pair stands between them, or nobody may decide. */
  readonly family: FamilyView | null
  /** A merger needs the other office when the entry that should end is not the reader's. */
  readonly mineSides: readonly Side[]
  /** The words with which entries of the reader's area were entered, and whose; oldest first. */
  readonly said: readonly {
    readonly number: string
    readonly reason: string
    readonly by: Names | null
    readonly at: string
  }[]
  readonly decision: {
    readonly reason: string
    readonly by: Names | null
    readonly at: string
    readonly until: PlainDate
    /** So many pairs were settled by it, this one among them; none when it was settled alone. */
    readonly together: number
  } | null
  /** The applications that the merger rejected, and what becomes of them when it is taken back. */
  readonly back: readonly BackView[]
  readonly mayUndo: boolean
  /** The next pair of the queue; `again`: this was the last one, and the queue begins anew. */
  readonly next: { readonly id: string; readonly again: boolean } | null
}

/** How far open pairs are counted. */
export const CAP = 1000

/** The last day on which a decision can be taken back. */
export const undoUntil = (on: PlainDate): PlainDate => addDays(on, UNDO_DAYS)

const CURSOR = /^(\d{1,3})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Where a page of the queue begins, from its address; null for the first page and for anything else. */
export const cursorOf = (after: string | undefined): { readonly score: number; readonly id: string } | null => {
  const [, score, id] = CURSOR.exec(after ?? '') ?? []
  return score === undefined || id === undefined ? null : { score: Number(score), id }
}
