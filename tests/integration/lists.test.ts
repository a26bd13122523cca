import { describe, expect, it } from 'vitest'
import { listDigest, type PublicList } from '@/lib/domain/selection/public-list'
import { recompute } from '@/lib/domain/selection/recompute'
import { attestList } from '@/lib/features/lists/commands/attest'
import { displayList } from '@/lib/features/lists/commands/display'
import { drawList, redrawTentative } from '@/lib/features/lists/commands/draw'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import {
  aidsOrder,
  calledMeeting,
  DRAWN,
  HELD,
  heldMeeting,
  noon,
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
} from '@/tests/support/gram-sabha-story'
import { asApp } from '@/tests/support/as-app'
import { sha256 } from '@/tests/support/selection'

const one = <T extends Record<string, unknown>>(sql: string, params: readonly unknown[]): Promise<T> =>
  asOwner(async (client) => {
    const { rows } = await client.query<T>(sql, [...params])
    const [first] = rows
    if (!first) throw new Error(`No row: ${sql}`)
    return first
  })

/** A story told up to the Pradhan's signature. */
const readyToSign = async (): Promise<{ story: Story; listId: string; meetingId: string }> => {
  const story = await openStory()
  const listId = await signedList(story)
  const meetingId = await calledMeeting(story, listId)
  await heldMeeting(story, meetingId)
  await ordered(story, meetingId, aidsOrder(story))
  return { story, listId, meetingId }
}

const sign = async ({ gopal }: Story, meetingId: string) =>
  on(HELD, gopal, finaliseList, { meetingId, version: await versionOf('meetings', meetingId) })

describe('The tentative list (R45, R46, R55)', () => {
  it('is not drawn before every application handed in is verified or withdrawn (R46)', async () => {
    const story = await openStory({ found: [{ income: 9_000 }, { income: 9_500, stage: 'UNDER_VERIFICATION' }] })
    const open = story.applied[1]
    const early = refusedWith(await on(DRAWN, story.asha, drawList, { driveId: story.driveId }))
    expect(early).toMatchObject({ code: 'lists.rowNotVerified', params: { number: open?.number } })
    await asOwner((client) => client.query(`update applications set stage = 'WITHDRAWN' where id = $1`, [open?.id]))
    expect(told(await on(DRAWN, story.asha, drawList, { driveId: story.driveId })).id).toBeTruthy()
  })

  it('is not drawn while the panchayat has no number in the drive (R45)', async () => {
    const { asha, driveId } = await openStory({ seats: null })
    expect(refusedWith(await on(DRAWN, asha, drawList, { driveId })).code).toBe('lists.noQuota')
  })

  it('ranks by the aid, draws the line at the quota, keeps the unrecommended below it, and freezes each family (R20, R55)', async () => {
    const story = await openStory()
    const { id } = told(await on(DRAWN, story.asha, drawList, { driveId: story.driveId }))
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
    const { stage } = await one<{ stage: string }>('select stage from applications where id = $1', [
      story.applied[3]?.id,
    ])
    expect(stage).toBe('LISTED')
  })

  it('is drawn anew while tentative, and must then hang on the board again', async () => {
    const { asha, bhanu, driveId, applied } = await openStory()
    const { id: listId } = told(await on(DRAWN, asha, drawList, { driveId }))
    const seen = async () => ({ listId, version: await versionOf('priority_lists', listId) })
    told(await on(DRAWN, asha, displayList, { ...(await seen()), displayedOn: DRAWN, board: 'Bhawan' }))
    await asOwner((client) =>
      client.query(`update applications set stage = 'WITHDRAWN' where id = $1`, [applied[0]?.id]),
    )
    told(await on(SIGNED, asha, redrawTentative, await seen()))
    const { rows } = await one<{ rows: number }>('select count(*)::int as rows from list_rows where list_id = $1', [
      listId,
    ])
    expect(rows).toBe(3)
    expect(refusedWith(await on(SIGNED, bhanu, attestList, await seen())).code).toBe('lists.notDisplayed')
  })

  it('is signed only by the officer assigned in the drive and only after its days on the board (R44)', async () => {
    const { asha, bhanu, bela, driveId } = await openStory()
    const { id: listId } = told(await on(DRAWN, asha, drawList, { driveId }))
    const seen = async () => ({ listId, version: await versionOf('priority_lists', listId) })
    told(await on(DRAWN, asha, displayList, { ...(await seen()), displayedOn: DRAWN, board: 'Bhawan' }))
    const early = refusedWith(await on(DRAWN, bhanu, attestList, await seen()))
    expect(early).toMatchObject({ code: 'lists.displayRunning', params: { until: SIGNED } })
    expect(refusedWith(await on(SIGNED, bela, attestList, await seen())).code).toBe('applications.notAssigned')
    expect(refusedWith(await on(SIGNED, asha, attestList, await seen())).code).toBe('access.denied')
    told(await on(SIGNED, bhanu, attestList, await seen()))
  })

  it('is not signed by an officer whose own family stands on it (domain §11, separation of duty 4)', async () => {
    const { asha, bhanu, driveId, households } = await openStory()
    const { id: listId } = told(await on(DRAWN, asha, drawList, { driveId }))
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
    told(await sign(story, meetingId))
    const { stages } = await one<{ stages: number }>(
      `select count(*)::int as stages from applications where drive_id = $1 and stage = 'SELECTED'`,
      [story.driveId],
    )
    expect(stages).toBe(40)
  })

  it('is absent for the secretary of another panchayat', async () => {
    const { asha, driveId } = await openStory()
    const { id: listId } = told(await on(DRAWN, asha, drawList, { driveId }))
    const stranger = { ...asha, place: NEXT_PANCHAYAT }
    const input = { listId, version: 1, displayedOn: DRAWN, board: 'Bhawan' }
    expect(refusedWith(await on(DRAWN, stranger, displayList, input)).code).toBe('access.absent')
  })
})

