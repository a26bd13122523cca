import { describe, expect, it } from 'vitest'
import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { saveOrder } from '@/lib/features/meetings/commands/order'
import { confirmPresence } from '@/lib/features/meetings/commands/presence'
import { recordProceedings } from '@/lib/features/meetings/commands/proceedings'
import { scopeOf } from '@/lib/domain/access/scope'
import { placePath } from '@/lib/domain/place/path'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT } from '@/tests/support/cast'
import {
  aidsOrder,
  calledMeeting,
  HELD,
  heldMeeting,
  ordered,
  row,
  SIGNED,
  signedList,
} from '@/tests/support/gram-sabha-story'
import { seen } from '@/tests/support/meeting-story'
import { on, openStory, VILLAGES } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

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
    lawful(await on(HELD, story.asha, saveAttendance, { ...page, present: [1, 2, 4] }))
    lawful(await on(HELD, story.asha, saveAttendance, { ...page, present: [1, 2, 4] }))
    expect(await present()).toBe(3)
    lawful(await on(HELD, story.asha, saveAttendance, { ...page, present: [1] }))
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
    lawful(await on(HELD, story.bhanu, confirmPresence, await seen(meetingId)))
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

  it('two devices tick one page of the sheet: neither unticks whom the other ticked', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId, { present: [1] })
    const [village] = VILLAGES
    const page = { meetingId, village: placePath(village), from: 1, to: 600 }
    const there = () =>
      transaction(scopeOf(story.asha), async (tx) => {
        const rows = await tx.meetingFamily.findMany({
          where: { meetingId, present: true },
          orderBy: { serial: 'asc' },
        })
        return rows.map(({ serial }) => serial)
      })
    // Both were drawn with family 1 ticked; the first ticks 2, the second takes 1 off and ticks 3.
    const drawn = { present: [1] }
    lawful(await on(HELD, story.asha, saveAttendance, { ...page, present: [1, 2], drawn }))
    lawful(await on(HELD, story.asha, saveAttendance, { ...page, present: [3], drawn }))
    expect(await there()).toEqual([2, 3])
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
