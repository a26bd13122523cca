import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { PensionResult } from '@/lib/domain/pension/result'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { recordCensus } from '@/lib/features/census/commands/record'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { recordVisit } from '@/lib/features/visits/commands'
import { leftOut } from '@/lib/features/visits/store/left-out'
import * as visits from '@/lib/features/visits/store/visits'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { visitRules } from '@/lib/rules/visits'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { answers, BASAL, KOTI, NOON, officer, settle } from '@/tests/support/register-story'
import { secondOfficer } from '@/tests/support/second-officer'

const today = plainDate('2026-08-15')
const judging = { ...lawful(visitRules(today, [])), today }
let asha: Actor
let neighbour: Actor
let chandra: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
})

const enter = async (changes: Readonly<Record<string, string>> = {}, actor = asha) =>
  lawful(await execute(registerHousehold, actor, answers(changes), { now: NOON })).id

const young = { 'members[0].birth': '1990', 'members[1].birth': '2015' }

const flagged = async (householdId: string, flag: string, actor = asha) => {
  const input = { householdId, takenOn: plainDate('2011-12-31'), document: 'Extract 7', flags: { [flag]: 'yes' } }
  lawful(await execute(recordCensus, actor, input, { now: NOON }))
  lawful(await secondOfficer(chandra, householdId))
}

const apply = (householdId: string, stage: string) =>
  asOwner(async (client) => {
    const driveId = crypto.randomUUID()
    await client.query(
      `insert into drives (id, scheme, place, label, reference_date) values ($1::uuid, 'AAY', $2, $1::uuid::text, '2026-01-01')`,
      [driveId, STATE],
    )
    await client.query(
      `insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name, village_path, stage,
         entry_mode, claimed_groups, entered_by, open_return_gaps)
       values ($1::uuid, $1::uuid::text, $2, 'AAY', $3, $4, 1, 'Devki Devi', $5, $6, 'PLAIN_PAPER', '{}', $7, '{}')`,
      [crypto.randomUUID(), driveId, PANCHAYAT, householdId, KOTI, stage, asha.accountId],
    )
  })

/** What a comparison with the pension registers came to, of the family's head. */
const checked = (householdId: string, result: PensionResult) =>
  asOwner((client) =>
    client.query(
      `insert into pension_checks (id, place, household_id, serial, member_id, round_id, result, registers, checked_by, decided_by)
       select gen_random_uuid(), m.place, m.household_id, m.serial, m.id, gen_random_uuid()::text, $3, '[]', $2, $2
       from members m where m.household_id = $1 and m.serial = 1`,
      [householdId, asha.accountId, result],
    ),
  )

const handIn = (householdId: string) =>
  asOwner((client) =>
    client.query(`update applications set stage = 'SUBMITTED', submitted_at = now() where household_id = $1`, [
      householdId,
    ]),
  )

const listed = (actor: Actor, area = actor.place) =>
  transaction(scopeOf(actor), async (tx) =>
    (await leftOut(tx, area, judging)).filter(({ grounds }) => grounds.length > 0),
  )

const record = (householdId: string, outcome: 'LOCKED' | 'WILL_APPLY', actor = asha, on = today, requestId?: string) =>
  execute(
    recordVisit,
    actor,
    { householdId, on, outcome, note: undefined },
    {
      now: NOON,
      ...(requestId === undefined ? {} : { requestId }),
    },
  )

