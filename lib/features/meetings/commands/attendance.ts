import 'server-only'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { ok } from '@/lib/domain/shared/result'
import { recorded, standing, takeUp } from './at-meeting'
import type { SaveAttendanceInput } from '@/lib/features/meetings/schema'
import * as families from '@/lib/features/meetings/store/families'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { Command } from '@/lib/platform/command'

/** What the page of the attendance sheet needs to go on with the next one. */
type Ticked = { meetingId: string; village: string; next: number }

/** Ticks the families of one page of the sheet; a family counts once however many of it came (domain §5.2). */
export const saveAttendance: Command<SaveAttendanceInput, Ticked> = async (
  context,
  { meetingId, village, from, to, present, drawn },
) => {
  const taken = await takeUp(context, 'meeting.record', meetingId, null)
  if (!taken.ok) return taken
  const { meeting, permit, rule } = taken.value
  const stage = advanceMeeting(meeting.stage, 'record')
  if (!stage.ok) return stage
  const { tx, actor } = context
  await families.tick(tx, permit, meetingId, { from, to, present, drawn: drawn?.present ?? null })
  const familiesPresent = await families.present(tx, meetingId)
  const { decision, columns } = standing(rule, { ...meeting, familiesPresent })
  const saved = await meetings.save(tx, permit, meeting, {
    ...columns,
    stage: stage.value,
    recordedBy: actor.accountId,
  })
  if (!saved.ok) return saved
  return ok({ value: { meetingId, village, next: to + 1 }, event: recorded(meeting, decision) })
}
