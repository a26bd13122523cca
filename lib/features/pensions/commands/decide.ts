import 'server-only'
import type { DecideMatchInput } from '@/lib/features/pensions/schema'
import * as checks from '@/lib/features/pensions/store/checks'
import * as newChecks from '@/lib/features/pensions/store/new-checks'
import * as matters from '@/lib/features/pensions/store/matters'
import * as persons from '@/lib/features/pensions/store/persons'
import * as reviews from '@/lib/features/reviews/store/questions'
import { permit } from '@/lib/domain/access/permit'
import { decide } from '@/lib/domain/pension/decide'
import { type PensionFrame, statesAt } from '@/lib/domain/pension/frame'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Command, Context } from '@/lib/platform/command'
import { rowIds } from '@/lib/platform/row-ids'
import { compareAll, frameToCompare } from './compare'

/**
 * A named person says whether the line of a register is this person, and whether it is paid (domain §4). "Not the same
 * person" is remembered for this line as it reads; when another line comes into question it is asked at once. A pension
 * that is confirmed for a holder of Annapurna opens a review with notice: nothing stops by itself (domain §13).
 */
export const decideMatch: Command<DecideMatchInput, { id: string }> = async (context, input) => {
  const { actor, tx, today, now } = context
  const held = await checks.find(tx, input.id)
  if (!held?.current) return refuse(held ? 'access.changedMeanwhile' : 'access.absent')
  const { place, householdId, serial, memberId } = held
  const allowed = permit(actor, 'pension.match', { place, householdId })
  if (!allowed.ok) return allowed
  if (held.version !== input.version) return refuse('access.changedMeanwhile')
  const person = await persons.find(tx, memberId)
  if (!person) return refuse('access.absent')
  const frame = await frameToCompare(tx, place, today)
  if (!frame.ok) return frame
  const states = statesAt(place, frame.value)
  const decided = decide({ result: held.result, line: held.likeness !== null }, input.verdict, input.reason, states)
  if (!decided.ok) return decided
  const hand = { round: held.round, accountId: actor.accountId, at: now }
  const [id = '', next = ''] = rowIds(2, now)
  const result = decided.value
  const check = { id, person, held, result, states, likeness: held.likeness, score: held.score }
  if (!(await newChecks.add(tx, allowed.value, [check], hand, { reason: input.reason })))
    return refuse('access.changedMeanwhile')
  const asked = input.verdict === 'NOT_SAME' ? await askNext(context, person, frame.value, next, hand.round) : ok(false)
  if (!asked.ok) return asked
  if (result === 'CONFIRMED_RECEIVING') await openReview(context, person, frame.value)
  return ok({
    value: { id: asked.value ? next : id },
    event: {
      type: 'pensions.decided',
      place,
      subject: { kind: 'household', id: householdId },
      params: { serial, result },
      reason: input.reason,
    },
  })
}

/** Asks about the next line in question, if there is one; the one just refused is remembered. */
const askNext = async (
  { actor, tx, now }: Context,
  person: persons.RegisterPerson,
  frame: PensionFrame,
  id: string,
  round: string,
): Promise<Result<boolean>> => {
  const [compared] = await compareAll(tx, [person], frame)
  if (compared?.settled.result !== 'POSSIBLE_MATCH' || !compared.settled.candidate) return ok(false)
  const allowed = permit(actor, 'pension.match', person)
  if (!allowed.ok) return allowed
  const { held, states, settled } = compared
  const { entry, score, grounds } = compared.settled.candidate
  const likeness = { line: entry, grounds }
  const check = { id, person, held, result: settled.result, states, likeness, score }
  const added = await newChecks.add(tx, allowed.value, [check], { round, accountId: actor.accountId, at: now })
  return added ? ok(true) : refuse('access.changedMeanwhile')
}

const openReview = async (
  { tx, today, now }: Context,
  person: persons.RegisterPerson,
  frame: PensionFrame,
): Promise<void> => {
  const { place, householdId, serial, memberId } = person
  if (!(await matters.holdsAnnapurna(tx, person))) return
  await reviews.open(tx, {
    place,
    householdId,
    serial,
    kind: 'PENSION_BEGAN',
    subjectKind: 'member',
    subjectId: memberId,
    dueOn: addDays(today, frame.noticeDays),
    at: now,
  })
}
