import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { answer } from '@/lib/domain/review/close'
import { verbFor } from '@/lib/domain/review/hands'
import { OF_THE_BLOCK, SUSPENDING } from '@/lib/domain/review/kinds'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as cards from '@/lib/features/cards/store/cards'
import { isRunning } from '@/lib/features/cancellations/store'
import type { CloseReviewInput } from '@/lib/features/reviews/schema'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Command, Context } from '@/lib/platform/command'
import { moveByOrder } from './by-order'
import { moveApplication } from './move-application'
import { moveCard } from './move-card'
import type { Answering } from './next-in-line'
import { isRecorded } from './recorded'
import { writeCardAnew } from './write-anew'

/**
 * A named officer answers an open question, with a reason. What the answer does to a card or to an application is done with
 * it and nowhere else.
 */
export const closeReview: Command<CloseReviewInput, { id: string }> = async (
  context,
  { id, version, outcome, reason: why, agreed, digest },
) => {
  const { actor, tx, today, now } = context
  const question = await reviews.find(tx, id)
  if (!question) return refuse('access.absent')
  // The paper by which the person agreed stands with the reason, wherever that is read.
  const reason = [why, agreed].filter((part) => part !== undefined).join(' · ')
  const { place, householdId, kind, subjectKind, subjectId } = question
  const allowed = permit(actor, verbFor(kind, outcome), { place, householdId })
  if (!allowed.ok) return allowed
  const card = subjectKind === 'card' ? await cards.find(tx, subjectId) : null
  const answered = answer({
    kind,
    closed: question.closedAt !== null,
    outcome,
    reason,
    card,
    by: actor.accountId,
    notice: { until: question.served?.until ?? null, today, agreed: agreed !== undefined },
  })
  if (!answered.ok) return answered
  if (question.version !== version) return refuse('access.changedMeanwhile')
  if (kind === 'NOT_IN_FILE' && outcome === 'RECORDED') {
    const recorded = await isRecorded(context, question)
    if (!recorded.ok) return recorded
  }
  // A card about whose cancelling somebody decides is suspended and given back there, with the reasons of that decision.
  if (SUSPENDING.includes(outcome) && (await isRunning(tx, subjectId))) return refuse('cancellations.running')
  const closed = await reviews.close(
    tx,
    allowed.value,
    { id, version },
    { outcome, reason, by: actor.accountId, at: now },
  )
  if (!closed.ok) return closed
  if (subjectKind === 'application') {
    const moved = await followAnswer(context, question, { applicationId: subjectId, outcome, reason })
    if (!moved.ok) return moved
  }
  if (card && outcome === 'REWRITTEN') {
    const written = await writeCardAnew(context, { card, reason, digest })
    if (!written.ok) return written
  }
  const { step, stage: to } = answered.value
  if (card && step && to) {
    const moved = await moveCard(context, question, { card, step, to, reason })
    if (!moved.ok) return moved
  }
  return ok({
    value: { id },
    event: { type: 'reviews.closed', place, subject: { kind: 'review', id }, params: { kind, outcome }, reason },
  })
}

/** What an answer does to the application of its question: the block officer orders, everybody else finds. */
const followAnswer = async (
  context: Context,
  { place, householdId, kind }: reviews.StoredQuestion,
  answering: Answering,
): Promise<Result<true>> => {
  if (OF_THE_BLOCK.includes(kind)) {
    const order = permit(context.actor, 'consolidation.block', { place, householdId })
    return order.ok ? moveByOrder(context, order.value, answering) : order
  }
  const finding = permit(context.actor, 'review.second', { place, householdId })
  return finding.ok ? moveApplication(context, finding.value, answering) : finding
}
