import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemonstration } from '@/lib/caretaker/demonstration/load'
import { others, people } from '@/lib/caretaker/demonstration/people'
import { PANCHAYATS } from '@/lib/caretaker/demonstration/panchayats'
import { verifyJournal } from '@/lib/caretaker/journal'
import { HELD_AT } from '@/lib/domain/account/posting'
import type { PublicList } from '@/lib/domain/selection/public-list'
import { recompute } from '@/lib/domain/selection/recompute'
import { addDays } from '@/lib/domain/shared/plain-date'
import { today } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/digest'
import { signIn } from '@/lib/platform/sign-in'
import { asOwner } from '@/tests/support/accounts'

const column = <T>(sql: string): Promise<readonly T[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ value: T }>(sql)
    return rows.map(({ value }) => value)
  })

beforeAll(() => loadDemonstration(), 240_000)

describe('The demonstration State (product §5)', () => {
  it('stands on real places: 12 districts, their blocks, tehsils, villages and urban bodies, and one town with wards', async () => {
    const counts = await column<string>(
      `select kind || ' ' || count(*) || ' ' || count(*) filter (where invented) as value from places group by kind`,
    )
    expect(counts.toSorted()).toEqual([
      'BLOCK 87 0',
      'DISTRICT 12 0',
      'PANCHAYAT 13 13',
      'STATE 1 0',
      'SUB_DISTRICT 193 0',
      'URBAN_BODY 68 0',
      'VILLAGE 21290 0',
      'WARD 17 17',
    ])
    expect(await column('select refused as value from place_imports')).toEqual(Array.from({ length: 8 }, () => 0))
  })

  it('calls every place that it uses by a Hindi name too', async () => {
    const nameless = await column<string>(
      `select name_en as value from places where name_hi is null and (invented or kind in ('STATE', 'DISTRICT', 'URBAN_BODY')
        or path in (select child_path from place_links) or path in (select parent_path from places where invented))`,
    )
    expect(nameless).toEqual([])
  })

  it('has one person for every office, and each can sign in with the published password', async () => {
    expect(people.map(({ role }) => role).toSorted()).toEqual(Object.keys(HELD_AT).toSorted())
    for (const { login, password } of people)
      expect(await signIn(login, password, 'test'), login).toMatchObject({ status: 'signedIn' })
    const enrolled = await column<number>('select count(*)::int as value from accounts')
    expect(enrolled).toEqual([people.length + others.length])
  })

  it('F6 · lets no census tell of a child that was born after it: the family register does', async () => {
    const told = (by: string) =>
      column<number>(
        `select count(*)::int as value from household_versions v, jsonb_each(v.body -> 'members') m
         where v.event = 'imported' and v.stated_by = '${by}' and m.value -> 'birth' ->> 'date' > '2011-12-31'`,
      )
    expect(await told('SECC2011')).toEqual([0])
    expect((await told('FAMILY_REGISTER'))[0]).toBeGreaterThan(50)
  })

  it('shows every stage that an application reaches on the rural way (domain §12.1)', async () => {
    const stages = await column<string>('select distinct stage as value from applications')
    expect(stages.toSorted()).toEqual([
      'APPROVED',
      'CARD_ISSUED',
      'DRAFT',
      'LISTED',
      'NOT_SELECTED',
      'RETURNED',
      'SELECTED',
      'SUBMITTED',
      'UNDER_VERIFICATION',
      'VERIFIED_ELIGIBLE',
      'VERIFIED_INELIGIBLE',
      'WAITLISTED',
      'WITHDRAWN',
    ])
  })

  it('shows lists from the board to the last card, each in its own panchayat (domain §12.3)', async () => {
    const stages = await column<string>(
      `select place || ' ' || stage || ' ' || edition as value from priority_lists order by place, edition`,
    )
    const { basal, saproon, shamlech, barog, sakori, barmana, kandrour, morsinghi, barthin, swahan } = PANCHAYATS
    expect(stages.toSorted()).toEqual(
      [
        `${basal.place} TENTATIVE 1`,
        `${saproon.place} MEETING_NOTIFIED 1`,
        `${shamlech.place} MEETING_NOTIFIED 1`,
        `${barog.place} FINALISED 1`,
        `${sakori.place} BLOCK_CONSOLIDATED 1`,
        `${barmana.place} CARDS_ISSUING 1`,
        `${kandrour.place} CLOSED 1`,
        `${morsinghi.place} DISTRICT_CONSOLIDATED 1`,
        `${barthin.place} RETURNED_TO_GP 1`,
        `${barthin.place} FINALISED 2`,
        `${swahan.place} DEPT_APPROVED 1`,
      ].toSorted(),
    )
  })

  it('has a Gram Sabha tomorrow, one that failed for want of quorum and one called again, and a panchayat with nothing yet', async () => {
    const meetings = await column<string>(
      `select place || ' ' || stage || ' ' || kind || ' ' || (scheduled_at at time zone 'Asia/Kolkata')::date as value
        from meetings where stage <> 'SIGNED' order by place, number`,
    )
    const day = today()
    expect(meetings).toEqual([
      `${PANCHAYATS.saproon.place} NOTIFIED SPECIAL ${addDays(day, 1)}`,
      `${PANCHAYATS.shamlech.place} FAILED SPECIAL ${addDays(day, -5)}`,
      `${PANCHAYATS.shamlech.place} NOTIFIED ADJOURNED ${addDays(day, 6)}`,
    ])
    const applied = await column<string>('select distinct place as value from applications')
    expect(applied).not.toContain(PANCHAYATS.deothi.place)
    expect(await column('select place as value from no_applicants')).toEqual([PANCHAYATS.tundal.place])
  })

  it('published lists that anybody recomputes to the same order, line and digest (R20, R48)', async () => {
    const bodies = await column<string>('select public_body as value from priority_lists where public_body is not null')
    expect(bodies).toHaveLength(8)
    for (const body of bodies) expect(recompute(JSON.parse(body) as PublicList, sha256)).toMatchObject({ same: true })
  })

  it('kept a journal whose every chain verifies and in which no day comes before the day before it', async () => {
    const report = await asOwner((client) => verifyJournal(client))
    expect(report).toMatchObject({ intact: true })
    const backwards = await column<string>(
      `select chain || ' ' || seq as value from (select chain, seq, at, lag(at) over (partition by chain order by seq) as before
        from journal_events where type not like 'accounts.signed%') as events where at < before`,
    )
    expect(backwards).toEqual([])
  })

  it('has files to show: one imported with rows that came back, one that waits to be looked at, and an export (F21, F25)', async () => {
    const files = await column<string>(
      `select file_name || ' ' || stage || ' ' || (select count(*) from returned_rows r where r.job_id = j.id and r.run = 'RUN') as value
       from import_jobs j where kind = 'HOUSEHOLDS' order by id`,
    )
    expect(files).toEqual(['parivar-deothi-1.csv DONE 1', 'parivar-deothi-2.csv READY 0', 'parivar-nauni.csv DONE 1'])
    expect(await column('select kind as value from register_exports')).toEqual(['REGISTER'])
  })

  it('has a marriage that an officer is asked about, and a pension register that was taken back before it was read', async () => {
    const asked = await column<string>(
      `select kind as value from review_tasks where kind in ('CHILD_MARRIED', 'SPOUSE_UNKNOWN')`,
    )
    expect(asked).toContain('CHILD_MARRIED')
    const back = await column<string>(`select file_name as value from import_jobs where stage = 'TAKEN_BACK'`)
    expect(back).toEqual([expect.stringMatching(/^dis-/)])
  })

  it('lies wholly in the past but for what is called or open for the days ahead', async () => {
    const ahead = await column<number>(`select (
      (select count(*) from journal_events where at > now()) + (select count(*) from application_steps where at > now())
        + (select count(*) from households where created_at > now()))::int as value`)
    expect(ahead).toEqual([0])
  })
})
