import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import { answer } from '@/lib/domain/review/close'
import { verbFor } from '@/lib/domain/review/hands'
import { OF_THE_BLOCK, SUSPENDING } from '@/lib/domain/review/kinds'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, refuse } from '@/lib/domain/shared/result'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as cards from '@/lib/features/cards/store/cards'
import { move } from '@/lib/features/cards/store/stages'
import { openVacancy } from '@/lib/features/cards/store/vacancy'
import { isRunning } from '@/lib/features/cancellations/store'
import type { CloseReviewInput } from '@/lib/features/reviews/schema'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Command, Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'
import { PROCEDURE } from '@/lib/rules/procedure'
import { moveByOrder } from './by-order'
import { moveApplication } from './move-application'
import { isRecorded } from './recorded'
import { writeCardAnew } from './write-anew'

const SAID = { suspend: 'cards.suspended', restore: 'cards.restored', surrender: 'cards.surrendered' } as const

/**
 * A named officer answers an open question, with a reason. What the answer does to a card is done here and nowhere else;
 * a card that is suspended gets a question of its own, so that nothing stays suspended without an end.
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
  if (OF_THE_BLOCK.includes(kind)) {
    const order = permit(actor, 'consolidation.block', { place, householdId })
    if (!order.ok) return order
    const moved = await moveByOrder(context, order.value, { applicationId: subjectId, outcome, reason })
    if (!moved.ok) return moved
  } else if (subjectKind === 'application') {
    const finding = permit(actor, 'review.second', { place, householdId })
    if (!finding.ok) return finding
    const moved = await moveApplication(context, finding.value, { applicationId: subjectId, outcome, reason })
    if (!moved.ok) return moved
  }
  if (card && outcome === 'REWRITTEN') {
    const written = await writeCardAnew(context, { card, reason, digest })
    if (!written.ok) return written
  }
  const { step, stage: next } = answered.value
  if (card && step && next) {
    const moves =
      step === 'surrender'
        ? permit(actor, 'review.close', { place, householdId })
        : permit(actor, 'card.suspend', { place, householdId })
    if (!moves.ok) return moves
    const moved = await move(tx, moves.value, card, next, now)
    if (!moved.ok) return moved
    const type = step === 'suspend' || step === 'restore' || step === 'surrender' ? SAID[step] : null
    const subject = { kind: 'card', id: card.id }
    if (type) await append(tx, actor, { type, place, subject, params: { number: card.number }, reason }, now)
    if (step === 'suspend') await askAgain(context, question)
    // Whom a card no longer feeds stands on it no more: pairs that it held open fall away, and its place is asked about.
    if (!FEEDING_STAGES.includes(next)) {
      await findPairsOfHouseholds(tx, [householdId])
      await append(tx, actor, await openVacancy(tx, card, { dueOn: certain(reviewDueOn(today)), at: now }), now)
    }
  }
  return ok({
    value: { id },
    event: { type: 'reviews.closed', place, subject: { kind: 'review', id }, params: { kind, outcome }, reason },
  })
}

/** Before the time of a suspension is over, somebody decides again. */
const askAgain = async ({ tx, today, now }: Context, question: reviews.StoredQuestion): Promise<void> => {
  const days = inForceOn(PROCEDURE.cardSuspensionDays, today)
  if (!days.ok) throw new Error('No figure for today')
  const { place, householdId, serial, subjectKind, subjectId } = question
  await reviews.open(tx, {
    ...{ place, householdId, serial, subjectKind, subjectId },
    kind: 'CARD_SUSPENDED',
    dueOn: addDays(today, days.value.value),
    at: now,
  })
}
