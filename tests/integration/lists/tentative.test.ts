import { describe, expect, it } from 'vitest'
import { attestList } from '@/lib/features/lists/commands/attest'
import { displayList } from '@/lib/features/lists/commands/display'
import { drawList, redrawTentative } from '@/lib/features/lists/commands/draw'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT } from '@/tests/support/cast'
import { calledMeeting, heldMeeting, ordered, row, SIGNED, signedList } from '@/tests/support/gram-sabha-story'
import { sign } from '@/tests/support/list-story'
import { rowOf, versionOf } from '@/tests/support/rows'
import { DRAWN, on, openStory } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

describe('The tentative list (R45, R46, R55)', () => {
  it('is not drawn before every application handed in is verified or withdrawn (R46)', async () => {
    const story = await openStory({ found: [{ income: 9_000 }, { income: 9_500, stage: 'UNDER_VERIFICATION' }] })
    const open = story.applied[1]
    const early = refusedWith(await on(DRAWN, story.asha, drawList, { driveId: story.driveId }))
    expect(early).toMatchObject({ code: 'lists.rowNotVerified', params: { number: open?.number } })
    await asOwner((client) => client.query(`update applications set stage = 'WITHDRAWN' where id = $1`, [open?.id]))
    expect(lawful(await on(DRAWN, story.asha, drawList, { driveId: story.driveId })).id).toBeTruthy()
  })

  it('is not drawn while the panchayat has no number in the drive (R45)', async () => {
    const { asha, driveId } = await openStory({ seats: null })
    expect(refusedWith(await on(DRAWN, asha, drawList, { driveId })).code).toBe('lists.noQuota')
  })

  it('ranks by the aid, draws the line at the quota, keeps the unrecommended below it, and freezes each family (R20, R55)', async () => {
    const story = await openStory()
    const { id } = lawful(await on(DRAWN, story.asha, drawList, { driveId: story.driveId }))
    const rows = await asOwner(async (client) => {
      const found = await client.query<{
        number: string
        aid_keys: Record<string, unknown>
        household_version: number
      }>('select number, aid_keys, household_version from list_rows where list_id = $1 order by aid_rank', [id])
      return found.rows
    })
    const [better, widow, poorer, unfit] = story.applied.map(({ number }) => number)
    expect(rows.map(({ number }) => number)).toEqual([widow, poorer, better, unfit])
    expect(rows.map(({ aid_keys: keys }) => keys['proposal'])).toEqual([
      'SELECTED',
      'SELECTED',
      'WAITLISTED',
      'NOT_RECOMMENDED',
    ])
    expect(rows.map(({ aid_keys: keys }) => keys['decidedBy'])).toEqual([null, 'groups', 'groups', 'recommendation'])
    expect(rows[0]?.aid_keys['income']).toBe(100_000)
    expect(rows.every(({ household_version: version }) => version === 1)).toBe(true)
    const { stage } = await rowOf<{ stage: string }>(
      'select stage from applications where id = $1',
      story.applied[3]?.id,
    )
    expect(stage).toBe('LISTED')
  })

  it('is drawn anew while tentative, and must then hang on the board again', async () => {
    const { asha, bhanu, driveId, applied } = await openStory()
    const { id: listId } = lawful(await on(DRAWN, asha, drawList, { driveId }))
    const seen = async () => ({ listId, version: await versionOf('priority_lists', listId) })
    lawful(await on(DRAWN, asha, displayList, { ...(await seen()), displayedOn: DRAWN, board: 'Bhawan' }))
    await asOwner((client) =>
      client.query(`update applications set stage = 'WITHDRAWN' where id = $1`, [applied[0]?.id]),
    )
    lawful(await on(SIGNED, asha, redrawTentative, await seen()))
    const { rows } = await rowOf<{ rows: number }>(
      'select count(*)::int as rows from list_rows where list_id = $1',
      listId,
    )
    expect(rows).toBe(3)
    expect(refusedWith(await on(SIGNED, bhanu, attestList, await seen())).code).toBe('lists.notDisplayed')
  })

  it('is signed only by the officer assigned in the drive and only after its days on the board (R44)', async () => {
    const { asha, bhanu, bela, driveId } = await openStory()
    const { id: listId } = lawful(await on(DRAWN, asha, drawList, { driveId }))
    const seen = async () => ({ listId, version: await versionOf('priority_lists', listId) })
    lawful(await on(DRAWN, asha, displayList, { ...(await seen()), displayedOn: DRAWN, board: 'Bhawan' }))
    const early = refusedWith(await on(DRAWN, bhanu, attestList, await seen()))
    expect(early).toMatchObject({ code: 'lists.displayRunning', params: { until: SIGNED } })
    expect(refusedWith(await on(SIGNED, bela, attestList, await seen())).code).toBe('applications.notAssigned')
    expect(refusedWith(await on(SIGNED, asha, attestList, await seen())).code).toBe('access.denied')
    lawful(await on(SIGNED, bhanu, attestList, await seen()))
  })

  it('is not signed by an officer whose own family stands on it (domain §11, separation of duty 4)', async () => {
    const { asha, bhanu, driveId, households } = await openStory()
    const { id: listId } = lawful(await on(DRAWN, asha, drawList, { driveId }))
    const kin = { ...bhanu, ownHouseholdId: households[0] ?? '' }
    const version = await versionOf('priority_lists', listId)
    expect(refusedWith(await on(SIGNED, kin, attestList, { listId, version })).code).toBe('access.ownHousehold')
  })

  it('is drawn once though two hands draw at the same moment', async () => {
    const { asha, driveId } = await openStory()
    const answers = await Promise.all([1, 2, 3].map(() => on(DRAWN, asha, drawList, { driveId })))
    expect(answers.map((answer) => (answer.ok ? 'drawn' : answer.error.code)).toSorted()).toEqual([
      'drawn',
      'lists.alreadyOpen',
      'lists.alreadyOpen',
    ])
  })

  it('takes two hundred families through drawing, order and seal', async () => {
    const found = Array.from({ length: 200 }, (_, index) => ({ income: 10_000 + index * 100 }))
    const story = await openStory({ families: 600, seats: 40, found })
    const listId = await signedList(story)
    const meetingId = await calledMeeting(story, listId)
    await heldMeeting(story, meetingId, { present: Array.from({ length: 250 }, (_, index) => index + 1) })
    const decided = story.applied.map(({ id }, index) =>
      row(id, index + 1, { decision: index < 40 ? 'SELECTED' : 'WAITLISTED' }),
    )
    await ordered(story, meetingId, decided)
    lawful(await sign(story, meetingId))
    const { stages } = await rowOf<{ stages: number }>(
      `select count(*)::int as stages from applications where drive_id = $1 and stage = 'SELECTED'`,
      story.driveId,
    )
    expect(stages).toBe(40)
  })

  it('is absent for the secretary of another panchayat', async () => {
    const { asha, driveId } = await openStory()
    const { id: listId } = lawful(await on(DRAWN, asha, drawList, { driveId }))
    const stranger = { ...asha, place: NEXT_PANCHAYAT }
    const input = { listId, version: 1, displayedOn: DRAWN, board: 'Bhawan' }
    expect(refusedWith(await on(DRAWN, stranger, displayList, input)).code).toBe('access.absent')
  })
})
