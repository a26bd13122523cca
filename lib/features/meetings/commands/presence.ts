import 'server-only'
import { officerOn } from '@/lib/domain/assignment/assignment'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as assignments from '@/lib/features/assignments/store'
import * as lists from '@/lib/features/lists/store/lists'
import { takeUp } from './at-meeting'
import type { ConfirmPresenceInput } from '@/lib/features/meetings/schema'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { Command } from '@/lib/platform/command'

/**
 * The officer who was assigned to the panchayat on the day of the meeting confirms from the own account to have been
 * there (R47). Nobody else can say it; a phone without a signal may say it later, and the moment is kept.
 */
export const confirmPresence: Command<ConfirmPresenceInput, { id: string }> = async (
  context,
  { meetingId, version },
) => {
  const { actor, tx, now } = context
  const taken = await takeUp(context, 'meeting.confirmPresence', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit } = taken.value
  const list = await lists.find(tx, meeting.listId)
  if (!list) return refuse('access.absent')
  const about = { panchayat: meeting.place, driveId: list.driveId }
  const officer = officerOn(await assignments.history(tx, list.driveId, meeting.place), about, meeting.heldOn)
  if (!officer.ok) return officer
  if (officer.value.officerId !== actor.accountId) return refuse('applications.notAssigned')
  const stage = advanceMeeting(meeting.stage, 'confirmPresence')
  if (!stage.ok) return stage
  const saved = await meetings.save(tx, permit, meeting, {
    stage: stage.value,
    officerId: actor.accountId,
    officerName: actor.name,
    officerConfirmedAt: now,
  })
  if (!saved.ok) return saved
  return ok({
    value: { id: meetingId },
    event: {
      type: 'meetings.presenceConfirmed',
      place: meeting.place,
      subject: { kind: 'meeting', id: meetingId },
      params: { number: String(meeting.number) },
    },
  })
}
