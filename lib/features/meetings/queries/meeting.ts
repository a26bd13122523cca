import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { LIST_READERS } from '@/lib/domain/access/readers'
import { OPEN_STAGES } from '@/lib/domain/meeting/stages'
import { quorumNow } from '@/lib/domain/meeting/standing'
import { readsFamilies } from '@/lib/domain/selection/department'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as drives from '@/lib/features/drives/store'
import * as lists from '@/lib/features/lists/store/lists'
import { withVillages } from '@/lib/features/lists/store/reading'
import { type RowView, toRows } from '@/lib/features/lists/view'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { StoredMeeting } from '@/lib/features/meetings/store/stored'
import * as standing from '@/lib/features/meetings/store/reading'
import type { MeetingView } from '@/lib/features/meetings/view'
import { names } from '@/lib/features/places/store/names'
import * as settings from '@/lib/features/settings/store'
import { defineQuery } from '@/lib/platform/query'
import { parseSetting, settingsOn } from '@/lib/rules/state-settings'

/** One meeting with its list's rows: for the page of the meeting, the reading, the minutes and the poster. */
export const showMeeting = defineQuery(
  async (
    { actor, scope, tx, today },
    id: string,
  ): Promise<{ meeting: MeetingView; rows: readonly RowView[] } | null> => {
    const meeting = await meetings.find(tx, id)
    const list = meeting && (await lists.find(tx, meeting.listId))
    if (!meeting || !list || !readsFamilies(scope.need, list)) return null
    const parsed = parseSetting('quorumRule', meeting.quorumRule)
    if (!parsed.ok) return null
    const rule = parsed.value
    const chosen = settingsOn(meeting.heldOn, await settings.ofState(tx, meeting.place))
    const quota = await allocations.current(tx, list.driveId, list.place)
    const open = OPEN_STAGES.includes(meeting.stage)
    const hasBegun = meeting.heldOn <= today
    const may = (verb: Parameters<typeof permit>[1]): boolean => open && hasBegun && permit(actor, verb, meeting).ok
    const view: MeetingView = {
      ...bookOf(meeting),
      list: {
        id: list.id,
        edition: list.edition,
        stage: list.stage,
        drive: (await drives.find(tx, list.driveId))?.label ?? '',
      },
      place: (await names(tx, [meeting.place]))[meeting.place] ?? { en: meeting.place, hi: meeting.place },
      rule,
      quorum: quorumNow(rule, meeting),
      officer: await standing.officer(tx, meeting, list.driveId),
      villages: await standing.villages(tx, id),
      seats: list.sealedDigest === null ? (quota?.seats ?? list.seats) : list.seats,
      deviationPlaces: chosen.ok ? chosen.value.deviationPlaces.value : 0,
      hasBegun,
      may: {
        record: may('meeting.record'),
        confirm: may('meeting.confirmPresence') && meeting.stage === 'RECORDED' && meeting.officer === null,
        finalise: may('list.finalise') && meeting.stage === 'RECORDED',
        close: may('meeting.sign') && meeting.stage === 'RECORDED',
      },
    }
    return { meeting: view, rows: toRows(await withVillages(tx, list.id)) }
  },
  { readers: LIST_READERS },
)

/** What the book says of a meeting, ready for a screen. */
const bookOf = (meeting: StoredMeeting) => {
  const { venue, agenda, noticeOn, noticeMode, noticeProof, signedAt } = meeting
  const { id, version, number, kind, attempt, stage, heldOn, startedAt, endedAt, waitedMinutes, presiding } = meeting
  const { men, women, others, scheduledCaste, scheduledTribe, readOut, readOutBy } = meeting
  const { resolutionNumber, resolutionText, dissent } = meeting
  return {
    ...{ id, version, number, kind, attempt, stage, heldOn, startedAt, endedAt, waitedMinutes, presiding },
    ...{ men, women, others, scheduledCaste, scheduledTribe, readOut, readOutBy },
    ...{ resolutionNumber, resolutionText, dissent },
    notice: { on: noticeOn, mode: noticeMode, proof: noticeProof, venue, agenda },
    time: meeting.scheduledTime,
    base: meeting.baseFamilies,
    families: meeting.familiesPresent,
    signedAt: signedAt?.toISOString() ?? null,
  }
}
