import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { notify } from '@/lib/domain/meeting/notice'
import { advanceList } from '@/lib/domain/selection/stages'
import { dayInIndia, momentInIndia } from '@/lib/domain/shared/moment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as lists from '@/lib/features/lists/store/lists'
import type { NotifyMeetingInput } from '@/lib/features/meetings/schema'
import * as families from '@/lib/features/meetings/store/families'
import * as meetings from '@/lib/features/meetings/store/meetings'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { settingsOn } from '@/lib/rules/state-settings'

type Notice = NotifyMeetingInput

/**
 * Calls the Gram Sabha for a signed list: notice with its days, agenda that names the list, mode and proof; the base of
 * families is frozen now, and so is the rule of quorum in force on the day of the meeting (domain §5.1, §5.2, §12.3).
 */
export const notifyMeeting: Command<Notice, { id: string }> = async ({ actor, tx, today, now }, input) => {
  const list = await lists.hold(tx, input.listId)
  if (!list) return refuse('access.absent')
  const allowed = permit(actor, 'meeting.notify', list)
  if (!allowed.ok) return allowed
  if (list.version !== input.version) return refuse('access.changedMeanwhile')
  const stage = advanceList(list.stage, 'notify')
  if (!stage.ok) return stage
  const earlier = await meetings.ofList(tx, list.id)
  const inTime = givenInTime(input, list.attestedAt, earlier[0]?.heldOn ?? null, today)
  if (!inTime.ok) return inTime
  const chosen = settingsOn(input.meetingOn, await settings.ofState(tx, list.place))
  if (!chosen.ok) return chosen
  const { quorumRule, noticeDaysGeneral, noticeDaysSpecial } = chosen.value
  const { adjournMinDays, adjournMaxDays } = quorumRule.value
  const days = { general: noticeDaysGeneral.value, special: noticeDaysSpecial.value }
  const lastFailedOn = earlier.find((one) => one.stage === 'FAILED')?.heldOn ?? null
  const lawful = notify(input, { ...days, adjournMin: adjournMinDays, adjournMax: adjournMaxDays }, lastFailedOn)
  if (!lawful.ok) return lawful
  const id = await meetings.call(tx, allowed.value, {
    ...called(input),
    listId: list.id,
    number: (earlier[0]?.number ?? 0) + 1,
    attempt: list.failedMeetings + 1,
    quorumRule: { ...quorumRule.value, from: quorumRule.from },
  })
  const base = await families.freeze(tx, allowed.value, id, input.noticeOn)
  const moved = await lists.moveOn(tx, allowed.value, list, { stage: stage.value, now })
  if (!moved.ok) return moved
  const number = String((earlier[0]?.number ?? 0) + 1)
  return ok({
    value: { id },
    event: {
      type: 'meetings.notified',
      place: list.place,
      subject: { kind: 'meeting', id },
      params: { number, kind: input.kind, on: input.meetingOn, base: base.families },
    },
  })
}

/** A notice is given after the officer's signature and after the meeting before it, and never dated ahead. */
const givenInTime = (
  { noticeOn }: Notice,
  attestedAt: Date | null,
  lastHeld: PlainDate | null,
  today: PlainDate,
): Result<true> => {
  const signed = attestedAt ? dayInIndia(attestedAt) : today
  const from = lastHeld !== null && lastHeld > signed ? lastHeld : signed
  return noticeOn < from || noticeOn > today
    ? refuse('meetings.noticeDayWrong', { from, until: today }, 'noticeOn')
    : ok(true)
}

const called = ({ kind, venue, agenda, noticeOn, noticeMode, noticeProof, meetingOn, time }: Notice) => ({
  ...{ kind, venue, agenda, noticeOn, noticeMode, noticeProof },
  scheduledAt: momentInIndia(meetingOn, time),
})
