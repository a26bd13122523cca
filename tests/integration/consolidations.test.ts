import { describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { declareNone } from '@/lib/features/consolidations/commands/declare-none'
import { returnList } from '@/lib/features/consolidations/commands/return-list'
import * as lists from '@/lib/features/consolidations/store/lists'
import { drawList } from '@/lib/features/lists/commands/draw'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import {
  approvedStory,
  atBlock,
  atDepartment,
  atDistrict,
  FAR_PANCHAYAT,
  NOON,
  openApproval,
  OTHER_BLOCK,
  sealedList,
  sentBack,
  shownNow,
  stageOf,
  versionOf,
} from '@/tests/support/approval-story'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful as told } from '@/tests/support/factories'
import { codeOf, paramsOf } from '@/tests/support/selection'

const rowsOf = <T extends object>(sql: string, ...params: readonly unknown[]): Promise<readonly T[]> =>
  asOwner(async (client) => (await client.query<T>(sql, [...params])).rows)

describe('The block’s list (R49)', () => {
  it('R49 · waits while a panchayat is pending, and takes the declaration that nobody applied for an answer', async () => {
    const { driveId, chandra, nisha } = await openApproval()
    const { listId } = await sealedList(driveId, PANCHAYAT)
    expect(paramsOf(await atBlock(chandra, driveId))).toEqual({ count: 1, place: NEXT_PANCHAYAT })
    expect(codeOf(await execute(declareNone, nisha, { driveId, note: 'Announced thrice, nobody came' }))).toBe('ok')
    expect(codeOf(await atBlock(chandra, driveId))).toBe('ok')
    expect(await stageOf('priority_lists', listId)).toBe('BLOCK_CONSOLIDATED')
  })

  it('R49 · nobody applied is not declared while an application stands, and the declaration falls when one comes', async () => {
    const { driveId, asha, nisha, chandra } = await openApproval()
    const { rows } = await sealedList(driveId, PANCHAYAT)
    expect(codeOf(await execute(declareNone, asha, { driveId, note: 'none' }))).toBe('lists.wrongStage')
    expect(codeOf(await execute(declareNone, nisha, { driveId, note: 'none' }))).toBe('ok')
    expect(codeOf(await execute(declareNone, nisha, { driveId, note: 'none' }))).toBe('consolidations.alreadyDeclared')
    await asOwner((client) =>
      client.query('update applications set place = $2, stage = $3 where id = $1', [
        rows[2]?.applicationId,
        NEXT_PANCHAYAT,
        'SUBMITTED',
      ]),
    )
    expect(codeOf(await atBlock(chandra, driveId))).toBe('consolidations.panchayatsPending')
    const other = await openApproval()
    await asOwner((client) =>
      client.query('update applications set drive_id = $2 where id = $1', [rows[2]?.applicationId, other.driveId]),
    )
    const stands = await execute(declareNone, other.nisha, { driveId: other.driveId, note: 'none' })
    expect(codeOf(stands)).toBe('consolidations.applicationsStand')
  })

  it('R48, R49 · carries each panchayat’s families in the Gram Sabha’s own order', async () => {
    const { driveId, chandra } = await openApproval()
    const first = await sealedList(driveId, PANCHAYAT)
    const second = await sealedList(driveId, NEXT_PANCHAYAT)
    expect(codeOf(await atBlock(chandra, driveId))).toBe('ok')
    const orders = await transaction(scopeOf(chandra), (tx) => lists.orders(tx, [first.listId, second.listId]))
    for (const { listId, rows } of [first, second]) {
      const numbers = rows.slice(0, 2).map(({ number }) => number)
      expect(orders.get(listId)).toEqual({ sealed: numbers, carried: numbers })
    }
  })

  it('R49 · refuses an order that somebody changed behind the seal', async () => {
    const { driveId, chandra } = await openApproval()
    const { listId } = await sealedList(driveId, PANCHAYAT)
    await sealedList(driveId, NEXT_PANCHAYAT)
    await asOwner(async (client) => {
      await client.query('alter table list_rows disable trigger sealed_rows_stay')
      await client.query('update list_rows set final_rank = final_rank + 10 where list_id = $1 and final_rank = 1', [
        listId,
      ])
      await client.query('alter table list_rows enable trigger sealed_rows_stay')
    })
    expect(paramsOf(await atBlock(chandra, driveId))).toEqual({ place: PANCHAYAT })
  })

  it('R45 · is refused above the number of a panchayat or of the block, naming both numbers', async () => {
    const tight = await openApproval({ [BLOCK]: 3 })
    await sealedList(tight.driveId, PANCHAYAT)
    await sealedList(tight.driveId, NEXT_PANCHAYAT)
    expect(paramsOf(await atBlock(tight.chandra, tight.driveId))).toEqual({ place: BLOCK, seats: 3, selected: 4 })
    const cut = await openApproval({ [PANCHAYAT]: 1 })
    await sealedList(cut.driveId, PANCHAYAT)
    await sealedList(cut.driveId, NEXT_PANCHAYAT)
    expect(paramsOf(await atBlock(cut.chandra, cut.driveId))).toEqual({ place: PANCHAYAT, seats: 1, selected: 2 })
  })

  it('R44 · is nobody’s but the block officer’s own, and the denial stands in the journal', async () => {
    const { driveId, asha, kamal, deepa, esha } = await openApproval()
    await sealedList(driveId, PANCHAYAT)
    await sealedList(driveId, NEXT_PANCHAYAT)
    for (const stranger of [asha, kamal, deepa, esha]) {
      const digest = '0'.repeat(64)
      expect(codeOf(await execute(consolidateBlock, stranger, { driveId, place: BLOCK, digest }))).toBe('access.denied')
      expect((await chainOf(stranger.place)).at(-1)).toBe('access.denied')
    }
  })

  it('is refused when a list changed after the page was opened (F57), and a second tab finds it done', async () => {
    const { driveId, chandra } = await openApproval()
    const first = await sealedList(driveId, PANCHAYAT)
    await sealedList(driveId, NEXT_PANCHAYAT)
    const digest = await shownNow(chandra, driveId, BLOCK)
    expect(codeOf(await sentBack(chandra, first.listId))).toBe('ok')
    await sealedList(driveId, PANCHAYAT, { edition: 2 })
    const input = { driveId, place: BLOCK, digest }
    expect(codeOf(await execute(consolidateBlock, chandra, input))).toBe('consolidations.shownChanged')
    const now = { ...input, digest: await shownNow(chandra, driveId, BLOCK) }
    const tabs = await Promise.all([execute(consolidateBlock, chandra, now), execute(consolidateBlock, chandra, now)])
    expect(tabs.map(codeOf).sort()).toEqual(['consolidations.shownChanged', 'ok'])
    expect(codeOf(await atBlock(chandra, driveId))).toBe('consolidations.nothingWaits')
  })

  it('no officer acts on a list that decides on their own household (separation of duty 4)', async () => {
    const { driveId, chandra } = await openApproval()
    const { rows } = await sealedList(driveId, PANCHAYAT)
    await sealedList(driveId, NEXT_PANCHAYAT)
    const kin = { ...chandra, ownHouseholdId: rows[2]?.householdId ?? '' }
    expect(codeOf(await atBlock(kin, driveId))).toBe('access.ownHousehold')
  })
})

