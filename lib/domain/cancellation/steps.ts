import type { CancellationStage, Ending, Reply } from '@/lib/domain/cancellation/kinds'
import { advanceCard, type CardStage, FEEDING_STAGES } from '@/lib/domain/card/stages'
import { serve as serveOn } from '@/lib/domain/notice/service'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** A cancelling as far as it has come; each field is filled by one named person, once. */
export interface Cancellation {
  readonly proposedBy: string
  readonly proposedOn: PlainDate
  readonly noticedOn: PlainDate | null
  readonly servedOn: PlainDate | null
  /** The last day on which the family may answer. */
  readonly replyBy: PlainDate | null
  readonly reply: Reply | null
  readonly ended: Ending | null
}

interface Held {
  readonly stage: CardStage
  readonly issuedBy: string
}

/** The stage is read from what is filled in, so that the two never disagree. */
export const stageOf = ({ ended, reply, servedOn, noticedOn }: Cancellation): CancellationStage => {
  if (ended) return ended
  if (reply) return 'HEARD'
  if (servedOn) return 'SERVED'
  return noticedOn ? 'NOTICED' : 'PROPOSED'
}

const only = (cancellation: Cancellation, ...stages: readonly CancellationStage[]): Result<true> => {
  const stage = stageOf(cancellation)
  return stages.includes(stage) ? ok(true) : refuse('cancellations.wrongStep', { stage })
}

/**
 * Decides whether cancelling a card may be proposed (domain §11 propose, §12.4): the card feeds a family, active or
 * suspended, and no other proposal runs. Nothing stops by it. Refuses `cards.wrongStage` and `cancellations.running`.
 */
export const propose = ({ stage }: Held, running: boolean): Result<true> => {
  if (!FEEDING_STAGES.includes(stage)) return refuse('cards.wrongStage', { stage })
  return running ? refuse('cancellations.running') : ok(true)
}

/**
 * Decides whether a proposal is taken up: the notice is drawn up and the card suspended for the inquiry, unless it is
 * already. Answers the card's stage. Not by the hand that issued the card (domain §11, separation of duty 5). Refuses
 * `cancellations.wrongStep`, `cancellations.issuedByOneself` and `cards.wrongStage`.
 */
export const notice = (cancellation: Cancellation, card: Held, by: string): Result<CardStage> => {
  const open = only(cancellation, 'PROPOSED')
  if (!open.ok) return open
  if (card.issuedBy === by) return refuse('cancellations.issuedByOneself')
  return card.stage === 'SUSPENDED' ? ok(card.stage) : advanceCard(card.stage, 'suspend')
}

/** The notice has reached the family: as every notice, when one was drawn up. Refuses also `cancellations.wrongStep`. */
export const serve = (cancellation: Cancellation, on: PlainDate, today: PlainDate, days: number): Result<PlainDate> => {
  const open = only(cancellation, 'NOTICED')
  return open.ok ? serveOn({ on, drawnOn: cancellation.noticedOn, today, days }) : open
}

interface Answer {
  readonly reply: Reply
  readonly on: PlainDate | undefined
  readonly words: string | undefined
}

/**
 * What the family answered, on a day since the notice and in its words; or, after its last day, that it did not. An answer
 * that comes late is written down too, in the place of silence, while no order has been made. Refuses
 * `cancellations.wrongStep`, `.dayMissing`, `.wordsMissing`, `.daysRun`, `notices.inFuture` and `notices.beforeDrawn`.
 */
export const hear = (cancellation: Cancellation, { reply, on, words }: Answer, today: PlainDate): Result<true> => {
  const { servedOn, replyBy } = cancellation
  const late = reply === 'REPLIED' && cancellation.reply === 'NONE'
  const open = only(cancellation, late ? 'HEARD' : 'SERVED')
  if (!open.ok) return open
  if (reply === 'NONE')
    return replyBy && today <= replyBy ? refuse('cancellations.daysRun', { day: replyBy }) : ok(true)
  if (!on) return refuse('cancellations.dayMissing', {}, 'on')
  if (on > today) return refuse('notices.inFuture', {}, 'on')
  if (servedOn && on < servedOn) return refuse('notices.beforeDrawn', { day: servedOn }, 'on')
  return words === undefined || words.trim() === '' ? refuse('cancellations.wordsMissing', {}, 'said') : ok(true)
}

interface Ordering {
  readonly ending: Ending
  readonly by: string
  readonly today: PlainDate
}

/**
 * Decides about the order that ends a cancelling; answers the card's stage. Cancelled only after a notice that was served,
 * after the last day to answer has passed, with the answer or its absence written down, and neither by the hand that
 * issued the card nor by the one that proposed (domain §11, separation of duty 5; §12.4). Dropped at any step: a card that
 * was suspended feeds again. Refuses `cancellations.ended`, `.notServed`, `.daysRun`, `.notHeard`, `.issuedByOneself`,
 * `.proposedByOneself` and `cards.wrongStage`.
 */
export const order = (cancellation: Cancellation, card: Held, { ending, by, today }: Ordering): Result<CardStage> => {
  if (cancellation.ended) return refuse('cancellations.ended')
  if (ending === 'DROPPED') return card.stage === 'SUSPENDED' ? advanceCard(card.stage, 'restore') : ok(card.stage)
  const { servedOn, replyBy, reply, proposedBy } = cancellation
  if (!servedOn || !replyBy) return refuse('cancellations.notServed')
  if (today <= replyBy) return refuse('cancellations.daysRun', { day: replyBy })
  if (!reply) return refuse('cancellations.notHeard')
  if (card.issuedBy === by) return refuse('cancellations.issuedByOneself')
  if (proposedBy === by) return refuse('cancellations.proposedByOneself')
  return advanceCard(card.stage, 'cancel')
}
