import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { factsOf } from '@/lib/domain/application/assessment'
import { dueOn, type ServiceLimits } from '@/lib/domain/application/clock'
import { advance } from '@/lib/domain/application/stages'
import { assess } from '@/lib/domain/eligibility/assess'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { move } from '@/lib/features/applications/store/applications'
import { type CaseFile, hold } from '@/lib/features/applications/store/case-file'
import { moveOn } from '@/lib/features/applications/store/move-on'
import * as steps from '@/lib/features/applications/store/steps'
import * as moves from '@/lib/features/cards/store/moves'
import { hold as holdList } from '@/lib/features/cards/store/request'
import { placesOf } from '@/lib/features/lists/store/places'
import { lastAnswer } from '@/lib/features/reviews/store/last-answer'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { counterRules } from '@/lib/rules/counter'
import type { Ordered } from './next-in-line'

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
  const { kept } = file
  const promoted = advance(kept.law.stage, 'promote')
  if (!promoted.ok) return refuse('reviews.waitsNoMore', {}, 'outcome')
  const may = await mayTake(context, file)
  if (!may.ok) return may
  const called = { ...kept.law, stage: promoted.value }
  const step = { event: 'promote', said: 'applications.promoted', reason, to: called } as const
  const said = await moveOn(context, permit, kept, step)
  if (!said.ok) return said
  await append(tx, actor, said.value, now)
  // The department approved the waiting list with the list: no second approval is asked for (domain §12.1, §13).
  const approved = advance(promoted.value, 'approve')
  if (!approved.ok) return approved
  const law = { ...called, stage: approved.value, dueOn: dueOn('card', today, may.value) }
  const moved = await move(tx, permit, { id, version: kept.version + 1, now }, law)
  if (!moved.ok) return moved
  await steps.add(tx, actor, id, { event: 'approve', from: promoted.value, now }, law)
  return reopenList(context, permit, id)
}

/** Whether the family may take the place today. Answers the days within which its card is due. */
const mayTake = async (
  { actor, tx, today }: Context,
  { kept: { id, law }, registered, flags, other, holdsCard, choices }: CaseFile,
): Promise<Result<ServiceLimits>> => {
  const found = await lastAnswer(tx, 'NEXT_CHECK', id)
  if (found?.by === actor.accountId) return refuse('reviews.checkedByOneself')
  if (registered.family.members.every(({ ended }) => ended !== undefined))
    return refuse('reviews.nobodyLeft', {}, 'outcome')
  // The question that is being answered is closed already: whatever else waits comes first.
  if (await reviews.anyOpen(tx, id)) return refuse('reviews.answerFirst', {}, 'outcome')
  const places = await placesOf(tx, id)
  if (!places || places.free === 0) return refuse('reviews.placeTaken', {}, 'outcome')
  if (places.free <= places.claims) return refuse('reviews.placeClaimed', {}, 'outcome')
  const figures = counterRules(law.scheme, today, choices)
  if (!figures.ok) return figures
  const { rules, limits } = figures.value
  const facts = factsOf(law, { flags, otherOpenApplication: other !== null, holdsCard }, rules)
  if (assess(registered.family, facts, rules, today).overall === 'notEligible')
    return refuse('reviews.notEligible', {}, 'outcome')
  return ok(limits)
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