describe('The district’s list (R49)', () => {
  it('R49 · waits for every block, or goes ahead by a complete exception order that is kept', async () => {
    const { driveId, chandra, kamal, deepa } = await openApproval()
    const { listId } = await sealedList(driveId, PANCHAYAT)
    await sealedList(driveId, NEXT_PANCHAYAT)
    expect(codeOf(await atBlock(chandra, driveId))).toBe('ok')
    expect(paramsOf(await atDistrict(deepa, driveId))).toEqual({ count: 1, place: OTHER_BLOCK })
    const half = await atDistrict(deepa, driveId, { exceptionNumber: 'DC-9' })
    expect(codeOf(half)).toBe('consolidations.exceptionIncomplete')
    const order = { exceptionNumber: 'DC-9', exceptionAuthority: 'Collector', exceptionReason: 'Road cut by snow' }
    expect(codeOf(await atDistrict(deepa, driveId, order))).toBe('ok')
    expect(await stageOf('priority_lists', listId)).toBe('DISTRICT_CONSOLIDATED')
    const [act] = await rowsOf<{ note: string }>(
      `select note from consolidations where drive_id = $1 and level = 'COLLECTOR'`,
      driveId,
    )
    expect(act?.note).toContain('Road cut by snow')
    expect(act?.note).toContain(OTHER_BLOCK)

    const late = await sealedList(driveId, FAR_PANCHAYAT)
    expect(codeOf(await atBlock(kamal, driveId))).toBe('ok')
    expect(codeOf(await atDistrict(deepa, driveId))).toBe('ok')
    expect(await stageOf('priority_lists', late.listId)).toBe('DISTRICT_CONSOLIDATED')
  })

  it('R41 · is refused above the district’s number, naming both', async () => {
    const { driveId, chandra, kamal, deepa } = await openApproval({ [DISTRICT]: 5 })
    for (const place of [PANCHAYAT, NEXT_PANCHAYAT, FAR_PANCHAYAT]) await sealedList(driveId, place)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    expect(paramsOf(await atDistrict(deepa, driveId))).toEqual({ place: DISTRICT, seats: 5, selected: 6 })
  })
})

