import { describe, expect, it } from 'vitest'
import { listDigest, type PublicList } from '@/lib/domain/selection/public-list'
import { recompute } from '@/lib/domain/selection/recompute'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { aidsOrder, calledMeeting, HELD, heldMeeting, ordered, row, signedList } from '@/tests/support/gram-sabha-story'
import { asApp } from '@/tests/support/as-app'
import { sha256 } from '@/tests/support/selection'
import { readyToSign, sign } from '@/tests/support/list-story'
import { rowOf, versionOf } from '@/tests/support/rows'
import { noon, on, openStory } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

describe('Finalising (R47, R48)', () => {
  it('decides every application, seals the list and writes the move on each time line', async () => {
    const { story, listId, meetingId } = await readyToSign()
    lawful(await sign(story, meetingId))
    const stages = await asOwner(async (client) => {
      const { rows } = await client.query<{ stage: string; event: string }>(
        `select a.stage, s.event from applications a join application_steps s on s.application_id = a.id and s.event <> 'list'
         where a.id = any($1) order by array_position($1::uuid[], a.id)`,
        [story.applied.map(({ id }) => id)],
      )
      return rows.map(({ stage, event }) => `${stage} ${event}`)
    })
    expect(stages).toEqual(['WAITLISTED waitlist', 'SELECTED select', 'SELECTED select', 'NOT_SELECTED passOver'])
    const list = await rowOf<{ stage: string }>('select stage from priority_lists where id = $1', listId)
    expect(list.stage).toBe('FINALISED')
  })

  it('keeps the digest of the very text that the public reads, and recomputing that text says the same (R48)', async () => {
    const { story, listId, meetingId } = await readyToSign()
    lawful(await sign(story, meetingId))
    const kept = await rowOf<{
      public_body: string
      public_digest: string
      sealed_body: string
      sealed_digest: string
    }>('select public_body, public_digest, sealed_body, sealed_digest from priority_lists where id = $1', listId)
    const open: PublicList = JSON.parse(kept.public_body) as PublicList
    expect(listDigest(open, sha256)).toBe(kept.public_digest)
    expect(sha256(kept.sealed_body)).toBe(kept.sealed_digest)
    expect(open.sealedDigest).toBe(kept.sealed_digest)
    expect(recompute(open, sha256)).toMatchObject({ same: true, digest: kept.public_digest, selected: 2, waiting: 1 })
    expect(kept.public_body).not.toContain('"income"')
  })

  it('is refused while the officer has not confirmed the own presence (R47)', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId, { officer: false })
    await ordered(story, meetingId, aidsOrder(story))
    expect(refusedWith(await sign(story, meetingId)).code).toBe('lists.officerAbsent')
  })

  it('is refused without quorum, without the reading, and for anybody but the Pradhan (R47, R48)', async () => {
    const story = await openStory()
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId, { present: [1, 2], readOut: false })
    await ordered(story, meetingId, aidsOrder(story))
    expect(refusedWith(await sign(story, meetingId))).toMatchObject({
      code: 'lists.noQuorum',
      params: { required: 3, present: 2 },
    })
    await heldMeeting(story, meetingId, { readOut: false, officer: false })
    expect(refusedWith(await sign(story, meetingId)).code).toBe('lists.notReadOut')
    const version = await versionOf('meetings', meetingId)
    const bySecretary = await on(HELD, story.asha, finaliseList, { meetingId, version })
    expect(refusedWith(bySecretary).code).toBe('access.denied')
  })

  it('is refused over quota, with both numbers (R45)', async () => {
    const { story, meetingId } = await readyToSign()
    const [first, second, third, fourth] = aidsOrder(story)
    if (!first || !second || !third || !fourth) throw new Error('Four rows')
    await ordered(story, meetingId, [first, second, { ...third, decision: 'SELECTED' }, fourth])
    expect(refusedWith(await sign(story, meetingId))).toMatchObject({
      code: 'lists.overQuota',
      params: { seats: 2, selected: 3 },
    })
  })

  it('goes by the quota as it stands at the signature, not as it stood at the drawing (R45)', async () => {
    const { story, meetingId } = await readyToSign()
    await asOwner((client) =>
      client.query('update allocations set seats = 1 where drive_id = $1 and superseded_at is null', [story.driveId]),
    )
    expect(refusedWith(await sign(story, meetingId))).toMatchObject({
      code: 'lists.overQuota',
      params: { seats: 1, selected: 2 },
    })
  })

  it("asks for a reason where the meeting leaves the aid's order by more than the setting's places, and for words with OTHER (R20, R48)", async () => {
    const found = [10, 11, 12, 13, 14, 15].map((thousands) => ({ income: thousands * 1000 }))
    const story = await openStory({ found })
    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId)
    // The last of the aid's order comes first: five places, more than three.
    const ids = story.applied.map(({ id }) => id)
    const moved = [row(ids[5], 1), ...ids.slice(0, 5).map((id, index) => row(id, index + 2))]
    await ordered(story, meetingId, moved)
    expect(refusedWith(await sign(story, meetingId))).toMatchObject({
      code: 'lists.deviationUnexplained',
      params: { number: story.applied[5]?.number, aid: 6, final: 1 },
    })
    const [last, ...rest] = moved
    if (!last) throw new Error('Six rows')
    await ordered(story, meetingId, [{ ...last, deviation: 'OTHER' }, ...rest])
    expect(refusedWith(await sign(story, meetingId)).code).toBe('lists.deviationWordsMissing')
    await ordered(story, meetingId, [{ ...last, deviation: 'OTHER', words: 'House burnt in July' }, ...rest])
    lawful(await sign(story, meetingId))
  })

  it('asks for a decision on every family and a reason with every rejection (R48, R55)', async () => {
    const { story, meetingId } = await readyToSign()
    const rows = aidsOrder(story)
    await ordered(
      story,
      meetingId,
      rows.map((one, index) => (index === 2 ? { ...one, decision: undefined } : one)),
    )
    expect(refusedWith(await sign(story, meetingId)).code).toBe('lists.rankMissing')
    await ordered(
      story,
      meetingId,
      rows.map((one) => ({ ...one, rejection: undefined })),
    )
    expect(refusedWith(await sign(story, meetingId)).code).toBe('lists.reasonMissing')
  })

  it('does not select a family that took its application back after the list was signed', async () => {
    const { story, meetingId } = await readyToSign()
    const [first, second, third, fourth] = aidsOrder(story)
    await asOwner((client) =>
      client.query(`update applications set stage = 'WITHDRAWN' where id = $1`, [second?.applicationId]),
    )
    expect(refusedWith(await sign(story, meetingId)).code).toBe('lists.rowWithdrawn')
    await ordered(story, meetingId, [
      first ?? row('', 1),
      row(third?.applicationId, 2),
      row(second?.applicationId, null, { rejection: 'UNWILLING' }),
      fourth ?? row('', null),
    ])
    lawful(await sign(story, meetingId))
  })

  it('happens once for a second tab and for a double click', async () => {
    const { story, listId, meetingId } = await readyToSign()
    const version = await versionOf('meetings', meetingId)
    const requestId = crypto.randomUUID()
    const again = { now: noon(HELD) }
    const answers = await Promise.all([
      execute(finaliseList, story.gopal, { meetingId, version }, { ...again, requestId }),
      execute(finaliseList, story.gopal, { meetingId, version }, { ...again, requestId }),
      execute(finaliseList, story.gopal, { meetingId, version }, again),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    const late = await execute(finaliseList, story.gopal, { meetingId, version }, again)
    expect(refusedWith(late).code).toBe('access.changedMeanwhile')
    const events = await rowOf<{ times: number }>(
      `select count(*)::int as times from journal_events where subject = $1 and type = 'lists.finalised'`,
      `list:${listId}`,
    )
    expect(events.times).toBe(1)
  })

  it('cannot be changed afterwards, not even by SQL in the hand of the app (R48)', async () => {
    const { story, listId, meetingId } = await readyToSign()
    lawful(await sign(story, meetingId))
    const change = (sql: string) => asApp(PANCHAYAT, (client) => client.query(sql, [listId]))
    await expect(change(`update priority_lists set public_body = '{}' where id = $1`)).rejects.toThrow(/sealed/)
    await expect(change(`update priority_lists set seats = seats + 1 where id = $1`)).rejects.toThrow(/sealed/)
    await expect(change(`update list_rows set final_rank = 9 where list_id = $1`)).rejects.toThrow(/sealed/)
    await expect(change(`delete from list_rows where list_id = $1`)).rejects.toThrow(/sealed/)
    await expect(change(`update meetings set women = 0 where list_id = $1`)).rejects.toThrow(/on record/)
    await expect(
      change(
        `update meeting_families set present = not present where meeting_id in (select id from meetings where list_id = $1)`,
      ),
    ).rejects.toThrow(/stays/)
    await change(`update priority_lists set stage = 'BLOCK_CONSOLIDATED' where id = $1`)
    await change(`update priority_lists set stage = 'FINALISED' where id = $1`)
  })
})
