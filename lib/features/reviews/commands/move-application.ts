import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { movedByAnswer } from '@/lib/domain/application/answered'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { certain } from '@/lib/domain/shared/certain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import { moveOn } from '@/lib/features/applications/store/move-on'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import { anyLivesIn, feeds } from '@/lib/features/cards/store/vacancy'
import { openTurns, turnsFallAway } from '@/lib/features/reviews/store/turns'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'
import { closeServed } from './close-served'
import { countAgain } from './count-again'
import { type Answering, askAbout, askForNext, turnOf } from './next-in-line'

const SAID = {
  vacate: 'applications.vacated',
  strikeOff: 'applications.struckOff',
  lookAgain: 'applications.lookedAgain',
} as const

/** What a visit to the family that waits next found goes to the block officer, who orders what follows. */
const FOUND = { QUALIFIES: 'NEXT_CALL', QUALIFIES_NOT: 'NEXT_OFF' } as const

/** Stages in which a family holds a place of an approved list. */
const HOLDING: readonly ApplicationStage[] = ['APPROVED', 'CARD_ISSUED']

/**
 * What an officer's answer does to the application of the question: a step of its own, with reason and line in the journal. A
 * place that it frees goes to nobody by itself: whether the next family still qualifies is asked. Refuses `reviews.cardFeeds` and
 * `reviews.nobodyKeeps`.
 */
export const moveApplication = async (
  context: Context,
  permit: Permit<'review.second'>,
  { applicationId: id, outcome, reason }: Answering,
): Promise<Result<true>> => {
  const { tx } = context
  const kept = await applications.find(tx, id)
  if (!kept) return refuse('access.absent')
  if (outcome === 'VACANT' && (await feeds(tx, id))) return refuse('reviews.cardFeeds', {}, 'outcome')
  if (outcome === 'QUALIFIES' || outcome === 'QUALIFIES_NOT') await askAbout(context, FOUND[outcome], turnOf(kept))
  if (outcome === 'PLACE_KEPT') {
    // A place that nobody of the family can hold would wait for ever, and whoever waits next with it.
    if (!(await anyLivesIn(tx, kept.householdId))) return refuse('reviews.nobodyKeeps', {}, 'outcome')
    const counts = await countAgain(context, permit, kept, reason)
    if (!counts.ok) return counts
  }
  const freed = await follow(context, permit, kept, { outcome, reason })
  if (!freed.ok) return freed
  if (freed.value) await askForNext(context, id)
  return ok(true)
}

/**
 * The step that an answer means for the application itself, if it means one. Answers whether a place became free by it, or
 * the turn of a family that was asked about as next in line: whoever waits next is then to be asked about.
 */
export const follow = async (
  context: Context,
  permit: Permit<'review.second'> | Permit<'consolidation.block'>,
  kept: StoredApplication,
  { outcome, reason }: Pick<Answering, 'outcome' | 'reason'>,
): Promise<Result<boolean>> => {
  const { actor, tx, today, now } = context
  const { id, law } = kept
  const moved = movedByAnswer(law, outcome, certain(reviewDueOn(today)))
  if (!moved) return ok(false)
  const step = { event: moved.step, said: SAID[moved.step], reason, to: moved.application }
  const done = await moveOn(context, permit, kept, step)
  if (!done.ok) return done
  await append(tx, actor, done.value, now)
  const closed = law.stage === 'APPROVED' ? await closeServed(context, permit, id) : ok(true as const)
  if (!closed.ok) return closed
  if (moved.step !== 'vacate') return ok(false)
  const turns = await openTurns(tx, id)
  await turnsFallAway(tx, turns, { at: now, by: actor.accountId, reason })
  return ok(HOLDING.includes(law.stage) || turns.length > 0)
}
