import 'server-only'
import { mayFail } from '@/lib/domain/meeting/record'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as lists from '@/lib/features/lists/store/lists'
import { standing, takeUp } from './at-meeting'
import type { FailMeetingInput } from '@/lib/features/meetings/schema'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { Command } from '@/lib/platform/command'

/** The meeting waited and had no quorum: it is written down as failed and stays so for ever (domain §12.3, §13). */
export const failMeeting: Command<FailMeetingInput, { id: string; listId: string }> = async (
  context,
  { meetingId, version, waitedMinutes },
) => {
  const taken = await takeUp(context, 'meeting.record', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit, rule } = taken.value
  const stage = advanceMeeting(meeting.stage, 'fail')
  if (!stage.ok) return stage
  const { decision, columns } = standing(rule, meeting)
  const failed = mayFail(decision, rule, waitedMinutes)
  if (!failed.ok) return failed
  const list = await lists.hold(context.tx, meeting.listId)
  if (!list) return refuse('access.absent')
  const next = advanceList(list.stage, 'fail')
  if (!next.ok) return next
  const failures = list.failedMeetings + 1
  const saved = await meetings.save(context.tx, permit, meeting, {
    ...columns,
    stage: stage.value,
    waitedMinutes,
    recordedBy: context.actor.accountId,
  })
  if (!saved.ok) return saved
  const moved = await lists.moveOn(context.tx, permit, list, {
    stage: next.value,
    now: context.now,
    failedMeetings: failures,
  })
  if (!moved.ok) return moved
  const { present, required } = decision
  return ok({
    value: { id: meetingId, listId: list.id },
    event: {
      type: 'meetings.failed',
      place: meeting.place,
      subject: { kind: 'meeting', id: meetingId },
      params: { number: String(meeting.number), present, required, failures },
    },
  })
}
