import type { MeetingKind, NoticeMode } from '@/lib/domain/meeting/notice'
import type { QuorumDecision, QuorumRule } from '@/lib/domain/meeting/quorum'
import type { Presiding } from '@/lib/domain/meeting/record'
import type { MeetingStage } from '@/lib/domain/meeting/stages'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import { checkOrder, type OrderedRow } from '@/lib/domain/selection/order'
import type { ListStage } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What the form of a new notice starts from. */
export interface NoticeView {
  readonly list: { readonly id: string; readonly version: number; readonly place: PlaceName; readonly drive: string }
  readonly edition: number
  readonly families: number
  readonly today: PlainDate
  readonly days: { readonly general: number; readonly special: number }
  /** When the meeting before failed, and between which days it is held again. */
  readonly again: { readonly failedOn: PlainDate; readonly from: PlainDate; readonly until: PlainDate } | null
  readonly rule: QuorumRule
  readonly failures: number
}

/** A village's families at a meeting. */
export interface VillageView {
  readonly path: PlacePath
  readonly name: PlaceName
  readonly families: number
  readonly present: number
}

/** The assigned officer, and whether the own presence was confirmed. */
export interface OfficerView {
  readonly name: PlaceName
  readonly designation: string
  /** ISO moment; null while unconfirmed. */
  readonly confirmedAt: string | null
}

/** One meeting from notice to signature. Times are HH:MM of its day. */
export interface MeetingView {
  readonly id: string
  readonly version: number
  readonly list: { readonly id: string; readonly edition: number; readonly drive: string; readonly stage: ListStage }
  readonly place: PlaceName
  readonly number: number
  readonly kind: MeetingKind
  readonly attempt: number
  readonly stage: MeetingStage
  readonly notice: {
    readonly on: PlainDate
    readonly mode: NoticeMode
    readonly proof: string
    readonly venue: string
    readonly agenda: string
  }
  readonly heldOn: PlainDate
  readonly time: string
  readonly base: number
  readonly rule: QuorumRule
  readonly quorum: QuorumDecision
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly waitedMinutes: number | null
  readonly presiding: { readonly office: Presiding; readonly name: string } | null
  readonly officer: OfficerView | null
  readonly families: number
  readonly men: number
  readonly women: number
  readonly others: number
  readonly scheduledCaste: number
  readonly scheduledTribe: number
  readonly readOut: boolean
  readonly readOutBy: string
  readonly resolutionNumber: string
  readonly resolutionText: string
  readonly dissent: string
  readonly signedAt: string | null
  readonly villages: readonly VillageView[]
  readonly seats: number
  readonly deviationPlaces: number
  readonly hasBegun: boolean
  readonly may: {
    readonly record: boolean
    readonly confirm: boolean
    readonly finalise: boolean
    readonly close: boolean
  }
}

/** One page of the attendance sheet. */
export interface SheetView {
  readonly meetingId: string
  readonly number: number
  readonly place: PlaceName
  readonly villages: readonly VillageView[]
  readonly village: VillageView | null
  readonly rows: readonly {
    readonly serial: number
    readonly head: { readonly en: string; readonly hi: string | null }
    readonly houseNo: string | null
    readonly present: boolean
  }[]
  readonly from: number
  readonly to: number
  readonly more: boolean
  readonly rule: QuorumRule
  readonly quorum: QuorumDecision
  readonly mayTick: boolean
}

/** What must hold before the Pradhan can sign the final list, each said to be so or not yet. */
export const CHECKS = ['quorum', 'officer', 'readOut', 'proceedings', 'resolution', 'order'] as const
export type Check = (typeof CHECKS)[number]

/** The row of an order as far as the checks need it; `decision` null while the meeting has not decided. */
type Undecided = Omit<OrderedRow, 'decision'> & { readonly decision: OrderedRow['decision'] | null }

const isDecided = (row: Undecided): row is Undecided & OrderedRow => row.decision !== null

/** Which of the checks hold now. */
export const checksOf = (meeting: MeetingView, rows: readonly Undecided[]): Readonly<Record<Check, boolean>> => ({
  quorum: meeting.quorum.outcome !== 'NOT_MET',
  officer: meeting.officer?.confirmedAt != null,
  readOut: meeting.readOut,
  proceedings: meeting.startedAt !== null && meeting.endedAt !== null && meeting.presiding !== null,
  resolution: meeting.resolutionNumber !== '' && meeting.resolutionText !== '',
  order:
    rows.length > 0 &&
    rows.every(isDecided) &&
    checkOrder(rows.filter(isDecided), meeting.seats, meeting.deviationPlaces).ok,
})
