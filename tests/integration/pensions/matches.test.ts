import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { beginRound } from '@/lib/features/pensions/commands/round'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { serveReviewNotice } from '@/lib/features/reviews/commands/serve'
import { execute } from '@/lib/platform/command'
import { chainOf } from '@/tests/support/accounts'
import { asApp } from '@/tests/support/as-app'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import {
  compared,
  current,
  decided,
  enterSenior,
  history,
  line,
  load,
  loadSilent,
  NOBODY,
} from '@/tests/support/pensions'
import { card, questions, stageOf } from '@/tests/support/life-story'
import { NOON, officer, settle } from '@/tests/support/register-story'

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
  await load(deepa, 'IGNOAPS', '2026-08-12', [line()])
})

type Asked = Awaited<ReturnType<typeof questions>>[number] | undefined
const noonOf = (day: string) => ({ now: new Date(`${day}T12:00:00+05:30`) })
const stopped = (asked: Asked, day: string, agreed?: string) =>
  execute(
    closeReview,
    bhanu,
    { id: asked?.id ?? '', version: asked?.version ?? 0, outcome: 'STOPPED', reason: 'Saw the passbook', agreed },
    noonOf(day),
  )
const served = (actor: Actor, asked: Asked, on: string, day: string) =>
  execute(
    serveReviewNotice,
    actor,
    { id: asked?.id ?? '', version: asked?.version ?? 0, on: plainDate(on), how: 'READ_OUT' },
    noonOf(day),
  )

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
    await loadSilent(deepa)
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

  it('F96 F13 · a pension confirmed for a holder of Annapurna opens a question with notice; the card goes on', async () => {
    const puran = await enterSenior(asha, { houseNo: '15' })
    await compared(asha, puran)
    const householdId = (await current(asha, puran))?.householdId ?? ''
    const held = await card(asha, householdId, 1, [1], 'ANNAPURNA')
    lawful(await decided(bhanu, puran, 'RECEIVING'))
    const [asked, ...more] = await questions(asha, householdId)
    expect(asked).toMatchObject({ kind: 'PENSION_BEGAN', serial: 1, dueOn: '2026-08-30', closedAt: null })
    expect(more).toEqual([])
    expect(await stageOf(asha, held)).toBe('ACTIVE')
    expect(refusalOf(await stopped(asked, '2026-09-30'))).toBe('reviews.notServed')
    // Fifteen days from the service, not from the question; the last of them is the person's too.
    expect(refusalOf(await served(asha, asked, '2026-08-14', '2026-08-20'))).toBe('notices.beforeDrawn')
    expect(refusalOf(await served(asha, asked, '2026-08-21', '2026-08-20'))).toBe('notices.inFuture')
    expect(refusalOf(await served(neighbour, asked, '2026-08-18', '2026-08-20'))).toBe('access.absent')
    lawful(await served(asha, asked, '2026-08-18', '2026-08-20'))
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('reviews.served')
    const [told] = await questions(asha, householdId)
    const until = '2026-09-02'
    expect(told?.served).toEqual({ on: '2026-08-18', how: 'READ_OUT', until, by: asha.accountId })
    expect(told?.dueOn).toBe('2026-09-17')
    expect(refusalOf(await served(asha, told, '2026-08-19', '2026-08-20'))).toBe('reviews.alreadyServed')
    expect(refusalOf(await stopped(told, '2026-09-01'))).toBe('reviews.noticeRuns')
    expect(refusalOf(await stopped(told, until))).toBe('reviews.noticeRuns')
    lawful(await stopped(told, '2026-09-03'))
    expect(await stageOf(asha, held)).toBe('ACTIVE')
  })

  it('F96 · the person may agree in writing to less than the days of the notice; the paper stands with the reason', async () => {
    const puran = await enterSenior(asha, { houseNo: '17' })
    await compared(asha, puran)
    const householdId = (await current(asha, puran))?.householdId ?? ''
    await card(asha, householdId, 1, [1], 'ANNAPURNA')
    lawful(await decided(bhanu, puran, 'RECEIVING'))
    const [asked] = await questions(asha, householdId)
    lawful(await stopped(asked, '2026-08-29', 'Letter of 28-08-2026'))
    const [closed] = await questions(asha, householdId)
    expect(closed).toMatchObject({ outcome: 'STOPPED', reason: 'Saw the passbook · Letter of 28-08-2026' })
  })

  it('C25 · asks nothing of an AAY family, nor of the other senior’s Annapurna: no pension ends those', async () => {
    const puran = await enterSenior(asha, { houseNo: '16' })
    await compared(asha, puran)
    const householdId = (await current(asha, puran))?.householdId ?? ''
    await card(asha, householdId, 1, [1])
    await card(asha, householdId, 2, [2], 'ANNAPURNA')
    lawful(await decided(bhanu, puran, 'RECEIVING'))
    expect(await questions(asha, householdId)).toEqual([])
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
