import type { CancellationStage, CancelReason, Ending, Reply } from '@/lib/domain/cancellation/kinds'
import { stageOf, type Cancellation } from '@/lib/domain/cancellation/steps'
import type { CardStage } from '@/lib/domain/card/stages'
import type { Service } from '@/lib/domain/notice/service'
import type { Refusal } from '@/lib/domain/refusals'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export interface Words {
  readonly en: string
  readonly hi: string
}

/** One cancelling with who did what and when. */
export interface CaseView {
  readonly id: string
  readonly version: number
  readonly stage: CancellationStage
  readonly reason: CancelReason
  readonly grounds: string
  readonly proposedOn: PlainDate
  readonly proposedBy: Words | null
  readonly noticedOn: PlainDate | null
  readonly noticedBy: Words | null
  readonly servedOn: PlainDate | null
  readonly servedHow: Service | null
  readonly servedBy: Words | null
  readonly replyBy: PlainDate | null
  readonly reply: Reply | null
  readonly repliedOn: PlainDate | null
  readonly replyWords: string | null
  readonly ended: Ending | null
  readonly orderNo: string | null
  readonly orderWords: string | null
  readonly endedOn: PlainDate | null
  readonly endedBy: Words | null
}

/** The card as its notice and its order name it. */
export interface CardInQuestion {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly stage: CardStage
  readonly householdId: string
  readonly head: Words
  readonly address: string
  readonly issuedOn: PlainDate
  readonly village: Words
  readonly panchayat: Words
  readonly block: Words
  readonly district: Words
}

/** What the reader's office may do next. */
export interface MayDo {
  readonly propose: boolean
  readonly weigh: boolean
  readonly serve: boolean
  readonly hear: boolean
  readonly order: readonly Ending[]
  /** Why the card cannot be cancelled by an order now, where the reader orders. */
  readonly notYet: Refusal | null
}

export interface CancellingView {
  readonly card: CardInQuestion
  /** The newest first; the one that runs, if any, is the first. */
  readonly cases: readonly CaseView[]
  readonly may: MayDo
  /** Days to answer the notice, and to appeal. */
  readonly replyDays: number
  readonly appealDays: number
  readonly today: PlainDate
}

interface Kept extends Omit<CaseView, 'stage' | 'proposedBy' | 'noticedBy' | 'servedBy' | 'endedBy'>, Cancellation {
  readonly noticedBy: string | null
  readonly servedBy: string | null
  readonly endedBy: string | null
}

/** A kept cancelling, its hands by name. */
export const toCase = (kept: Kept, hands: ReadonlyMap<string, Words>): CaseView => {
  const called = (id: string | null) => (id === null ? null : (hands.get(id) ?? null))
  return {
    ...kept,
    stage: stageOf(kept),
    proposedBy: called(kept.proposedBy),
    noticedBy: called(kept.noticedBy),
    servedBy: called(kept.servedBy),
    endedBy: called(kept.endedBy),
  }
}
