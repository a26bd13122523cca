import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { asOwner } from '@/tests/support/accounts'
import { calledMeeting, heldMeeting, SIGNED, signedList } from '@/tests/support/gram-sabha-story'
import { notice } from '@/tests/support/meeting-story'
import { families, on, openStory } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

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
    lawful(await on(SIGNED, asha, notifyMeeting, await notice(listId)))
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
    lawful(await on(SIGNED, story.asha, notifyMeeting, early))
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
