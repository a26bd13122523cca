import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { CONTRADICTING, countsOf, shownBody } from '@/lib/domain/pension/round'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { declareNoPension } from '@/lib/features/pensions/commands/declare'
import { beginRound } from '@/lib/features/pensions/commands/round'
import { signDistrictOff } from '@/lib/features/pensions/commands/sign-off'
import { stepRound } from '@/lib/features/pensions/commands/work-on'
import * as checks from '@/lib/features/pensions/store/checks'
import * as registers from '@/lib/features/pensions/store/registers'
import * as papers from '@/lib/features/pensions/store/papers'
import * as counted from '@/lib/features/pensions/store/counts'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { asApp } from '@/tests/support/as-app'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { records } from '@/tests/support/imports'
import { compared, current, decided, enterSenior, history, line, load } from '@/tests/support/pensions'
import { NOON, officer, settle } from '@/tests/support/register-story'

const DAY = '2026-08-10'
const LATER = new Date('2026-08-20T12:00:00+05:30')
const NOBODY = 'HP-25-9999,Nobody Known,,M,80,,900001,18896,Active,07/2026'

let asha: Actor
let neighbour: Actor
let bhanu: Actor
let deepa: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

const others = async (asOf = DAY) => {
  for (const register of ['STATE_OLD_AGE', 'WIDOW', 'DISABILITY'] as const) await load(deepa, register, asOf, [NOBODY])
}

describe('a register that is not there', () => {
  it('R74 · leaves the result unavailable and is named; it never says that nobody was found', async () => {
    const puran = await enterSenior(asha, { 'members[0].name': 'Achhar Singh', 'members[0].nameHi': '' })
    const check = await compared(asha, puran)
    expect(check?.result).toBe('REGISTER_UNAVAILABLE')
    expect(check?.states.map(({ kind, state }) => [kind, state])).toEqual([
      ['IGNOAPS', 'MISSING'],
      ['STATE_OLD_AGE', 'MISSING'],
      ['WIDOW', 'MISSING'],
      ['DISABILITY', 'MISSING'],
    ])
  })
})

describe('a register as a file', () => {
  it('F95 · lines come in by number; another scheme, another area and a name that is missing are returned', async () => {
    const job = await load(deepa, 'IGNOAPS', DAY, [
      line(),
      line({ 'Sanction Order No': 'HP-25-0002', 'Pensioner Name': 'Sewak Ram', Scheme: 'IGNWPS' }),
      line({ 'Sanction Order No': 'HP-25-0003', 'GP Code': '777777' }),
      line({ 'Sanction Order No': 'HP-25-0004', 'Pensioner Name': ' ' }),
      line({ 'Sanction Order No': 'HP-25-0005', Age: 'old' }),
    ])
    expect(job.stage).toBe('DONE')
    expect(records(job.counts)).toEqual({ created: 1, updated: 0, unchanged: 0, left: 0, rejected: 4 })
    expect(job.counts?.problems).toEqual({
      'pensions.error.otherScheme': 1,
      'pensions.error.otherArea': 1,
      'pensions.error.name': 1,
      'pensions.error.birth': 1,
    })
  })

  it('F22 · the same file again changes nothing; a newer one says what changed, and the older stays', async () => {
    expect(records((await load(deepa, 'IGNOAPS', DAY, [line()])).counts)).toMatchObject({ created: 0, unchanged: 1 })
    const held = await transaction(scopeOf(deepa), (tx) => registers.list(tx))
    expect(held.filter(({ kind }) => kind === 'IGNOAPS')).toHaveLength(1)
    const newer = await load(deepa, 'IGNOAPS', '2026-08-11', [line({ Status: 'Stopped' })])
    expect(records(newer.counts)).toMatchObject({ created: 0, updated: 1 })
    await load(deepa, 'IGNOAPS', '2026-08-12', [line()])
    const after = await transaction(scopeOf(deepa), (tx) => registers.list(tx))
    expect(after.filter(({ kind }) => kind === 'IGNOAPS').map(({ asOf }) => asOf)).toEqual([
      '2026-08-12',
      '2026-08-11',
      '2026-08-10',
    ])
  })

  it('a register with Hindi headers and Hindi names is read', async () => {
    const header = ['पेंशनर संख्या', 'पेंशनधारक का नाम', 'पिता/पति का नाम', 'लिंग', 'जन्म वर्ष', 'ग्राम पंचायत', 'गाँव', 'स्थिति']
    const job = await load(
      deepa,
      'WIDOW',
      '2026-08-09',
      ['W-1,शीला देवी,स्व. मोहन लाल,महिला,1955,धर्मपुर,धर्मपुर,चालू'],
      header,
    )
    expect(records(job.counts)).toMatchObject({ created: 1, rejected: 0 })
    const [entry] = await asOwner(async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `select place, village_path, gender, birth_year, standing from outside_entries where number = 'W-1'`,
      )
      return rows
    })
    expect(entry).toEqual({
      place: PANCHAYAT,
      village_path: '2/25/s152/v18896',
      gender: 'FEMALE',
      birth_year: 1955,
      standing: 'ACTIVE',
    })
  })
})