describe('The department’s approval (R56)', () => {
  it('R56 · bears order number and day, decides every selected family and says by when the card is due', async () => {
    const { first, story } = await approvedStory()
    const [list] = await rowsOf(
      `select stage, order_no, order_date::text as on, approved_at is not null as approved from priority_lists where id = $1`,
      first.listId,
    )
    expect(list).toEqual({ stage: 'DEPT_APPROVED', order_no: 'RD-7/2026', on: TODAY, approved: true })
    const families = await rowsOf(
      `select a.stage, a.due_on::text as due, s.event, s.to_stage as to, s.role, s.due_on::text as step_due
       from applications a left join lateral (select * from application_steps where application_id = a.id order by seq desc limit 1) s on true
       where a.id = any($1) order by a.stage`,
      first.rows.map(({ applicationId }) => applicationId),
    )
    const approved = { stage: 'APPROVED', due: '2026-09-14', event: 'approve', to: 'APPROVED', role: 'RD_DEPT' }
    expect(families).toEqual([
      { ...approved, step_due: '2026-09-14' },
      { ...approved, step_due: '2026-09-14' },
      { stage: 'WAITLISTED', due: null, event: null, to: null, role: null, step_due: null },
    ])
    const [event] = await rowsOf<{ body: string }>(
      `select body from journal_events where type = 'consolidations.approved' and body like '%' || $1 || '%'`,
      story.esha.accountId,
    )
    expect(event?.body).toContain('"selected":6')
  })

  it('R56 · is refused above the State’s number, naming both numbers', async () => {
    const { driveId, chandra, kamal, deepa, esha } = await openApproval({ 2: 5 })
    for (const place of [PANCHAYAT, NEXT_PANCHAYAT, FAR_PANCHAYAT]) await sealedList(driveId, place)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    await atDistrict(deepa, driveId)
    expect(paramsOf(await atDepartment(esha, driveId))).toEqual({ seats: 5, selected: 6 })
  })

  it('R56 · two tabs at once and the same click twice approve once', async () => {
    const { driveId, chandra, kamal, deepa, esha } = await openApproval()
    for (const place of [PANCHAYAT, NEXT_PANCHAYAT, FAR_PANCHAYAT]) await sealedList(driveId, place)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    await atDistrict(deepa, driveId)
    const digest = await shownNow(esha, driveId, DISTRICT)
    const input = { driveId, place: DISTRICT, digest, orderNumber: 'RD-8', orderOn: TODAY }
    const requestId = crypto.randomUUID()
    const clicks = await Promise.all(
      [requestId, requestId, crypto.randomUUID()].map((id) =>
        execute(approveLists, esha, input, { requestId: id, now: NOON }),
      ),
    )
    const answers = clicks.map(codeOf)
    expect(answers.filter((code) => code !== 'ok' && code !== 'consolidations.shownChanged')).toEqual([])
    const acts = await rowsOf(`select id from consolidations where drive_id = $1 and level = 'RD_DEPT'`, driveId)
    expect(acts.length).toBe(1)
    expect(codeOf(await atDepartment(esha, driveId))).toBe('consolidations.nothingWaits')
  })

  it('R56 · is the department’s alone: secretary, block and Collector are denied', async () => {
    const { story } = await approvedStory()
    const input = { driveId: story.driveId, place: DISTRICT, digest: '0'.repeat(64), orderNumber: 'X', orderOn: TODAY }
    for (const stranger of [story.asha, story.chandra, story.deepa])
      expect(codeOf(await execute(approveLists, stranger, input))).toBe('access.denied')
  })

  it('who signed a finding on one of the applications does not approve it (separation of duty 1)', async () => {
    const { driveId, chandra, kamal, deepa, esha } = await openApproval()
    const { rows } = await sealedList(driveId, PANCHAYAT)
    for (const place of [NEXT_PANCHAYAT, FAR_PANCHAYAT]) await sealedList(driveId, place)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    await atDistrict(deepa, driveId)
    await asOwner((client) =>
      client.query('update verifications set account_id = $2 where application_id = $1', [
        rows[0]?.applicationId,
        esha.accountId,
      ]),
    )
    expect(codeOf(await atDepartment(esha, driveId))).toBe('access.sameHand')
  })
})

