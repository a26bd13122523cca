import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { failMeeting } from '@/lib/features/meetings/commands/fail'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { signMeeting } from '@/lib/features/meetings/commands/sign'
import { placePath } from '@/lib/domain/place/path'
import { asOwner } from '@/tests/support/accounts'
import {
  aidsOrder,
  calledMeeting,
  HELD,
  heldMeeting,
  ordered,
  SIGNED,
  signedList,
} from '@/tests/support/gram-sabha-story'
import { notice, seen } from '@/tests/support/meeting-story'
import { on, openStory, type Story, VILLAGES } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

/** A meeting to which too few came, written down as failed. */
const failed = async (story: Story, meetingId: string, day: typeof HELD, waitedMinutes = 30) => {
  await heldMeeting(story, meetingId, { present: [1], day })
  return on(day, story.asha, failMeeting, { ...(await seen(meetingId)), waitedMinutes })
}

describe('Quorum wanting (R47; domain §13)', () => {
  it('is written down after the waiting time and stays on record; the next meeting comes within fifteen days', async () => {
    const story = await openStory()
    const listId = await signedList(story)
    const meetingId = await calledMeeting(story, listId)
    expect(refusedWith(await failed(story, meetingId, HELD, 20))).toMatchObject({
      code: 'meetings.waitNotOver',
      params: { waited: 20, required: 30 },
    })
    lawful(await failed(story, meetingId, HELD))
    const list = await asOwner((client) =>
      client.query<{ stage: string; failed_meetings: number }>(
        'select stage, failed_meetings from priority_lists where id = $1',
        [listId],
      ),
    )
    expect(list.rows).toEqual([{ stage: 'MEETING_FAILED', failed_meetings: 1 }])
    const page = { meetingId, village: placePath(VILLAGES[0]), from: 1, to: 9, present: [1, 2, 3, 4] }
    expect(refusedWith(await on(HELD, story.asha, saveAttendance, page)).code).toBe('meetings.wrongStage')
    const again = { kind: 'ADJOURNED' as const, noticeOn: HELD }
    const late = await notice(listId, { ...again, meetingOn: plainDate('2026-09-14') })
    expect(refusedWith(await on(HELD, story.asha, notifyMeeting, late))).toMatchObject({
      code: 'meetings.adjournedTooLate',
      params: { latest: '2026-09-13' },
    })
    await calledMeeting(story, listId, { ...again, meetingOn: plainDate('2026-09-12') })
  })

  it('is not written down where quorum was there', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId)
    const input = { ...(await seen(meetingId)), waitedMinutes: 40 }
    expect(refusedWith(await on(HELD, story.asha, failMeeting, input)).code).toBe('meetings.quorumWasMet')
  })

  it('is relaxed only after two failed meetings: the third decides with whoever came', async () => {
    const story = await openStory()
    const listId = await signedList(story)
    const days = [HELD, plainDate('2026-09-05'), plainDate('2026-09-12')]
    const sign = async (meetingId: string, day: typeof HELD) =>
      on(day, story.gopal, finaliseList, await seen(meetingId))
    let last = SIGNED
    for (const [index, day] of days.entries()) {
      const kind = index === 0 ? ('SPECIAL' as const) : ('ADJOURNED' as const)
      const meetingId = await calledMeeting(story, listId, { kind, noticeOn: last, meetingOn: day })
      last = day
      await heldMeeting(story, meetingId, { present: [1], day })
      await ordered(story, meetingId, aidsOrder(story), day)
      if (index === 2) {
        lawful(await sign(meetingId, day))
        break
      }
      expect(refusedWith(await sign(meetingId, day)).code).toBe('lists.noQuorum')
      lawful(await on(day, story.asha, failMeeting, { ...(await seen(meetingId)), waitedMinutes: 30 }))
    }
    const { rows } = await asOwner((client) =>
      client.query<{ stage: string; quorum: string; attempt: number }>(
        'select stage, quorum, attempt from meetings where list_id = $1 order by number',
        [listId],
      ),
    )
    expect(rows).toEqual([
      { stage: 'FAILED', quorum: 'NOT_MET', attempt: 1 },
      { stage: 'FAILED', quorum: 'NOT_MET', attempt: 2 },
      { stage: 'SIGNED', quorum: 'MET_BY_RELAXATION', attempt: 3 },
    ])
  })
})

describe('A meeting without the officer (R47; domain §13)', () => {
  it('is closed by the Pradhan without a final list, and another meeting is called with full notice', async () => {
    const story = await openStory()
    const listId = await signedList(story)
    const meetingId = await calledMeeting(story, listId)
    await heldMeeting(story, meetingId, { officer: false })
    await ordered(story, meetingId, aidsOrder(story))
    expect(refusedWith(await on(HELD, story.gopal, finaliseList, await seen(meetingId))).code).toBe(
      'lists.officerAbsent',
    )
    expect(refusedWith(await on(HELD, story.asha, signMeeting, await seen(meetingId))).code).toBe('access.denied')
    lawful(await on(HELD, story.gopal, signMeeting, await seen(meetingId)))
    const next = await calledMeeting(story, listId, { noticeOn: HELD, meetingOn: plainDate('2026-09-05') })
    expect(next).not.toBe(meetingId)
  })
})