describe('a match', () => {
  it('R74 F95 · is a question for a person, with its grounds, whatever else is missing', async () => {
    const puran = await enterSenior(asha)
    const check = await compared(asha, puran)
    expect(check?.result).toBe('POSSIBLE_MATCH')
    expect(check?.likeness?.line.number).toBe('HP-25-0001')
    expect(check?.likeness?.grounds.map(({ code }) => code)).toContain('sameVillage')
    expect(check?.score).toBeGreaterThanOrEqual(85)
  })

  it('F95 · only the assigned officer or the food controller decides, and says why', async () => {
    const puran = await enterSenior(asha, { houseNo: '12' })
    const held = await compared(asha, puran)
    expect(held?.result).toBe('POSSIBLE_MATCH')
    expect(refusalOf(await decided(asha, puran, 'RECEIVING'))).toBe('access.denied')
    expect(refusalOf(await decided(deepa, puran, 'RECEIVING'))).toBe('access.denied')
    lawful(await decided(bhanu, puran, 'RECEIVING'))
    const after = await current(bhanu, puran)
    expect(after).toMatchObject({ result: 'CONFIRMED_RECEIVING', was: 'POSSIBLE_MATCH', reason: 'Saw the passbook' })
    expect(after?.decidedBy).toBe(bhanu.accountId)
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('pensions.decided')
    const past = await history(asha, puran)
    expect(past.map(({ result }) => result)).toEqual(['CONFIRMED_RECEIVING', 'POSSIBLE_MATCH'])
  })

  it('F96 · a decision is remembered: the same line is not asked about again, a changed one is', async () => {
    const puran = await enterSenior(asha, { houseNo: '13' })
    await compared(asha, puran)
    await others()
    lawful(await decided(bhanu, puran, 'NOT_SAME'))
    expect((await current(asha, puran))?.result).toBe('NOT_FOUND')
    await load(deepa, 'IGNOAPS', '2026-08-13', [line({ 'Disbursed Upto': '08/2026' })])
    expect((await compared(asha, puran))?.result).toBe('NOT_FOUND')
    expect(await history(asha, puran)).toHaveLength(2)
    await load(deepa, 'IGNOAPS', '2026-08-14', [line({ 'Father/Husband Name': 'Mangat Ram Kashyap' })])
    expect((await compared(asha, puran))?.result).toBe('POSSIBLE_MATCH')
  })

  it('"not the same person" leads on to the next line in question', async () => {
    const puran = await enterSenior(asha, { houseNo: '14' })
    await load(deepa, 'STATE_OLD_AGE', '2026-08-14', [
      NOBODY,
      line({ 'Sanction Order No': 'S-77', Scheme: 'State old age pension', 'Pensioner Name': 'Puran Chand Kashyap' }),
    ])
    const first = await compared(asha, puran)
    lawful(await decided(bhanu, puran, 'NOT_SAME'))
    const next = await current(asha, puran)
    expect(next?.result).toBe('POSSIBLE_MATCH')
    expect(next?.likeness?.line.number).not.toBe(first?.likeness?.line.number)
  })

  it('F13 · a pension confirmed for a family with an application opens a review with notice; nothing stops', async () => {
    const puran = await enterSenior(asha, { houseNo: '15' })
    await compared(asha, puran)
    const householdId = (await current(asha, puran))?.householdId ?? ''
    await asOwner(async (client) => {
      const driveId = crypto.randomUUID()
      await client.query(
        `insert into drives (id, scheme, place, label, reference_date) values ($1::uuid, 'AAY', '2', $1::uuid::text, '2026-01-01')`,
        [driveId],
      )
      await client.query(
        `insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name,
           village_path, stage, entry_mode, claimed_groups, entered_by, open_return_gaps)
         values ($1::uuid, $1::uuid::text, $2, 'AAY', $3, $4, 1, 'Puran', '2/25/s152/v18896', 'SUBMITTED', 'PLAIN_PAPER', '{}', $5, '{}')`,
        [crypto.randomUUID(), driveId, PANCHAYAT, householdId, asha.accountId],
      )
    })
    lawful(await decided(bhanu, puran, 'RECEIVING'))
    const [review] = await asOwner(async (client) => {
      const { rows } = await client.query<{ kind: string; due: string; stage: string }>(
        `select r.kind, r.due_on::text as due, a.stage from review_tasks r join applications a on a.household_id = r.household_id
         where r.household_id = $1`,
        [householdId],
      )
      return rows
    })
    expect(review).toEqual({ kind: 'PENSION_BEGAN', due: '2026-08-30', stage: 'SUBMITTED' })
  })
})

