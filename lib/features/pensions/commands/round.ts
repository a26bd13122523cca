import 'server-only'
import type { BeginRoundInput } from '@/lib/features/pensions/schema'
import * as persons from '@/lib/features/pensions/store/persons'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { permit } from '@/lib/domain/access/permit'
import { statesAt } from '@/lib/domain/pension/frame'
import type { ResultCounts } from '@/lib/domain/pension/round'
import type { PlacePath } from '@/lib/domain/place/path'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { frameToCompare } from './compare'
import { endRound, stepOn } from './step'

/** An area of at most so many families is compared while the person waits; a larger one by a worker. */
const AT_ONCE = 500

/**
 * Begins the comparison of everybody in an area: a panchayat, a block, a district. A small area is done at once, a large
 * one goes on in the background. Refuses `pensions.alreadyRunning`.
 */
export const beginRound: Command<BeginRoundInput, { id: string }> = async ({ actor, tx, today, now }, { place }) => {
  const { accountId } = actor
  const allowed = permit(actor, 'pension.check', { place })
  if (!allowed.ok) return allowed
  if ((await rounds.lastOf(tx, place))?.running) return refuse('pensions.alreadyRunning')
  const frame = await frameToCompare(tx, place, today)
  if (!frame.ok) return frame
  const total = await persons.countFamilies(tx, place)
  const registers = statesAt(place, frame.value)
  const id = await rounds.begin(tx, allowed.value, { total, registers, accountId, at: now })
  const begun = { place, subject: { kind: 'pensionRound', id } }
  if (total > AT_ONCE) return ok({ value: { id }, event: { ...begun, type: 'pensions.roundBegun', params: { total } } })
  let more = true
  while (more) {
    const round = await rounds.find(tx, id)
    if (!round) return refuse('access.absent')
    const step = await stepOn(tx, allowed.value, round, frame.value, { accountId, now })
    if (!step.ok) return step
    more = step.value
  }
  const moved = (await rounds.find(tx, id))?.moved ?? 0
  const counts = await endRound(tx, allowed.value, { id, place, moved }, now)
  return ok({ value: { id }, event: doneEvent({ id, place, total, moved }, counts) })
}

/** Ends a round whose families have all been met. Refuses `access.absent` for one that is done or gone. */
export const finishRound: Command<{ readonly id: string }, { id: string }> = async ({ actor, tx, now }, { id }) => {
  const round = await rounds.hold(tx, id)
  if (!round) return refuse('access.absent')
  const allowed = permit(actor, 'pension.check', { place: round.place })
  if (!allowed.ok) return allowed
  const counts = await endRound(tx, allowed.value, round, now)
  return ok({ value: { id }, event: doneEvent(round, counts) })
}

interface Done {
  readonly id: string
  readonly place: PlacePath
  readonly total: number
  readonly moved: number
}

const doneEvent = ({ id, place, total, moved }: Done, counts: ResultCounts): AuditEvent => ({
  type: 'pensions.roundDone',
  place,
  subject: { kind: 'pensionRound', id },
  params: { total, open: counts.POSSIBLE_MATCH, moved },
})
