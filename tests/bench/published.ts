import type { Client } from 'pg'
import { applicationNumber } from '@/lib/domain/application/number'
import { drawLine } from '@/lib/domain/selection/quota-line'
import { type Claim, rank } from '@/lib/domain/selection/ranking'
import { seal, type SealedRow } from '@/lib/domain/selection/sealed'
import { canonical } from '@/lib/domain/shared/canonical'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { sha256 } from '@/lib/platform/digest'
import { drawDigits } from '@/lib/platform/draw'
import { layPlaces, openDrive, panchayat, post, settleDown, settleFamilies } from '@/tests/bench/state'

/** Rows of a published list, and how many panchayats have one. */
const ROWS = 200
const LISTS = 20
const SEATS = 120

/** What was published: the lists by id, and the numbers under which citizens ask. */
export interface Published {
  readonly lists: readonly string[]
  readonly numbers: readonly string[]
}

const APPLICATIONS = `
  insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name, head_name_hi, head_guardian,
    village_path, stage, entry_mode, stated_by, signed_by, declared_income, meal_insecure, claimed_groups, entered_by, submitted_at,
    open_return_gaps)
  select uuidv7(), n.number, $1, 'AAY', h.place, h.id, 1, h.head_name, h.head_name_hi, h.head_guardian, h.village_path, 'APPROVED',
    'PLAIN_PAPER', h.head_name, 'SIGNATURE', 1800000, true, '{HEADED_BY_WIDOW}', $2, '2026-08-02T06:00:00Z', '{}'
  from (select *, row_number() over (order by id) as nth from households where place = $3) h
    join unnest($4::text[]) with ordinality as n(number, nth) using (nth)`

const STEPS = `
  insert into application_steps (id, application_id, place, seq, event, from_stage, to_stage, at, role, gaps)
  select uuidv7(), a.id, a.place, s.seq, s.event, null, s.stage, '2026-08-01T06:00:00Z'::timestamptz + s.seq * interval '5 days',
    'GP_SECRETARY', '{}'
  from applications a, (values (1, 'start', 'DRAFT'), (2, 'submit', 'SUBMITTED'), (3, 'takeUp', 'UNDER_VERIFICATION'),
    (4, 'verify', 'VERIFIED_ELIGIBLE'), (5, 'list', 'LISTED'), (6, 'select', 'SELECTED'), (7, 'approve', 'APPROVED')) s(seq, event, stage)
  where a.place = $1`

const ROWS_OF_LIST = `
  insert into list_rows (list_id, application_id, place, household_id, household_version, number, head_name, head_name_hi, head_guardian,
    village_path, recommended, aid_rank, aid_keys, decision, final_rank)
  select $1, a.id, a.place, a.household_id, 1, a.number, a.head_name, a.head_name_hi, a.head_guardian, a.village_path, true, r.rank, '{}',
    r.decision, r.rank
  from unnest($2::text[], $3::int[], $4::text[]) as r(number, rank, decision) join applications a on a.number = r.number`

const claim = (number: string, index: number): Claim => ({
  number,
  recommended: true,
  inclusion: index % 20 === 0,
  groups: index % 4,
  deprivation: index % 5,
  income: 50_000 + ((index * 1371) % 90_000),
  dependants: index % 3,
  appliedAt: '2026-08-02T06:00:00.000Z',
})

/** The rows as the Gram Sabha left them: in the aid's order, the line after the last seat. */
const orderOf = (numbers: readonly string[], index: number): readonly SealedRow[] =>
  drawLine(rank(numbers.map(claim)), SEATS).map(({ claim: keys, rank: place, proposal }) => ({
    ...keys,
    aidRank: place,
    decision: proposal === 'SELECTED' ? 'SELECTED' : 'WAITLISTED',
    finalRank: place,
    rejection: null,
    deviation: null,
    head: { en: `Devki Devi ${place}`, hi: 'देवकी देवी' },
    guardian: { en: 'Sant Ram', hi: 'संत राम' },
    village: { en: `Village ${index}`, hi: `गाँव ${index}` },
    householdId: `household-${place}`,
    deviationWords: '',
  }))

const publish = async (client: Client, driveId: string, index: number): Promise<{ id: string; numbers: string[] }> => {
  const place = panchayat(index)
  const numbers = Array.from({ length: ROWS }, () => applicationNumber('AAY', plainDate('2026-08-02'), drawDigits(10)))
  const secretary = await post(client, `Asha ${index}`, 'GP_SECRETARY', place)
  await post(client, `Gopal ${index}`, 'PRADHAN', place)
  await client.query(APPLICATIONS, [driveId, secretary.accountId, place, numbers])
  await client.query(STEPS, [place])
  await client.query(
    `insert into assignments (id, drive_id, place, account_id, officer_name, designation, order_no, order_date, from_date)
     values (uuidv7(), $1, $2, uuidv7(), 'Bhanu Sharma', 'Junior Engineer', 'O-2', '2026-06-01', '2026-06-01')`,
    [driveId, place],
  )
  const id = crypto.randomUUID()
  const rows = orderOf(numbers, index)
  const sealed = seal(
    {
      ...{ listId: id, salt: crypto.randomUUID(), place, scheme: 'AAY', seats: SEATS, edition: 1, rows },
      panchayat: { en: `Panchayat ${index}`, hi: `पंचायत ${index}` },
      drive: { id: driveId, name: { en: 'AAY 2026', hi: null } },
      ...{ allocationVersion: 1, deviationPlaces: 2, resolutionNumber: 'GS/7', alternative: null },
      meeting: { number: '1', on: '2026-08-29', women: 40 },
      quorum: {
        ...{ basis: 'FAMILIES', fraction: { numerator: 1, denominator: 3 }, absoluteCap: null },
        ...{ base: 600, required: 200, present: 240, failures: 0, legitimacy: 'MET' },
      },
      rules: [{ name: 'quorumRule', from: '2020-01-01' }],
    },
    sha256,
  )
  await client.query(
    `insert into priority_lists (id, drive_id, scheme, place, stage, edition, seats, drawn_by) values ($1, $2, 'AAY', $3, 'DRAFT', 1, $4, $5)`,
    [id, driveId, place, SEATS, secretary.accountId],
  )
  const columns = [
    rows.map(({ number }) => number),
    rows.map(({ aidRank }) => aidRank),
    rows.map((row) => row.decision),
  ]
  await client.query(ROWS_OF_LIST, [id, ...columns])
  await client.query(
    `update priority_lists set stage = 'DEPT_APPROVED', sealed_body = $2, sealed_digest = $3, public_body = $4, public_digest = $5,
       finalised_at = '2026-08-29T08:00:00Z', order_no = 'RD/41', order_date = '2026-09-20' where id = $1`,
    [id, sealed.text, sealed.digest, canonical(sealed.public), sealed.public.digest],
  )
  return { id, numbers }
}

/** Twenty panchayats with two hundred families each, all of them on an approved list that anybody may read. */
export const fillPublished = async (client: Client): Promise<Published> => {
  await layPlaces(client, LISTS)
  await settleFamilies(client, 1, LISTS, ROWS)
  const driveId = await openDrive(client)
  const lists: Awaited<ReturnType<typeof publish>>[] = []
  for (let index = 1; index <= LISTS; index += 1) lists.push(await publish(client, driveId, index))
  await settleDown(client)
  return { lists: lists.map(({ id }) => id), numbers: lists.flatMap(({ numbers }) => numbers) }
}