describe('a round', () => {
  it('F96 · meets everybody concerned, and the next one shows only what changed', async () => {
    const quiet = await enterSenior(asha, { 'members[0].name': 'Bidhi Chand', 'members[0].nameHi': '', houseNo: '20' })
    const { id } = lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON }))
    const round = await transaction(scopeOf(asha), (tx) => rounds.find(tx, id))
    expect(round?.running).toBe(false)
    expect(round?.done).toBe(round?.total)
    expect((await current(asha, quiet))?.result).toBe('NOT_FOUND')
    const again = lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON })).id
    const changed = await transaction(scopeOf(asha), (tx) => checks.changedIn(tx, again, PANCHAYAT, 100))
    expect(changed).toEqual([])
    await load(deepa, 'STATE_OLD_AGE', '2026-08-15', [
      line({
        'Sanction Order No': 'S-88',
        Scheme: '',
        'Pensioner Name': 'Bidhi Chand',
        'Father/Husband Name': 'Mangat Ram',
      }),
    ])
    const third = lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: LATER })).id
    const moved = await transaction(scopeOf(asha), (tx) => checks.changedIn(tx, third, PANCHAYAT, 100))
    expect(moved.map(({ memberId, was, result }) => [memberId, was, result])).toContainEqual([
      quiet,
      'NOT_FOUND',
      'POSSIBLE_MATCH',
    ])
  })

  it('a round goes on in the worker’s hand from where it stood, and ends once', async () => {
    const id = await asOwner(async (client) => {
      const round = crypto.randomUUID()
      await client.query(
        `insert into pension_rounds (id, place, stage, total, registers, account_id) values ($1, $2, 'RUNNING', 9, '[]', $3)`,
        [round, PANCHAYAT, asha.accountId],
      )
      return round
    })
    expect(refusalOf(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON }))).toBe(
      'pensions.alreadyRunning',
    )
    lawful(await stepRound(id, PANCHAYAT))
    const round = await transaction(scopeOf(asha), (tx) => rounds.find(tx, id))
    expect(round).toMatchObject({ running: false })
    expect(round?.counts?.POSSIBLE_MATCH).toBeGreaterThan(0)
    expect(refusalOf(await stepRound(id, PANCHAYAT))).toBe('access.absent')
  })
})

describe('the panchayat’s declaration (R83) and the district’s sign-off (R81)', () => {
  it('R83 · is given by the secretary, not for a day to come, and not against a confirmed pension', async () => {
    const puran = await enterSenior(asha, { houseNo: '30' })
    const input = { memberId: puran, on: plainDate('2026-08-15'), document: 'Letter 14' }
    expect(refusalOf(await execute(declareNoPension, deepa, input, { now: NOON }))).toBe('access.denied')
    const tomorrow = { ...input, on: plainDate('2026-08-16') }
    expect(refusalOf(await execute(declareNoPension, asha, tomorrow, { now: NOON }))).toBe('pensions.declaredInFuture')
    lawful(await execute(declareNoPension, asha, input, { now: NOON }))
    await compared(asha, puran)
    lawful(await decided(bhanu, puran, 'RECEIVING'))
    expect(refusalOf(await execute(declareNoPension, asha, input, { now: NOON }))).toBe('pensions.drawsPension')
  })
})

