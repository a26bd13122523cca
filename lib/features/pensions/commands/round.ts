import 'server-only'
import type { BeginRoundInput } from '@/lib/features/pensions/schema'
import * as checks from '@/lib/features/pensions/store/checks'
import * as persons from '@/lib/features/pensions/store/persons'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { type Permit, permit } from '@/lib/domain/access/permit'
import { isConcerned, type PensionFrame, statesAt } from '@/lib/domain/pension/frame'
import { countsOf } from '@/lib/domain/pension/round'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Command, Context } from '@/lib/platform/command'
import { compareAll, frameOn } from './compare'
import { keepCompared } from './keep'

/** Families that are met in one transaction. */
export const CHUNK = 250
/** An area of at most so many families is compared while the person waits; a larger one by a worker. */
const AT_ONCE = 500

/**
 * Begins the comparison of everybody in an area: a panchayat, a block, a district. A small area is done at once, a large
 * one goes on in the background. Refuses `pensions.alreadyRunning`.
 */
export const beginRound: Command<BeginRoundInput, { id: string }> = async (context, { place }) => {
  const { actor, tx, today, now } = context
  const allowed = permit(actor, 'pension.check', { place })
  if (!allowed.ok) return allowed
  const last = await rounds.lastOf(tx, place)
  if (last?.running) return refuse('pensions.alreadyRunning')
  const frame = await frameOn(tx, place, today)
  if (!frame.ok) return frame
  const total = await persons.countFamilies(tx, place)
  const registers = statesAt(place, frame.value)
  const id = await rounds.begin(tx, allowed.value, { total, registers, accountId: actor.accountId, at: now })
  const about = { place, subject: { kind: 'pensionRound', id } }
  if (total > AT_ONCE) return ok({ value: { id }, event: { ...about, type: 'pensions.roundBegun', params: { total } } })
  let round = await rounds.find(tx, id)
  while (round?.running) {
    const step = await meetNext(context, allowed.value, round, frame.value)
    if (!step.ok) return step
    round = await rounds.find(tx, id)
  }
  const [counts, moved] = [round?.counts, round?.moved ?? 0]
  return ok({
    value: { id },
    event: { ...about, type: 'pensions.roundDone', params: { total, open: counts?.POSSIBLE_MATCH ?? 0, moved } },
  })
}

/** Meets the next families of a round and keeps what came of it; after the last ones the round is done. */
const meetNext = async (
  { actor, tx, now }: Context,
  allowed: Permit<'pension.check'>,
  round: rounds.Round,
  frame: PensionFrame,
): Promise<Result<{ readonly done: boolean }>> => {
  const families = await persons.familiesAfter(tx, round.place, round.checkpoint, CHUNK)
  const last = families.at(-1)
  const members = last
    ? await persons.ofFamilies(
        tx,
        families.map(({ id }) => id),
      )
    : []
  const compared = await compareAll(
    tx,
    members.filter((person) => isConcerned(person.facts, frame)),
    frame,
  )
  const moved = await keepCompared(tx, allowed, compared, { round: round.id, accountId: actor.accountId, at: now })
  if (moved === null) return refuse('access.changedMeanwhile')
  const soFar = round.moved + moved
  if (last) {
    const done = round.done + families.length
    await rounds.advance(tx, allowed, { id: round.id, done, checkpoint: last.id, moved: soFar })
  }
  if (families.length === CHUNK) return ok({ done: false })
  const counts = countsOf(await checks.countUnder(tx, round.place))
  await rounds.finish(tx, allowed, { id: round.id, counts, moved: soFar, at: now })
  return ok({ done: true })
}

/** Takes a round one step on, in the worker's hand. Refuses `access.absent` for one that is done or gone. */
export const advanceRound: Command<{ readonly id: string }, { done: boolean }> = async (context, { id }) => {
  const { actor, tx, today } = context
  const round = await rounds.hold(tx, id)
  if (!round) return refuse('access.absent')
  const allowed = permit(actor, 'pension.check', { place: round.place })
  if (!allowed.ok) return allowed
  const frame = await frameOn(tx, round.place, today)
  if (!frame.ok) return frame
  const step = await meetNext(context, allowed.value, round, frame.value)
  if (!step.ok) return step
  const after = step.value.done ? await rounds.find(tx, id) : null
  return ok({
    value: step.value,
    event: after && {
      type: 'pensions.roundDone',
      place: round.place,
      subject: { kind: 'pensionRound', id },
      params: { total: round.total, open: after.counts?.POSSIBLE_MATCH ?? 0, moved: after.moved },
    },
  })
}