describe('Finalising (R47, R48)', () => {
  it('decides every application, seals the list and writes the move on each time line', async () => {
    const { story, listId, meetingId } = await readyToSign()
    told(await sign(story, meetingId))
    const stages = await asOwner(async (client) => {
      const { rows } = await client.query<{ stage: string; event: string }>(
        `select a.stage, s.event from applications a join application_steps s on s.application_id = a.id and s.event <> 'list'
         where a.id = any($1) order by array_position($1::uuid[], a.id)`,
        [story.applied.map(({ id }) => id)],
      )
      return rows.map(({ stage, event }) => `${stage} ${event}`)
    })
    expect(stages).toEqual(['WAITLISTED waitlist', 'SELECTED select', 'SELECTED select', 'NOT_SELECTED passOver'])
    const list = await one<{ stage: string }>('select stage from priority_lists where id = $1', [listId])
    expect(list.stage).toBe('FINALISED')
  })

  it('keeps the digest of the very text that the public reads, and recomputing that text says the same (R48)', async () => {
    const { story, listId, meetingId } = await readyToSign()
    told(await sign(story, meetingId))
    const kept = await one<{ public_body: string; public_digest: string; sealed_body: string; sealed_digest: string }>(
      'select public_body, public_digest, sealed_body, sealed_digest from priority_lists where id = $1',
      [listId],
    )
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
    told(await sign(story, meetingId))
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
    told(await sign(story, meetingId))
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
    const events = await one<{ times: number }>(
      `select count(*)::int as times from journal_events where subject = $1 and type = 'lists.finalised'`,
      [`list:${listId}`],
    )
    expect(events.times).toBe(1)
  })

  it('cannot be changed afterwards, not even by SQL in the hand of the app (R48)', async () => {
    const { story, listId, meetingId } = await readyToSign()
    told(await sign(story, meetingId))
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

describe('A returned list (R56)', () => {
  it('stays as it was sealed; its next edition is drawn for a new Gram Sabha', async () => {
    const { story, listId, meetingId } = await readyToSign()
    told(await sign(story, meetingId))
    const early = await on(HELD, story.asha, drawList, { driveId: story.driveId })
    expect(refusedWith(early).code).toBe('lists.alreadyOpen')
    await asApp(BLOCK, (client) =>
      client.query(
        `update priority_lists set stage = 'RETURNED_TO_GP', return_reason = 'Family 2 has a lorry' where id = $1`,
        [listId],
      ),
    )
    const { id } = told(await on(HELD, story.asha, drawList, { driveId: story.driveId }))
    const fresh = await one<{ edition: number; stage: string; failed_meetings: number }>(
      'select edition, stage, failed_meetings from priority_lists where id = $1',
      [id],
    )
    expect(fresh).toEqual({ edition: 2, stage: 'TENTATIVE', failed_meetings: 0 })
    const old = await one<{ edition: number; rows: number; digest: string | null }>(
      `select edition, sealed_digest as digest, (select count(*)::int from list_rows r where r.list_id = l.id) as rows
       from priority_lists l where id = $1`,
      [listId],
    )
    expect(old).toMatchObject({ edition: 1, rows: 4 })
    expect(old.digest).toHaveLength(64)
    const { stage } = await one<{ stage: string }>('select stage from applications where id = $1', [
      story.applied[1]?.id,
    ])
    expect(stage).toBe('LISTED')
  })
})
