import { describe, expect, it } from 'vitest'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { FAR_PANCHAYAT, NOON, openApproval } from '@/tests/support/approval-offices'
import { approvedStory, atBlock, atDepartment, atDistrict, shownNow } from '@/tests/support/approval-story'
import { sealedList } from '@/tests/support/sealed-list'
import { DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { codeOf, paramsOf } from '@/tests/support/selection'
import { rowsOf } from '@/tests/support/rows'

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
