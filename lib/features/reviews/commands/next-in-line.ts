import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { factsOf } from '@/lib/domain/application/assessment'
import { dueOn } from '@/lib/domain/application/clock'
import { advance } from '@/lib/domain/application/stages'
import { assess } from '@/lib/domain/eligibility/assess'
import type { ReviewOutcome } from '@/lib/domain/review/kinds'
import { advanceList } from '@/lib/domain/selection/stages'
import { certain } from '@/lib/domain/shared/certain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { hold } from '@/lib/features/applications/store/case-file'
import { moveOn } from '@/lib/features/applications/store/move-on'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import * as steps from '@/lib/features/applications/store/steps'
import { move } from '@/lib/features/applications/store/applications'
import { hold as holdList } from '@/lib/features/cards/store/request'
import * as moves from '@/lib/features/cards/store/moves'
import { placesOf } from '@/lib/features/lists/store/places'
import { nextWaiting, type Waiting } from '@/lib/features/lists/store/next-waiting'
import * as reviews from '@/lib/features/reviews/store/questions'
import { openTurn, type TurnKind } from '@/lib/features/reviews/store/turns'
import * as settings from '@/lib/features/settings/store'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { counterRules } from '@/lib/rules/counter'
import { reviewDueOn } from '@/lib/rules/lives'
import { settingsOn } from '@/lib/rules/state-settings'

/** An answer to a question about an application. */
export interface Answering {
  readonly applicationId: string
  readonly outcome: ReviewOutcome
  readonly reason: string
}

/** What an order says beside its outcome. */
export type Ordered = Pick<Answering, 'applicationId' | 'reason'>

/** An application as a question about its turn names it. */
export const turnOf = ({ id, householdId, law }: Pick<StoredApplication, 'id' | 'householdId' | 'law'>): Waiting => ({
  ...{ applicationId: id, householdId, place: law.place, number: law.number },
})

/** Puts a question about a family that waits to a named officer. */
export const askAbout = async ({ actor, tx, today, now }: Context, kind: TurnKind, waiting: Waiting): Promise<void> => {
  const said = await openTurn(tx, kind, waiting, { dueOn: certain(reviewDueOn(today)), at: now })
  await append(tx, actor, said, now)
}

/**
 * A place became free: whether the family that waits next still qualifies is asked the same day (domain §13, Vacancy). Nothing
 * is asked where the State does not refill places, or where nobody waits.
 */
export const askForNext = async (context: Context, freedBy: string): Promise<void> => {
  const { tx, today } = context
  const next = await nextWaiting(tx, freedBy)
  if (!next) return
  const { refillVacancies } = certain(settingsOn(today, await settings.ofState(tx, next.place)))
  if (refillVacancies.value) await askAbout(context, 'NEXT_CHECK', next)
}

/**
 * The next family takes the free place by the block officer's order, after another officer found that it still qualifies and
 * while the register of today says nothing against it; its card is then due from the list that the department approved with
 * its waiting list. Refuses `reviews.waitsNoMore`, `reviews.checkedByOneself`, `reviews.notEligible`; `reviews.nobodyLeft`
 * and `reviews.answerFirst` where the family has left or may have; `reviews.placeTaken` and `reviews.placeClaimed` where the
 * place is another family's, or may be.
 */
export const callIn = async (
  context: Context,
  permit: Permit<'consolidation.block'>,
  { applicationId: id, reason }: Ordered,
): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  // Two orders about one free place come one after the other.
  await holdList(tx, id)
  const file = await hold(tx, id)
  if (!file) return refuse('access.absent')
  const { kept, registered, flags, other, holdsCard, choices } = file
  const promoted = advance(kept.law.stage, 'promote')
  if (!promoted.ok) return refuse('reviews.waitsNoMore', {}, 'outcome')
  if ((await reviews.answeredBy(tx, 'NEXT_CHECK', id)) === actor.accountId) return refuse('reviews.checkedByOneself')
  if (registered.family.members.every(({ ended }) => ended !== undefined))
    return refuse('reviews.nobodyLeft', {}, 'outcome')
  // The question that is being answered is closed already: whatever else waits comes first.
  if (await reviews.anyOpen(tx, id)) return refuse('reviews.answerFirst', {}, 'outcome')
  const places = await placesOf(tx, id)
  if (!places || places.free === 0) return refuse('reviews.placeTaken', {}, 'outcome')
  if (places.free <= places.claims) return refuse('reviews.placeClaimed', {}, 'outcome')
  const figures = counterRules(kept.law.scheme, today, choices)
  if (!figures.ok) return figures
  const { rules, limits } = figures.value
  const facts = factsOf(kept.law, { flags, otherOpenApplication: other !== null, holdsCard }, rules)
  if (assess(registered.family, facts, rules, today).overall === 'notEligible')
    return refuse('reviews.notEligible', {}, 'outcome')
  const called = { ...kept.law, stage: promoted.value }
  const said = await moveOn(tx, actor, permit, kept, called, {
    ...{ event: 'promote', said: 'applications.promoted', now, reason },
  })
  if (!said.ok) return said
  await append(tx, actor, said.value, now)
  // The department approved the waiting list with the list: no second approval is asked for (domain §12.1, §13).
  const approved = advance(promoted.value, 'approve')
  if (!approved.ok) return approved
  const law = { ...called, stage: approved.value, dueOn: dueOn('card', today, limits) }
  const moved = await move(tx, permit, { id, version: kept.version + 1, now }, law)
  if (!moved.ok) return moved
  await steps.add(tx, actor, id, { event: 'approve', from: promoted.value, now }, law)
  return reopenList(context, permit, id)
}

/** A list that was closed with its last card issues cards again. */
export const reopenList = async (
  { tx, now }: Context,
  permit: Permit<'consolidation.block'>,
  applicationId: string,
): Promise<Result<true>> => {
  const list = await moves.approvedList(tx, applicationId)
  const stage = list && advanceList(list.stage, 'callNext')
  return list && stage?.ok ? moves.listOn(tx, permit, list, stage.value, now) : ok(true)
}
