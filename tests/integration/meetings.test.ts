import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { failMeeting } from '@/lib/features/meetings/commands/fail'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { saveOrder } from '@/lib/features/meetings/commands/order'
import { confirmPresence } from '@/lib/features/meetings/commands/presence'
import { recordProceedings } from '@/lib/features/meetings/commands/proceedings'
import { signMeeting } from '@/lib/features/meetings/commands/sign'
import { placePath } from '@/lib/domain/place/path'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT } from '@/tests/support/cast'
import {
  aidsOrder,
  calledMeeting,
  families,
  HELD,
  heldMeeting,
  on,
  openStory,
  ordered,
  refusedWith,
  row,
  SIGNED,
  signedList,
  type Story,
  told,
  versionOf,
  VILLAGES,
} from '@/tests/support/gram-sabha-story'

const notice = async (listId: string, facts: Partial<Parameters<typeof notifyMeeting>[1]> = {}) => ({
  listId,
  version: await versionOf('priority_lists', listId),
  kind: 'SPECIAL' as const,
  noticeOn: SIGNED,
  meetingOn: HELD,
  time: '11:00',
  venue: 'School ground',
  namesList: true,
  agenda: '',
  noticeMode: 'MUNADI' as const,
  noticeProof: 'drummer paid, voucher 9',
  ...facts,
})

const seen = async (meetingId: string) => ({ meetingId, version: await versionOf('meetings', meetingId) })

/** A meeting to which too few came, written down as failed. */
const failed = async (story: Story, meetingId: string, day: typeof HELD, waitedMinutes = 30) => {
  await heldMeeting(story, meetingId, { present: [1], day })
  return on(day, story.asha, failMeeting, { ...(await seen(meetingId)), waitedMinutes })
}

describe('The notice (domain §5.1)', () => {
  it('gives the days of the State’s setting, names the list and comes after the officer’s signature', async () => {
    const { asha, bhanu, ...story } = await openStory()
    const listId = await signedList({ asha, bhanu, ...story })
    const soon = await on(SIGNED, asha, notifyMeeting, await notice(listId, { meetingOn: plainDate('2026-08-28') }))
    expect(refusedWith(soon)).toMatchObject({ code: 'meetings.noticeTooShort', params: { days: 6, required: 7 } })
    const general = await on(SIGNED, asha, notifyMeeting, await notice(listId, { kind: 'GENERAL' }))
    expect(refusedWith(general)).toMatchObject({ code: 'meetings.noticeTooShort', params: { days: 7, required: 15 } })
    const silent = await on(SIGNED, asha, notifyMeeting, await notice(listId, { namesList: false }))
    expect(refusedWith(silent).code).toBe('meetings.agendaSilent')
    const before = await on(SIGNED, asha, notifyMeeting, await notice(listId, { noticeOn: plainDate('2026-08-20') }))
    expect(refusedWith(before).code).toBe('meetings.noticeDayWrong')
    const again = await on(SIGNED, asha, notifyMeeting, await notice(listId, { kind: 'ADJOURNED' }))
    expect(refusedWith(again).code).toBe('meetings.noFailedMeeting')
    expect(refusedWith(await on(SIGNED, bhanu, notifyMeeting, await notice(listId))).code).toBe('access.denied')
    told(await on(SIGNED, asha, notifyMeeting, await notice(listId)))
    expect(refusedWith(await on(SIGNED, asha, notifyMeeting, await notice(listId))).code).toBe('lists.wrongStage')
  })

  it('follows a State’s own order of fewer days', async () => {
    const story = await openStory()
    const listId = await signedList(story)
    await asOwner((client) =>
      client.query(
        `insert into state_settings (id, place, key, value, from_date, authority, account_id)
         values (gen_random_uuid(), '2', 'noticeDaysSpecial', '2', '2026-08-01', 'Order 12', $1)`,
        [story.esha.accountId],
      ),
    )
    const early = await notice(listId, { meetingOn: plainDate('2026-08-24') })
    told(await on(SIGNED, story.asha, notifyMeeting, early))
    await asOwner((client) => client.query(`delete from state_settings`))
  })

  it('freezes the base of families: who is entered later does not count (domain §5.2)', async () => {
    const story = await openStory({ families: 9 })
    const meetingId = await calledMeeting(story, await signedList(story))
    await asOwner((client) => families(client, 5))
    await heldMeeting(story, meetingId)
    const meeting = await asOwner(async (client) => {
      const { rows } = await client.query<{
        base_families: number
        required: number
        quorum: string
        serials: number[]
      }>(
        `select base_families, required, quorum,
           (select array_agg(serial order by serial) from meeting_families f where f.meeting_id = m.id) as serials
         from meetings m where id = $1`,
        [meetingId],
      )
      return rows[0]
    })
    expect(meeting).toEqual({ base_families: 9, required: 3, quorum: 'MET', serials: [1, 2, 3, 4, 5, 6, 7, 8, 9] })
  })
})

