import 'server-only'
import { officerOn } from '@/lib/domain/assignment/assignment'
import { type MeetingRecord, readyToSign } from '@/lib/domain/meeting/record'
import { membersPresent } from '@/lib/domain/meeting/standing'
import type { Result } from '@/lib/domain/shared/result'
import * as assignments from '@/lib/features/assignments/store'
import type { StoredMeeting } from '@/lib/features/meetings/store/stored'
import type { Context } from '@/lib/platform/command'

/** What the book of proceedings says of the meeting, ready to be signed, or what is still wanting (domain §5.3). */
export const minutesOf = async (
  { tx, today }: Context,
  meeting: StoredMeeting,
  driveId: string,
): Promise<Result<MeetingRecord>> => {
  const { place, heldOn, presiding, officer } = meeting
  const history = await assignments.history(tx, driveId, place)
  const assigned = officerOn(history, { panchayat: place, driveId }, heldOn)
  if (!assigned.ok) return assigned
  const record: MeetingRecord = {
    heldOn,
    startedAt: meeting.startedAt ?? '',
    endedAt: meeting.endedAt ?? '',
    presiding: presiding ?? { office: 'PRADHAN', name: '' },
    officer: {
      present: officer !== null,
      name: history.find(({ officerId }) => officerId === assigned.value.officerId)?.officerName.en ?? '',
      designation: history.find(({ officerId }) => officerId === assigned.value.officerId)?.designation ?? '',
      confirmed: officer !== null,
    },
    base: meeting.baseFamilies,
    attendance: {
      families: meeting.familiesPresent,
      members: membersPresent(meeting),
      women: meeting.women,
      men: meeting.men,
      others: meeting.others,
      scheduledCaste: meeting.scheduledCaste,
      scheduledTribe: meeting.scheduledTribe,
    },
    readOut: meeting.readOut,
    readBy: meeting.readOutBy,
    resolutionNumber: meeting.resolutionNumber,
    resolutionText: meeting.resolutionText,
  }
  return readyToSign(record, today)
}
