import { beforeEach, describe, expect, it } from 'vitest'
import { placePath, type PlacePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { issueToState } from '@/lib/features/allocations/commands/issue-to-state'
import { splitSeats } from '@/lib/features/allocations/commands/split-seats'
import { assignOfficer, proposeOfficer } from '@/lib/features/assignments/commands'
import { createDrive, openDrive } from '@/lib/features/drives/commands'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { aidsOrder, calledMeeting, HELD, heldMeeting, ordered, signedList } from '@/tests/support/gram-sabha-story'
import { DRAWN, on, openStory, type Story } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'
import { versionOf } from '@/tests/support/rows'

const UNA = placePath('2/26')
const KUNIHAR = placePath('2/25/b205')
const order = { orderNo: 'RD-44', orderDate: plainDate('2026-06-01') }

type Row = readonly [place: PlacePath, seats: number, seen?: number]

const shares = (...rows: readonly Row[]) => rows.map(([place, seats, seen = 0]) => ({ place, seats, seen }))

let story: Story

/** A drive with 100 seats for the State, 60 of them Solan's. */
const given = async (): Promise<string> => {
  const label = `Drive ${crypto.randomUUID()}`
  const { id: driveId } = lawful(
    await on(DRAWN, story.esha, createDrive, { scheme: 'AAY', label, referenceDate: plainDate('2026-01-01') }),
  )
  lawful(await on(DRAWN, story.esha, issueToState, { driveId, seats: 100, seen: 0, ...order }))
  const split = { driveId, parent: STATE, basis: 'POVERTY_DATA' as const, ...order }
  lawful(await on(DRAWN, story.esha, splitSeats, { ...split, shares: shares([DISTRICT, 60]) }))
  return driveId
}

const district = (driveId: string, ...rows: readonly Row[]) =>
  on(DRAWN, story.deepa, splitSeats, {
    driveId,
    parent: DISTRICT,
    basis: 'BPL_FAMILIES',
    shares: shares(...rows),
    ...order,
  })

beforeEach(async () => {
  story = await openStory()
})

describe('Seats (R40, R41, R45)', () => {
  it('are split from State to district, block and panchayat, each share inside its parent', async () => {
    const driveId = await given()
    lawful(await district(driveId, [BLOCK, 20], [KUNIHAR, 40]))
    const over = await district(driveId, [BLOCK, 21, 1], [KUNIHAR, 40, 1])
    expect(refusedWith(over)).toMatchObject({
      code: 'allocations.overParent',
      params: { parent: 60, children: 61 },
      field: 'shares[0].seats',
    })
    const inBlock = { driveId, parent: BLOCK, basis: 'SECC_DEPRIVED' as const, ...order }
    const split = { ...inBlock, shares: shares([PANCHAYAT, 12], [NEXT_PANCHAYAT, 8]) }
    lawful(await on(DRAWN, story.deepa, splitSeats, split))
  })

  it('are split by the office that may: the department in the State, the Collector in the own district', async () => {
    const driveId = await given()
    const split = { driveId, parent: DISTRICT, basis: 'ORDER' as const, ...order, shares: shares([BLOCK, 1]) }
    for (const actor of [story.asha, story.chandra, story.esha, { ...story.deepa, place: UNA }])
      expect(refusedWith(await on(DRAWN, actor, splitSeats, split)).code).toBe('access.denied')
    const elsewhere = { ...split, shares: shares([UNA, 1]) }
    expect(refusedWith(await on(DRAWN, story.deepa, splitSeats, elsewhere)).code).toBe('allocations.notUnderParent')
  })

  it('never exceed their parent, though two officers split at the same moment', async () => {
    const driveId = await given()
    const answers = await Promise.all([
      district(driveId, [BLOCK, 40]),
      district(driveId, [KUNIHAR, 40]),
      district(driveId, [BLOCK, 35]),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { rows } = await asOwner((client) =>
      client.query<{ given: number }>(
        'select sum(seats)::int as given from allocations where drive_id = $1 and parent_place = $2 and superseded_at is null',
        [driveId, DISTRICT],
      ),
    )
    expect(rows[0]?.given).toBeLessThanOrEqual(60)
  })

  it('are revised by a new version that keeps the old one with its basis and order', async () => {
    const driveId = await given()
    lawful(await district(driveId, [BLOCK, 20], [KUNIHAR, 40]))
    expect(refusedWith(await district(driveId, [BLOCK, 25])).code).toBe('access.changedMeanwhile')
    lawful(await district(driveId, [BLOCK, 25, 1], [KUNIHAR, 35, 1]))
    const { rows } = await asOwner((client) =>
      client.query<{ version: number; seats: number; basis: string; order_no: string; gone: boolean }>(
        `select version, seats, basis, order_no, superseded_at is not null as gone from allocations
         where drive_id = $1 and place = $2 order by version`,
        [driveId, BLOCK],
      ),
    )
    expect(rows).toEqual([
      { version: 1, seats: 20, basis: 'BPL_FAMILIES', order_no: 'RD-44', gone: true },
      { version: 2, seats: 25, basis: 'BPL_FAMILIES', order_no: 'RD-44', gone: false },
    ])
  })

  it('are not cut below what was given on, nor below the families already selected (domain §12.6)', async () => {
    const driveId = await given()
    lawful(await district(driveId, [BLOCK, 20]))
    const inBlock = { driveId, parent: BLOCK, basis: 'EQUAL' as const, ...order }
    lawful(await on(DRAWN, story.deepa, splitSeats, { ...inBlock, shares: shares([PANCHAYAT, 12]) }))
    expect(refusedWith(await district(driveId, [BLOCK, 11, 1]))).toMatchObject({
      code: 'allocations.belowChildren',
      params: { seats: 11, children: 12 },
    })

    const meetingId = await calledMeeting(story, await signedList(story))
    await heldMeeting(story, meetingId)
    await ordered(story, meetingId, aidsOrder(story))
    const version = await versionOf('meetings', meetingId)
    lawful(await on(HELD, story.gopal, finaliseList, { meetingId, version }))
    await asOwner((client) =>
      client.query(
        `insert into allocations (id, drive_id, place, parent_place, version, seats, basis, order_no, order_date, account_id)
         values (gen_random_uuid(), $1, $2, $3, 1, 10, 'ORDER', 'O', '2026-06-01', $4)`,
        [story.driveId, BLOCK, DISTRICT, story.deepa.accountId],
      ),
    )
    const cut = { driveId: story.driveId, parent: BLOCK, basis: 'ORDER' as const, ...order }
    const below = await on(HELD, story.deepa, splitSeats, { ...cut, shares: shares([PANCHAYAT, 1, 1]) })
    expect(refusedWith(below)).toMatchObject({
      code: 'allocations.belowSelected',
      params: { seats: 1, selected: 2 },
    })
  })
})

describe('A drive (R42)', () => {
  it('is opened in the district by its Collector, with publicity and its proof, and once', async () => {
    const driveId = await given()
    const days = { opensOn: plainDate('2026-08-20'), closesOn: plainDate('2026-10-20') }
    const wanted = { driveId, ...days, publicity: ['MUNADI' as const], publicityProof: 'Voucher 12' }
    expect(refusedWith(await on(DRAWN, story.asha, openDrive, wanted)).code).toBe('access.denied')
    expect(refusedWith(await on(DRAWN, story.deepa, openDrive, { ...wanted, publicity: [] })).code).toBe(
      'drives.noPublicity',
    )
    lawful(await on(DRAWN, story.deepa, openDrive, wanted))
    expect(refusedWith(await on(DRAWN, story.deepa, openDrive, wanted)).code).toBe('drives.alreadyOpened')
  })
})

describe('The assigned officer (R44)', () => {
  const orderOf = (driveId: string, officerId: string, reason?: string) => ({
    driveId,
    panchayat: PANCHAYAT,
    officerId,
    designation: 'Junior Engineer',
    orderNumber: 'DC-9',
    orderDate: plainDate('2026-08-14'),
    from: plainDate('2026-08-16'),
    reason,
  })

  it('is exactly one: another comes only in that one’s place, by an order with a reason, and the history stays', async () => {
    const { deepa, bela, bhanu, driveId } = story
    const second = await on(DRAWN, deepa, assignOfficer, orderOf(driveId, bela.accountId))
    expect(refusedWith(second).code).toBe('assignments.alreadyAssigned')
    lawful(await on(DRAWN, deepa, assignOfficer, orderOf(driveId, bela.accountId, 'Bhanu is on leave')))
    const { rows } = await asOwner((client) =>
      client.query<{ account_id: string; ended: string | null; end_reason: string | null }>(
        'select account_id, until_date::text as ended, end_reason from assignments where drive_id = $1 order by from_date',
        [driveId],
      ),
    )
    expect(rows).toEqual([
      { account_id: bhanu.accountId, ended: '2026-08-15', end_reason: 'Bhanu is on leave' },
      { account_id: bela.accountId, ended: null, end_reason: null },
    ])
  })

  it('stays one when two Collectors’ hands assign at the same moment', async () => {
    const { deepa, bela, bhanu } = story
    const driveId = await given()
    const answers = await Promise.all([
      on(DRAWN, deepa, assignOfficer, orderOf(driveId, bela.accountId)),
      on(DRAWN, deepa, assignOfficer, orderOf(driveId, bhanu.accountId)),
    ])
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
    expect(refusals).toEqual(['assignments.alreadyAssigned'])
  })

  it('is proposed by the block and decided by the Collector (domain §11)', async () => {
    const { chandra, bela, deepa } = story
    const driveId = await given()
    const proposal = { driveId, panchayat: PANCHAYAT, officerId: bela.accountId }
    expect(refusedWith(await on(DRAWN, deepa, proposeOfficer, proposal)).code).toBe('access.denied')
    lawful(await on(DRAWN, chandra, proposeOfficer, proposal))
    const assigned = orderOf(driveId, bela.accountId)
    expect(refusedWith(await on(DRAWN, chandra, assignOfficer, assigned)).code).toBe('access.denied')
  })
})
