import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { keptCounts, sumOf } from '@/lib/domain/pension/kept'
import { CONTRADICTING, countsOf, shownBody } from '@/lib/domain/pension/round'
import { placePath, within } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { declareNoPension } from '@/lib/features/pensions/commands/declare'
import { beginRound } from '@/lib/features/pensions/commands/round'
import { signDistrictOff } from '@/lib/features/pensions/commands/sign-off'
import { stepRound } from '@/lib/features/pensions/commands/work-on'
import { showDistricts } from '@/lib/features/pensions/queries/signature'
import * as checks from '@/lib/features/pensions/store/checks'
import * as papers from '@/lib/features/pensions/store/papers'
import * as counted from '@/lib/features/pensions/store/counts'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { compared, current, decided, enterSenior, line, load, loadSilent, NOBODY } from '@/tests/support/pensions'
import { NOON, officer, settle } from '@/tests/support/register-story'

const seat: { actor: Actor | null } = { actor: null }
vi.mock('@/lib/platform/session', () => ({
  requireActor: () => (seat.actor ? Promise.resolve(seat.actor) : Promise.reject(new Error('Nobody sits here'))),
}))

let asha: Actor
let bhanu: Actor
let deepa: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
  await load(deepa, 'IGNOAPS', '2026-08-14', [line()])
  await loadSilent(deepa)
  // Somebody about whom the officer has not decided yet.
  await compared(asha, await enterSenior(asha, { houseNo: '19' }))
})

const LATER = new Date('2026-08-20T12:00:00+05:30')

describe('a round', () => {
  it('F96 · meets everybody concerned, and the next one shows only what changed', async () => {
    const quiet = await enterSenior(asha, { 'members[0].name': 'Bidhi Chand', 'members[0].nameHi': '', houseNo: '20' })
    const { id } = lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON }))
    const round = await transaction(scopeOf(asha), (tx) => rounds.find(tx, id))
    expect(round?.running).toBe(false)
    expect(round?.done).toBe(round?.total)
    expect((await current(asha, quiet))?.result).toBe('NOT_FOUND')
    const again = lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON })).id
    const changed = await transaction(scopeOf(asha), (tx) => checks.changedIn(tx, again, PANCHAYAT, null, 100))
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
    const moved = await transaction(scopeOf(asha), (tx) => checks.changedIn(tx, third, PANCHAYAT, null, 100))
    expect(moved.map(({ memberId, was, result }) => [memberId, was, result])).toContainEqual([
      quiet,
      'NOT_FOUND',
      'POSSIBLE_MATCH',
    ])
    // The next page begins after the last one shown, and comes by none twice.
    const after = (last: string | null) =>
      transaction(scopeOf(asha), (tx) => checks.changedIn(tx, third, PANCHAYAT, last, 1))
    const pages = []
    for (let last: string | null = null; ;) {
      const [one] = await after(last)
      if (!one) break
      pages.push(one.id)
      last = one.id
    }
    expect(pages).toEqual(moved.map(({ id: change }) => change))
  })

  it('c9 · keeps what each place came to when it ended; what is decided later stands in the count of the moment only', async () => {
    await enterSenior(asha, { 'members[0].name': 'Nek Ram', 'members[0].nameHi': '', houseNo: '31' })
    lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: LATER }))
    const counts = () =>
      transaction(scopeOf(deepa), async (tx) => ({
        kept: sumOf(keptCounts(await counted.lastDone(tx), (place) => within(place, DISTRICT)).parts),
        live: countsOf(await counted.countUnder(tx, DISTRICT)),
      }))
    const ended = await counts()
    expect(ended.kept).toEqual(ended.live)
    const [open] = await transaction(scopeOf(asha), (tx) => checks.openUnder(tx, PANCHAYAT, null, 1))
    lawful(await decided(bhanu, open?.memberId ?? '', 'NOT_SAME', LATER))
    const later = await counts()
    expect(later.kept).toEqual(ended.kept)
    expect(later.live.POSSIBLE_MATCH).toBe(ended.live.POSSIBLE_MATCH - 1)
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
    const signed = await transaction(scopeOf(asha), (tx) => papers.lastSigned(tx, place))
    expect(signed?.signOff).toMatchObject({ orderNo: 'DC-81', round: first, officerName: deepa.name })
    expect(signed?.signOff.counts.CONFIRMED_STOPPED).toBeGreaterThan(0)
    // Alike for the district, the panchayat of the persons, another panchayat, and the officer of some of the block.
    const gopal = await officer('gopal', 'PRADHAN', NEXT_PANCHAYAT)
    const readers = [deepa, asha, gopal, bhanu]
    const contradicted = () =>
      Promise.all(
        readers.map((reader) =>
          transaction(scopeOf(reader), async (tx) => (await papers.lastSigned(tx, place))?.contradicted),
        ),
      )
    expect(await contradicted()).toEqual([0, 0, 0, 0])
    // The State's offices read it district by district, and a district that has not signed is named as such.
    await asOwner((client) =>
      client.query(
        `insert into places (path, kind, code, lgd_version, name_en, parent_path, valid_from, source)
         values ('2', 'STATE', '2', 1, 'Himachal Pradesh', null, '2020-01-01', 'test'),
           ('2/15', 'DISTRICT', '15', 1, 'Bilaspur', '2', '2020-01-01', 'test'),
           ('2/25', 'DISTRICT', '25', 1, 'Solan', '2', '2020-01-01', 'test')
         on conflict (path) do update set parent_path = excluded.parent_path`,
      ),
    )
    seat.actor = await officer('parvati', 'WELFARE_DEPT', STATE)
    const needed = ['IGNOAPS', 'STATE_OLD_AGE', 'WIDOW', 'DISABILITY'].map((kind) => ({ kind, state: 'MISSING' }))
    const bilaspur = { place: '2/15', signOff: null, silent: needed }
    expect(await showDistricts()).toMatchObject([bilaspur, { place, signOff: { orderNo: 'DC-81', contradicted: 0 } }])
    const [one] = open
    const later = new Date(LATER.getTime() + 86_400_000)
    lawful(await decided(bhanu, one?.memberId ?? '', 'RECEIVING', later))
    expect(await contradicted()).toEqual([1, 1, 1, 1])
    expect(await showDistricts()).toMatchObject([bilaspur, { place, signOff: { contradicted: 1 } }])
    const stranger = await officer('hari', 'GP_SECRETARY', placePath('2/15/b135/p900009'))
    expect(await transaction(scopeOf(stranger), (tx) => counted.countSince(tx, place, NOON, CONTRADICTING))).toBe(0)
    // A register that nobody has compared says what the signature would deny.
    await load(deepa, 'WIDOW', '2026-08-19', [NOBODY])
    expect(refusalOf(await sign(await shownOf(first), first))).toBe('pensions.registerNewer')
    const between = lawful(await execute(beginRound, system, { place }, { now: LATER })).id
    lawful(await sign(await shownOf(between), between))
    // A second file of the same day fills the same edition: the round has not read it either.
    await load(deepa, 'WIDOW', '2026-08-19', [
      line({ 'Sanction Order No': 'W-2', Scheme: '', 'Pensioner Name': 'Kanta' }),
    ])
    expect(refusalOf(await sign(await shownOf(between), between))).toBe('pensions.registerNewer')
    const second = lawful(await execute(beginRound, system, { place }, { now: later })).id
    expect(refusalOf(await sign(await shownOf(first), first))).toBe('pensions.shownChanged')
    expect(second).not.toBe(first)
  })
})
