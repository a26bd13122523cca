import { type CardStage, advanceCard, type CardStep } from '@/lib/domain/card/stages'
import {
  AFTER_NOTICE,
  BY_ORDER,
  DECIDED_ELSEWHERE,
  outcomesOf,
  type ReviewKind,
  type ReviewOutcome,
} from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What an answer does to a card; all other answers are only written down. */
const CARD_STEPS: Readonly<Partial<Record<ReviewOutcome, CardStep>>> = {
  SUSPENDED: 'suspend',
  SURRENDERED: 'surrender',
  RESTORED: 'restore',
}

interface Answering {
  readonly kind: ReviewKind
  readonly closed: boolean
  readonly outcome: ReviewOutcome
  readonly reason: string
  /** The card the question is about, when it is about one. */
  readonly card: { readonly stage: CardStage; readonly issuedBy: string } | null
  /** Who answers. */
  readonly by: string
  /** The last day to answer a notice that was served, today, and whether the person agreed in writing to less. */
  readonly notice: { readonly until: PlainDate | null; readonly today: PlainDate; readonly agreed: boolean }
}

/** What an answer means for the card of the question. */
export interface Answered {
  readonly step: CardStep | null
  readonly stage: CardStage | null
}

/**
 * Decides whether an officer may answer a question so: once, with an outcome of its kind and a reason. Only here a card is
 * suspended, by a named officer who is not the one that handed it out (F13; domain §11 separation of duty 5, §12.4). What a
 * person draws stops after the last day to answer a notice that was served (`reviews.notServed`, `reviews.noticeRuns`),
 * unless the person agreed (F96).
 */
export const answer = ({ kind, closed, outcome, reason, card, by, notice }: Answering): Result<Answered> => {
  if (DECIDED_ELSEWHERE.includes(kind) || BY_ORDER.includes(outcome)) return refuse('reviews.elsewhere')
  if (closed) return refuse('reviews.closed')
  if (!outcomesOf(kind).includes(outcome)) return refuse('reviews.wrongOutcome', {}, 'outcome')
  if (reason.trim() === '') return refuse('reviews.reasonMissing', {}, 'reason')
  const { until, today, agreed } = notice
  if (AFTER_NOTICE.includes(outcome) && !agreed) {
    if (until === null) return refuse('reviews.notServed', {}, 'outcome')
    if (today <= until) return refuse('reviews.noticeRuns', { until }, 'outcome')
  }
  const step = CARD_STEPS[outcome]
  if (!step || !card) return ok({ step: null, stage: null })
  if (step === 'suspend' && card.issuedBy === by) return refuse('reviews.issuedByOneself')
  const stage = advanceCard(card.stage, step)
  return stage.ok ? ok({ step, stage: stage.value }) : stage
}
