import { describe, expect, it } from 'vitest'
import { returnList } from '@/lib/features/consolidations/commands/return-list'
import { drawList } from '@/lib/features/lists/commands/draw'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { FAR_PANCHAYAT, openApproval, OTHER_BLOCK } from '@/tests/support/approval-offices'
import { atBlock, atDepartment, atDistrict, sentBack } from '@/tests/support/approval-story'
import { sealedList } from '@/tests/support/sealed-list'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful as told } from '@/tests/support/factories'
import { codeOf, paramsOf } from '@/tests/support/selection'
import { rowsOf, stageOf, versionOf } from '@/tests/support/rows'

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
