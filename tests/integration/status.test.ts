import { describe, expect, it } from 'vitest'
import { findStatus } from '@/lib/features/status/queries'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { openStory } from '@/tests/support/applied-story'

/** A published edition of the panchayat's list with one row, put there behind the portal's back. */
const publish = (
  driveId: string,
  applicationId: string,
  { edition, decision, order }: { readonly edition: number; readonly decision: string; readonly order: string | null },
): Promise<unknown> =>
  asOwner(async (client) => {
    const list = crypto.randomUUID()
    await client.query(
      `insert into priority_lists (id, drive_id, scheme, place, stage, edition, seats, drawn_by, public_body, order_no, order_date)
       values ($1, $2, 'AAY', $3, $4, $5, 2, $1, '{}', $6, case when $6::text is null then null else '2026-09-20'::date end)`,
      [list, driveId, PANCHAYAT, edition === 1 ? 'SUPERSEDED' : 'FINALISED', edition, order],
    )
    await client.query(
      `insert into list_rows (list_id, application_id, place, household_id, household_version, number, head_name, village_path, recommended,
         aid_rank, aid_keys, decision, final_rank)
       select $1, id, place, household_id, 1, number, head_name, village_path, true, 1, '{}', $3, 1 from applications where id = $2`,
      [list, applicationId, decision],
    )
  })

describe('Status by number, without a sign-in (requirement 10)', () => {
  it('knows no number with a slip in it, and no application that was never handed in', async () => {
    const { applied } = await openStory()
    const number = applied[0]?.number ?? ''
    const wrong = `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`
    expect(await findStatus(wrong)).toEqual({ kind: 'badNumber' })
    await asOwner((client) => client.query('update applications set submitted_at = null where number = $1', [number]))
    expect(await findStatus(number)).toEqual({ kind: 'unknown' })
  })

  it('says what the newest edition decided and which order approved the family last', async () => {
    const { driveId, applied } = await openStory()
    const [one, other] = applied
    await publish(driveId, one?.id ?? '', { edition: 1, decision: 'WAITLISTED', order: 'RD/41' })
    await publish(driveId, one?.id ?? '', { edition: 2, decision: 'SELECTED', order: null })
    const answer = await findStatus(one?.number ?? '')
    if (answer.kind !== 'found') throw new Error(answer.kind)
    expect(answer.status.place).toMatchObject({ decision: 'SELECTED', rank: 1 })
    expect(answer.status.order).toEqual({ no: 'RD/41', on: '2026-09-20', of: 'FAMILY' })
    expect(answer.status.officer).toEqual({ en: 'Bhanu', hi: 'भानु', designation: 'Junior Engineer' })

    const unlisted = await findStatus(other?.number ?? '')
    if (unlisted.kind !== 'found') throw new Error(unlisted.kind)
    expect(unlisted.status).toMatchObject({ place: null, order: null })
  })

  it('R48 · tells the failed meetings of the application’s own lists, and of no other’s, wherever the family stands by now', async () => {
    const { driveId, applied } = await openStory()
    const [one, other] = applied
    await publish(driveId, one?.id ?? '', { edition: 1, decision: 'WAITLISTED', order: null })
    await asOwner(async (client) => {
      const failed = `insert into meetings (id, list_id, place, number, kind, attempt, stage, venue, agenda, notice_on, notice_mode,
          notice_proof, scheduled_at, base_families, quorum_rule)
        values (gen_random_uuid(), $1, $2, $3, 'GENERAL', 1, 'FAILED', 'Hall', 'List', current_date, 'DRUM', 'Register', $4, 90, '{}')`
      const { rows } = await client.query<{ list_id: string }>(
        'select list_id from list_rows where application_id = $1',
        [one?.id],
      )
      await client.query(failed, [rows[0]?.list_id, PANCHAYAT, 1, '2026-09-01T05:30:00Z'])
      // The village has gone over, and the new panchayat's Gram Sabha failed over a list of its own.
      await client.query('update applications set place = $2 where id = $1', [one?.id, NEXT_PANCHAYAT])
      const theirs = crypto.randomUUID()
      await client.query(
        `insert into priority_lists (id, drive_id, scheme, place, stage, edition, seats, drawn_by)
         values ($1, $2, 'AAY', $3, 'TENTATIVE', 1, 2, $1)`,
        [theirs, driveId, NEXT_PANCHAYAT],
      )
      await client.query(failed, [theirs, NEXT_PANCHAYAT, 1, '2026-10-01T05:30:00Z'])
    })
    const failedOf = async (number: string) => {
      const answer = await findStatus(number)
      if (answer.kind !== 'found') throw new Error(answer.kind)
      return answer.status.failed.map((at) => new Date(at).toISOString())
    }
    expect(await failedOf(one?.number ?? '')).toEqual(['2026-09-01T05:30:00.000Z'])
    // Somebody whose application stands on no list yet is told of no meeting over one.
    expect(await failedOf(other?.number ?? '')).toEqual([])
  })

  it('shows no household, no name of the family and no income', async () => {
    const { applied } = await openStory()
    const answer = JSON.stringify(await findStatus(applied[0]?.number ?? ''))
    expect(answer).not.toMatch(/Head 1|household|income|4000000/)
  })

  it('F97 · says that somebody could claim a pension, where the registers show none, and neither who nor which', async () => {
    const { applied } = await openStory()
    const number = applied[0]?.number ?? ''
    const found = async () => {
      const answer = await findStatus(number)
      if (answer.kind !== 'found') throw new Error(answer.kind)
      return answer.status
    }
    expect((await found()).toClaim).toBe(false)
    const check = (result: string) =>
      asOwner(async (client) => {
        await client.query('delete from pension_checks')
        await client.query(
          `insert into pension_checks (id, place, household_id, serial, member_id, round_id, result, registers, checked_by)
           select gen_random_uuid(), m.place, m.household_id, m.serial, m.id, 'r', $2, '[]', gen_random_uuid()
           from applications a join members m on m.household_id = a.household_id and m.serial = 1 where a.number = $1`,
          [number, result],
        )
      })
    for (const result of ['POSSIBLE_MATCH', 'CONFIRMED_RECEIVING', 'REGISTER_UNAVAILABLE']) {
      await check(result)
      expect((await found()).toClaim).toBe(false)
    }
    await check('NOT_FOUND')
    expect((await found()).toClaim).toBe(true)
    expect(JSON.stringify(await found())).not.toMatch(/IGNOAPS|WIDOW|DISABILITY|NOT_FOUND/)
  })
})