describe('A return to a new Gram Sabha (R56)', () => {
  it('R56 · keeps the reason, brings the families back onto the list, and the lists beside it proceed (F79)', async () => {
    const { driveId, asha, chandra, kamal, deepa, esha } = await openApproval()
    const first = await sealedList(driveId, PANCHAYAT)
    const second = await sealedList(driveId, NEXT_PANCHAYAT)
    await sealedList(driveId, FAR_PANCHAYAT)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    expect(codeOf(await sentBack(deepa, first.listId, 'Family 2 lives in town'))).toBe('ok')

    const [list] = await rowsOf(
      'select stage, return_reason, returned_by, sealed_digest is not null as sealed from priority_lists where id = $1',
      first.listId,
    )
    expect(list).toEqual({
      ...{ stage: 'RETURNED_TO_GP', return_reason: 'Family 2 lives in town', returned_by: 'COLLECTOR', sealed: true },
    })
    for (const { applicationId } of first.rows) expect(await stageOf('applications', applicationId)).toBe('LISTED')
    const [undone] = await rowsOf(
      `select count(*)::int as acts from consolidations where drive_id = $1 and undone_at is not null`,
      driveId,
    )
    expect(undone).toEqual({ acts: 1 })
    expect(await stageOf('priority_lists', second.listId)).toBe('BLOCK_CONSOLIDATED')
    expect(codeOf(await atDistrict(deepa, driveId))).toBe('ok')
    expect(codeOf(await atDepartment(esha, driveId))).toBe('ok')
    expect(await stageOf('priority_lists', second.listId)).toBe('DEPT_APPROVED')

    const { id: drawn } = told(await execute(drawList, asha, { driveId }))
    const [edition] = await rowsOf('select edition, stage from priority_lists where id = $1', drawn)
    expect(edition).toEqual({ edition: 2, stage: 'TENTATIVE' })
    await asOwner((client) => client.query(`update priority_lists set stage = 'SUPERSEDED' where id = $1`, [drawn]))
    const again = await sealedList(driveId, PANCHAYAT, { edition: 3 })
    for (const done of [await atBlock(chandra, driveId), await atDistrict(deepa, driveId)])
      expect(codeOf(done)).toBe('ok')
    expect(codeOf(await atDepartment(esha, driveId, 'RD-9'))).toBe('ok')
    expect(await stageOf('priority_lists', again.listId)).toBe('DEPT_APPROVED')
    const standing = await rowsOf(
      `select cl.list_id from consolidations c join consolidation_lists cl on cl.consolidation_id = c.id
       where c.drive_id = $1 and c.level = 'BLOCK_OFFICER' and c.undone_at is null and c.place = $2`,
      driveId,
      BLOCK,
    )
    expect(standing.length).toBe(2)
  })

  it('R56 · the department’s return undoes the acts of block and district alike', async () => {
    const { driveId, chandra, kamal, deepa, esha } = await openApproval()
    const first = await sealedList(driveId, PANCHAYAT)
    for (const place of [NEXT_PANCHAYAT, FAR_PANCHAYAT]) await sealedList(driveId, place)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    await atDistrict(deepa, driveId)
    expect(codeOf(await sentBack(esha, first.listId))).toBe('ok')
    const acts = await rowsOf(
      `select level, place, undone_at is not null as undone from consolidations where drive_id = $1 order by level, place`,
      driveId,
    )
    expect(acts).toEqual([
      { level: 'BLOCK_OFFICER', place: BLOCK, undone: true },
      { level: 'BLOCK_OFFICER', place: OTHER_BLOCK, undone: false },
      { level: 'COLLECTOR', place: DISTRICT, undone: true },
    ])
    expect(codeOf(await atDepartment(esha, driveId))).toBe('ok')
  })

  it('R56 · each office returns only what lies on its own desk, with a reason, at the version it saw', async () => {
    const { driveId, chandra, deepa, asha } = await openApproval()
    const { listId } = await sealedList(driveId, PANCHAYAT)
    expect(paramsOf(await sentBack(deepa, listId))).toEqual({ stage: 'FINALISED' })
    expect(codeOf(await sentBack(asha, listId))).toBe('access.denied')
    expect(codeOf(await sentBack(chandra, listId, '  '))).toBe('consolidations.reasonMissing')
    const version = await versionOf('priority_lists', listId)
    const input = { listId, version, reason: 'No' }
    const tabs = await Promise.all([execute(returnList, chandra, input), execute(returnList, chandra, input)])
    expect(tabs.map(codeOf).sort()).toEqual(['consolidations.notYoursToReturn', 'ok'])
  })
})
