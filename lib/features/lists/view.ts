import { inBothScripts } from '@/lib/domain/household/written-name'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { DeviationReason } from '@/lib/domain/selection/deviation'
import type { Decision, RejectionReason } from '@/lib/domain/selection/order'
import type { Words } from '@/lib/domain/selection/public-list'
import type { Proposal } from '@/lib/domain/selection/quota-line'
import type { RankingKey } from '@/lib/domain/selection/ranking'
import type { ListStage } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** The inputs of the aid as a row shows them; income is paise a head and month, for officers only. */
interface AidView {
  readonly inclusion: boolean
  readonly groups: number
  readonly deprivation: number
  readonly income: number
  readonly dependants: number
  /** ISO moment. */
  readonly appliedAt: string
}

/** Why a row stands behind the one above: the key that decided, and what it said of both. */
export interface Why {
  readonly key: RankingKey
  readonly above: number
  readonly mine: AidView
  readonly theirs: AidView
}

/** One family on the list. */
export interface RowView {
  readonly applicationId: string
  readonly number: string
  readonly head: Words
  readonly guardian: { readonly en: string; readonly hi: string } | null
  readonly village: PlaceName
  /** Whether its application is with an office of the reader's area. */
  readonly isHere: boolean
  readonly recommended: boolean
  readonly aidRank: number
  readonly aid: AidView
  readonly why: Why | null
  readonly proposal: Proposal
  readonly decision: Decision | null
  readonly finalRank: number | null
  readonly rejection: RejectionReason | null
  readonly deviation: DeviationReason | null
  readonly words: string
}

/** A line in a list of lists. */
export interface ListLine {
  readonly id: string
  readonly place: PlaceName
  readonly drive: string
  readonly stage: ListStage
  readonly edition: number
  readonly seats: number
  readonly drawnAt: string
}

/** Lists as they stood at the end of a day; without a day nothing could be asked. */
export interface ListsThenView {
  readonly day: PlainDate | null
  /** `since` says since when the list stood where it stood then. */
  readonly lines: readonly (ListLine & { readonly since: Date | null })[]
  readonly next: string | null
}

/** A drive in which the reader could draw a list, and how far its applications are. */
export interface Drawable {
  readonly driveId: string
  readonly drive: string
  readonly seats: number | null
  readonly handedIn: number
  readonly verified: number
  /** After a return this is the next edition's number. */
  readonly edition: number
}

export interface ListsView {
  readonly lines: readonly ListLine[]
  readonly next: string | null
  readonly drawable: readonly Drawable[]
}

/** A meeting called for a list, in one line. */
export interface MeetingLine {
  readonly id: string
  readonly number: number
  readonly kind: 'GENERAL' | 'SPECIAL' | 'ADJOURNED'
  readonly stage: 'NOTIFIED' | 'RECORDED' | 'FAILED' | 'SIGNED'
  readonly heldOn: PlainDate
  readonly venue: string
  readonly present: number
  readonly required: number | null
}

export interface ListView extends ListLine {
  readonly path: PlacePath
  readonly version: number
  readonly failedMeetings: number
  readonly display: { readonly on: PlainDate; readonly until: PlainDate; readonly board: string } | null
  readonly drawnOn: PlainDate
  readonly today: PlainDate
  readonly attestedAt: string | null
  readonly officer: { readonly name: PlaceName; readonly designation: string } | null
  readonly finalisedAt: string | null
  readonly digest: string | null
  readonly returnReason: string | null
  /** Applications that came after the list was drawn and are not on it. */
  readonly notOn: number
  /** Whether the reader's office reads the families of the list already. */
  readonly named: boolean
  readonly rows: readonly RowView[]
  readonly meetings: readonly MeetingLine[]
  readonly may: {
    readonly draw: boolean
    readonly display: boolean
    readonly attest: boolean
    readonly call: boolean
    readonly drawNext: boolean
    /** Nobody waits for a card, and the reader would issue them. */
    readonly close: boolean
  }
  readonly driveId: string
}

/** The rows as they are read out: the Gram Sabha's order where there is one, else the aid's; those passed over last. */
export const inReadingOrder = (rows: readonly RowView[]): readonly RowView[] => {
  const place = ({ finalRank, decision, aidRank }: RowView): number =>
    finalRank ?? (decision === 'NOT_SELECTED' ? 1_000_000 + aidRank : 100_000 + aidRank)
  return rows.toSorted((a, b) => place(a) - place(b))
}

/** The last row above the quota line in the aid's order, if the line runs through the list. */
export const lastSeat = (rows: readonly RowView[]): string | null =>
  rows.filter(({ proposal }) => proposal === 'SELECTED').at(-1)?.applicationId ?? null

/** What a stored row says, as far as a view needs it. */
interface RowFacts extends Omit<RowView, 'aid' | 'why' | 'proposal' | 'head' | 'guardian'> {
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly aidKeys: AidView & { readonly decidedBy: RankingKey | null; readonly proposal: Proposal }
}

const aidOf = ({ inclusion, groups, deprivation, income, dependants, appliedAt }: AidView): AidView => ({
  inclusion,
  groups,
  deprivation,
  income,
  dependants,
  appliedAt,
})

/** The rows of a list, each with why it stands behind the one above; `rows` come in the aid's order. */
export const toRows = (rows: readonly RowFacts[]): readonly RowView[] =>
  rows.map((row, index) => {
    const above = rows[index - 1]
    const key = row.aidKeys.decidedBy
    return {
      applicationId: row.applicationId,
      number: row.number,
      head: { en: row.headName, hi: row.headNameHi },
      guardian: inBothScripts(row.headGuardian, row.headGuardianHi),
      village: row.village,
      isHere: row.isHere,
      recommended: row.recommended,
      aidRank: row.aidRank,
      aid: aidOf(row.aidKeys),
      why: above && key ? { key, above: above.aidRank, mine: aidOf(row.aidKeys), theirs: aidOf(above.aidKeys) } : null,
      proposal: row.aidKeys.proposal,
      decision: row.decision,
      finalRank: row.finalRank,
      rejection: row.rejection,
      deviation: row.deviation,
      words: row.words,
    }
  })
