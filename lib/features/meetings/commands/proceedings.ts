import 'server-only'
import { consistent } from '@/lib/domain/meeting/attendance'
import { membersPresent } from '@/lib/domain/meeting/standing'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { ok, refuse } from '@/lib/domain/shared/result'
import { recorded, standing, takeUp } from './at-meeting'
import type { RecordProceedingsInput, RecordResolutionInput } from '@/lib/features/meetings/schema'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { Command } from '@/lib/platform/command'

/** The secretary writes who presided, when, how many came and whether the list was read out (domain §5.3; R48). */
export const recordProceedings: Command<RecordProceedingsInput, { id: string }> = async (
  context,
  { meetingId, version, startedAt, endedAt, presidingOffice, presidingName, readOut, readBy, ...sheet },
) => {
  const taken = await takeUp(context, 'meeting.record', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit, rule } = taken.value
  const stage = advanceMeeting(meeting.stage, 'record')
  if (!stage.ok) return stage
  const counts = { ...sheet, others: sheet.others ?? 0 }
  const members = membersPresent(counts)
  const credible = consistent({ ...counts, members, families: meeting.familiesPresent }, meeting.baseFamilies)
  if (!credible.ok) return credible
  if (endedAt !== undefined && endedAt <= startedAt) return refuse('meetings.timesWrong', {}, 'endedAt')
  if (readOut && readBy === undefined) return refuse('meetings.readerMissing', {}, 'readBy')
  const { decision, columns } = standing(rule, { ...meeting, ...counts })
  const saved = await meetings.save(context.tx, permit, meeting, {
    ...columns,
    stage: stage.value,
    startedAt: momentInIndia(meeting.heldOn, startedAt),
    // The end is written with the resolution; a correction of the proceedings does not take it away.
    ...(endedAt === undefined ? {} : { endedAt: momentInIndia(meeting.heldOn, endedAt) }),
    presidedBy: presidingName,
    presidingPost: presidingOffice,
    men: counts.men,
    women: counts.women,
    others: counts.others,
    sc: counts.scheduledCaste,
    st: counts.scheduledTribe,
    readOut,
    readOutBy: readOut ? (readBy ?? null) : null,
    recordedBy: context.actor.accountId,
  })
  return saved.ok ? ok({ value: { id: meetingId }, event: recorded(meeting, decision) }) : saved
}

/** The secretary writes what was resolved, and who dissented (domain §5.3). */
export const recordResolution: Command<RecordResolutionInput, { id: string }> = async (
  context,
  { meetingId, version, resolutionNumber, resolutionText, dissent, endedAt },
) => {
  const taken = await takeUp(context, 'meeting.record', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit, rule } = taken.value
  const stage = advanceMeeting(meeting.stage, 'record')
  if (!stage.ok) return stage
  if (meeting.startedAt !== null && endedAt <= meeting.startedAt) return refuse('meetings.timesWrong', {}, 'endedAt')
  const { decision } = standing(rule, meeting)
  const saved = await meetings.save(context.tx, permit, meeting, {
    stage: stage.value,
    resolutionNo: resolutionNumber,
    resolutionText,
    dissent: dissent === '' ? null : dissent,
    endedAt: momentInIndia(meeting.heldOn, endedAt),
    recordedBy: context.actor.accountId,
  })
  return saved.ok ? ok({ value: { id: meetingId }, event: recorded(meeting, decision) }) : saved
}
