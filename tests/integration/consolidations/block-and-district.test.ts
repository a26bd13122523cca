import { describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { declareNone } from '@/lib/features/consolidations/commands/declare-none'
import * as lists from '@/lib/features/consolidations/store/lists'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { FAR_PANCHAYAT, openApproval, OTHER_BLOCK } from '@/tests/support/approval-offices'
import { atBlock, atDistrict, sentBack, shownNow } from '@/tests/support/approval-story'
import { sealedList } from '@/tests/support/sealed-list'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { codeOf, paramsOf } from '@/tests/support/selection'
import { rowsOf, stageOf } from '@/tests/support/rows'

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