describe('who sees what', () => {
  it('a neighbour sees neither results nor lines, and a district’s register is seen from its panchayats', async () => {
    const seen = await asApp(NEXT_PANCHAYAT, async (client) => ({
      checks: (await client.query('select id from pension_checks')).rowCount,
      lines: (await client.query('select id from outside_entries')).rowCount,
      registers: (await client.query('select id from outside_registers')).rowCount,
    }))
    expect(seen).toMatchObject({ checks: 0, lines: 0 })
    expect(seen.registers).toBeGreaterThan(0)
    const elsewhere = await asApp(placePath('2/15/b135/p900009'), async (client) => ({
      registers: (await client.query('select id from outside_registers')).rowCount,
      candidates: (
        await client.query(
          `select * from pension_candidates((select array_agg(id) from outside_registers), '[{"person":"${crypto.randomUUID()}","keys":[],"known":[]}]', 9)`,
        )
      ).rowCount,
    }))
    expect(elsewhere).toEqual({ registers: 0, candidates: 0 })
    expect(refusalOf(await execute(beginRound, neighbour, { place: PANCHAYAT }, { now: NOON }))).toBe('access.denied')
  })
})

describe('the district’s sign-off (R81)', () => {
  const place = placePath('2/25')
  const sign = async (shown: string, round: string, on = '2026-08-20') =>
    execute(signDistrictOff, deepa, { roundId: round, shown, orderNo: 'DC-81', on: plainDate(on) }, { now: LATER })
  const shownOf = (round: string) =>
    transaction(scopeOf(deepa), async (tx) => {
      const found = await rounds.find(tx, round)
      const counts = countsOf(await counted.countUnder(tx, place))
      return sha256(shownBody({ id: round, place, finishedOn: null, counts, registers: found?.registers ?? [] }))
    })

  it('R81 · is the Collector’s, over the last round of the whole district, when nothing is undecided, and as it was shown', async () => {
    const system = systemActor(place)
    const first = lawful(await execute(beginRound, system, { place }, { now: NOON })).id
    expect(refusalOf(await sign(await shownOf(first), first))).toBe('pensions.undecided')
    const open = await transaction(scopeOf(bhanu), (tx) => checks.openUnder(tx, BLOCK, null, 100))
    for (const { memberId } of open) {
      lawful(await decided(bhanu, memberId, 'STOPPED', LATER))
    }
    expect(refusalOf(await sign('0'.repeat(64), first))).toBe('pensions.shownChanged')
    const input = { roundId: first, shown: await shownOf(first), orderNo: 'DC-81', on: plainDate('2026-08-20') }
    expect(refusalOf(await execute(signDistrictOff, bhanu, input, { now: LATER }))).toBe('access.denied')
    expect(refusalOf(await sign(await shownOf(first), first, '2026-08-14'))).toBe('pensions.signedEarly')
    lawful(await sign(await shownOf(first), first))
    const signed = await transaction(scopeOf(asha), (tx) => papers.lastSignOff(tx, place))
    expect(signed).toMatchObject({ orderNo: 'DC-81', round: first, officerName: deepa.name })
    expect(signed?.counts.CONFIRMED_STOPPED).toBeGreaterThan(0)
    const contradicted = () =>
      transaction(scopeOf(deepa), (tx) => counted.countSince(tx, place, signed?.at ?? LATER, CONTRADICTING))
    expect(await contradicted()).toBe(0)
    const [one] = open
    const later = new Date(LATER.getTime() + 86_400_000)
    lawful(await decided(bhanu, one?.memberId ?? '', 'RECEIVING', later))
    expect(await contradicted()).toBe(1)
    const second = lawful(await execute(beginRound, system, { place }, { now: later })).id
    expect(refusalOf(await sign(await shownOf(first), first))).toBe('pensions.shownChanged')
    expect(second).not.toBe(first)
  })
})