describe('the visit list of a panchayat', () => {
  it('R20 R72 · holds families with a census inclusion and people of 65 and more, and nobody else', async () => {
    const included = await enter({ ...young, houseNo: '7' })
    await flagged(included, 'I1')
    const senior = await enter({ ...young, 'members[0].birth': '1950', village: KOTI })
    const neither = await enter(young)
    const rows = await listed(asha)
    const grounds = new Map(rows.map((row) => [row.id, row.grounds.map(({ kind }) => kind)]))
    expect(grounds.get(included)).toEqual(['INCLUSION'])
    expect(grounds.get(senior)).toEqual(['SENIOR'])
    expect(grounds.has(neither)).toBe(false)
  })

  it('R20 · of two families of whom the census said the same, the corrected one is judged as it stands now', async () => {
    const [left, corrected] = [await enter({ ...young, houseNo: '8' }), await enter({ ...young, houseNo: '9' })]
    for (const id of [left, corrected]) await flagged(id, 'I1')
    await asOwner((client) =>
      client.query(
        `insert into census_corrections (id, household_id, place, flag, value, reason, evidence, document, on_date, account_id)
         values (gen_random_uuid(), $1, $2, 'I1', false, 'has a house', 'FIELD_VISIT', 'visit 4', $3, $4)`,
        [corrected, PANCHAYAT, today, asha.accountId],
      ),
    )
    const rows = new Map((await listed(asha)).map((row) => [row.id, row.eligible]))
    expect(rows.get(left)).toBe(true)
    expect(rows.has(corrected)).toBe(false)
  })

  it('a family that has handed in an application is left off it, a draft is no application', async () => {
    const id = await enter({ ...young, 'members[0].birth': '1948' })
    await apply(id, 'DRAFT')
    expect((await listed(asha)).map((row) => row.id)).toContain(id)
    await handIn(id)
    expect((await listed(asha)).map((row) => row.id)).not.toContain(id)
  })

  it('a pension that a person has confirmed takes the senior off it', async () => {
    const id = await enter({ ...young, 'members[0].birth': '1949' })
    expect((await listed(asha)).map((row) => row.id)).toContain(id)
    await checked(id, 'CONFIRMED_RECEIVING')
    expect((await listed(asha)).map((row) => row.id)).not.toContain(id)
  })

  it.each([
    ['POSSIBLE_MATCH', true],
    ['NOT_FOUND', false],
    ['REGISTER_UNAVAILABLE', false],
  ] as const)(
    'F95 · a senior for whom a match waits is to be asked about it, and nobody else: %s',
    async (result, match) => {
      const id = await enter({ ...young, 'members[0].birth': '1949' })
      await checked(id, result)
      const [row] = (await listed(asha)).filter((one) => one.id === id)
      expect(row?.grounds).toEqual([expect.objectContaining({ kind: 'SENIOR', serial: 1, match })])
    },
  )

  it('is read by the panchayat and those above it; the neighbour sees none of it', async () => {
    const here = await enter({ ...young, 'members[0].birth': '1945' })
    const there = await enter({ ...young, 'members[0].birth': '1944', village: BASAL }, neighbour)
    expect((await listed(asha)).map((row) => row.id)).not.toContain(there)
    expect((await listed(neighbour, PANCHAYAT)).map((row) => row.id)).toEqual([])
    expect((await listed(chandra)).map((row) => row.id)).toEqual(expect.arrayContaining([here, there]))
  })
})

describe('recording a visit', () => {
  it('keeps the outcome with the grounds of the day, in the journal by code, and the family waits until it is due again', async () => {
    const id = await enter({ ...young, 'members[0].birth': '1947' })
    lawful(await record(id, 'LOCKED'))
    const [row] = (await listed(asha)).filter((one) => one.id === id)
    expect(row).toMatchObject({ due: false, last: { on: today, outcome: 'LOCKED' } })
    const [visit] = await transaction(scopeOf(asha), (tx) => visits.ofHousehold(tx, id))
    expect(visit).toMatchObject({ outcome: 'LOCKED', grounds: ['SENIOR:1'], accountId: asha.accountId })
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('visits.recorded')
  })

  it('a double click records one visit', async () => {
    const id = await enter({ ...young, 'members[0].birth': '1946' })
    const requestId = crypto.randomUUID()
    await record(id, 'WILL_APPLY', asha, today, requestId)
    await record(id, 'WILL_APPLY', asha, today, requestId)
    expect(await transaction(scopeOf(asha), (tx) => visits.ofHousehold(tx, id))).toHaveLength(1)
  })

  it('refuses tomorrow, a family off the list, an office that visits nobody, and a neighbour', async () => {
    const id = await enter({ ...young, 'members[0].birth': '1943' })
    const off = await enter(young)
    expect(refusalOf(await record(id, 'LOCKED', asha, addDays(today, 1)))).toBe('visits.inFuture')
    expect(refusalOf(await record(off, 'LOCKED'))).toBe('visits.notOnList')
    expect(refusalOf(await record(id, 'LOCKED', chandra))).toBe('access.denied')
    expect(refusalOf(await record(id, 'LOCKED', neighbour))).toBe('access.absent')
  })
})
