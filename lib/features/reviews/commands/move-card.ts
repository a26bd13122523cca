import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { type CardStage, type CardStep, FEEDING_STAGES } from '@/lib/domain/card/stages'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import type { StoredCard } from '@/lib/features/cards/store/cards'
import { move } from '@/lib/features/cards/store/stages'
import { openVacancy } from '@/lib/features/cards/store/vacancy'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'
import { PROCEDURE } from '@/lib/rules/procedure'

const SAID = { suspend: 'cards.suspended', restore: 'cards.restored', surrender: 'cards.surrendered' } as const

interface Moving {
  readonly card: StoredCard
  readonly step: CardStep
  /** The stage to which the step leads. */
  readonly to: CardStage
  readonly reason: string
}

/**
 * What an answer does to the card of its question: handed back by whoever answers, suspended and given back by the food
 * office (domain §11). A card that is suspended gets a question of its own, so that nothing stays suspended without an end.
 */
export const moveCard = async (
  context: Context,
  question: reviews.StoredQuestion,
  { card, step, to, reason }: Moving,
): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  const { place, householdId } = question
  const allowed =
    step === 'surrender'
      ? permit(actor, 'review.close', { place, householdId })
      : permit(actor, 'card.suspend', { place, householdId })
  if (!allowed.ok) return allowed
  const moved = await move(tx, allowed.value, card, to, now)
  if (!moved.ok) return moved
  const type = step === 'suspend' || step === 'restore' || step === 'surrender' ? SAID[step] : null
  const subject = { kind: 'card', id: card.id }
  if (type) await append(tx, actor, { type, place, subject, params: { number: card.number }, reason }, now)
  if (step === 'suspend') await askAgain(context, question)
  // Whom a card no longer feeds stands on it no more: pairs that it held open fall away, and its place is asked about.
  if (!FEEDING_STAGES.includes(to)) {
    await findPairsOfHouseholds(tx, [householdId])
    await append(tx, actor, await openVacancy(tx, card, { dueOn: certain(reviewDueOn(today)), at: now }), now)
  }
  return ok(true)
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