describe('The record (domain §5.3)', () => {
  it('is not written before the day of the meeting', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    const page = { meetingId, village: placePath(VILLAGES[0]), from: 1, to: 9, present: [1] }
    expect(refusedWith(await on(SIGNED, story.asha, saveAttendance, page)).code).toBe('meetings.notHeldYet')
  })

  it('counts a family once however often its page is saved, and a tick can be taken back', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    const page = { meetingId, village: placePath(VILLAGES[0]), from: 1, to: 9 }
    const present = () =>
      asOwner(async (client) => {
        const { rows } = await client.query<{ families_present: number }>(
          'select families_present from meetings where id = $1',
          [meetingId],
        )
        return rows[0]?.families_present
      })
    told(await on(HELD, story.asha, saveAttendance, { ...page, present: [1, 2, 4] }))
    told(await on(HELD, story.asha, saveAttendance, { ...page, present: [1, 2, 4] }))
    expect(await present()).toBe(3)
    told(await on(HELD, story.asha, saveAttendance, { ...page, present: [1] }))
    expect(await present()).toBe(1)
  })

  it('refuses counts that cannot be true', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId)
    const sheet = { men: 1, women: 1, others: 0, scheduledCaste: 0, scheduledTribe: 0 }
    const rest = { startedAt: '11:00', presidingOffice: 'PRADHAN' as const, presidingName: 'Gopal', readOut: false }
    const few = { ...(await seen(meetingId)), ...rest, ...sheet, endedAt: undefined, readBy: undefined }
    expect(refusedWith(await on(HELD, story.asha, recordProceedings, few))).toMatchObject({
      code: 'meetings.familiesOverMembers',
      params: { families: 3, members: 2 },
    })
    const groups = { ...few, men: 5, scheduledCaste: 4, scheduledTribe: 4 }
    expect(refusedWith(await on(HELD, story.asha, recordProceedings, groups)).code).toBe('meetings.groupsOverMembers')
  })

  it('takes the officer’s presence from the officer’s own account only (R47)', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId, { officer: false })
    for (const { actor, code } of [
      { actor: story.asha, code: 'access.denied' },
      { actor: story.gopal, code: 'access.denied' },
      { actor: story.bela, code: 'applications.notAssigned' },
      { actor: { ...story.bhanu, panchayats: [NEXT_PANCHAYAT] }, code: 'access.absent' },
    ])
      expect(refusedWith(await on(HELD, actor, confirmPresence, await seen(meetingId))).code).toBe(code)
    told(await on(HELD, story.bhanu, confirmPresence, await seen(meetingId)))
  })

  it('shows a stale page that somebody else wrote meanwhile', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId)
    const stale = await seen(meetingId)
    await ordered(story, meetingId, aidsOrder(story))
    const late = await on(HELD, story.asha, saveOrder, { ...stale, rows: [] })
    expect(refusedWith(late).code).toBe('access.changedMeanwhile')
  })

  it('keeps a half-finished order as often as wanted, but never two families at one rank', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId)
    const [first, second] = story.applied.map(({ id }) => id)
    await ordered(story, meetingId, [row(first, 1)])
    await ordered(story, meetingId, [row(first, 2), row(second, 1)])
    const twice = { ...(await seen(meetingId)), rows: [row(first, 1), row(second, 1)] }
    expect(refusedWith(await on(HELD, story.asha, saveOrder, twice))).toMatchObject({
      code: 'lists.rankRepeated',
      params: { rank: 1, number: story.applied[1]?.number },
      field: 'rows[1].rank',
    })
  })
})

describe('Quorum wanting (R47; domain §13)', () => {
  it('is written down after the waiting time and stays on record; the next meeting comes within fifteen days', async () => {
    const story = await openStory()
    const listId = await signedList(story)
    const meetingId = await calledMeeting(story, listId)
    expect(refusedWith(await failed(story, meetingId, HELD, 20))).toMatchObject({
      code: 'meetings.waitNotOver',
      params: { waited: 20, required: 30 },
    })
    told(await failed(story, meetingId, HELD))
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
        told(await sign(meetingId, day))
        break
      }
      expect(refusedWith(await sign(meetingId, day)).code).toBe('lists.noQuorum')
      told(await on(day, story.asha, failMeeting, { ...(await seen(meetingId)), waitedMinutes: 30 }))
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
    told(await on(HELD, story.gopal, signMeeting, await seen(meetingId)))
    const next = await calledMeeting(story, listId, { noticeOn: HELD, meetingOn: plainDate('2026-09-05') })
    expect(next).not.toBe(meetingId)
  })
})
