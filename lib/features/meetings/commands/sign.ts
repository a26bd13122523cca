import 'server-only'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as lists from '@/lib/features/lists/store/lists'
import { takeUp } from './at-meeting'
import { minutesOf } from './minutes'
import type { SignMeetingInput } from '@/lib/features/meetings/schema'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { Command } from '@/lib/platform/command'

/**
 * The Pradhan closes a meeting that deliberated but could not decide the list – the assigned officer was absent, say. Its
 * minutes stay on record and another meeting is called with full notice (domain §13).
 */
export const signMeeting: Command<SignMeetingInput, { id: string; listId: string }> = async (
  context,
  { meetingId, version },
) => {
  const { actor, tx, now } = context
  const taken = await takeUp(context, 'meeting.sign', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit } = taken.value
  const stage = advanceMeeting(meeting.stage, 'sign')
  if (!stage.ok) return stage
  const list = await lists.hold(tx, meeting.listId)
  if (!list) return refuse('access.absent')
  const next = advanceList(list.stage, 'adjourn')
  if (!next.ok) return next
  const minutes = await minutesOf(context, meeting, list.driveId)
  if (!minutes.ok) return minutes
  const saved = await meetings.save(tx, permit, meeting, {
    stage: stage.value,
    signedBy: actor.accountId,
    signedAt: now,
  })
  if (!saved.ok) return saved
  const moved = await lists.moveOn(tx, permit, list, { stage: next.value, now })
  if (!moved.ok) return moved
  return ok({
    value: { id: meetingId, listId: list.id },
    event: {
      type: 'meetings.signed',
      place: meeting.place,
      subject: { kind: 'meeting', id: meetingId },
      params: { number: String(meeting.number), presiding: minutes.value.presiding.name },
    },
  })
}
