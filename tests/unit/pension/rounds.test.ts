import { describe, expect, it } from 'vitest'
import { declare } from '@/lib/domain/pension/declare'
import { claimsOf, namedOnPaper, seemsDue, toldToClaim, unclaimed } from '@/lib/domain/pension/entitled'
import { countsOf, isRecheckDue, type RoundToSign, signOff } from '@/lib/domain/pension/round'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { agesOn } from '@/lib/rules/ages'
import { pensionsOn } from '@/lib/rules/pensions'
import { DISTRICT, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { fresh } from '@/tests/support/pension-facts'

describe('the reverse check (F97)', () => {
  const figures = (day = TODAY) => ({ ages: lawful(agesOn(day)), pensions: lawful(pensionsOn(day)) })
  const born = (age: number) =>
    ({
      date: addDays(plainDate(`${Number(TODAY.slice(0, 4)) - age}${TODAY.slice(4)}`), 0),
      precision: 'EXACT',
    }) as const
  const nobody = { gender: 'MALE', birth: null, maritalStatus: null, disabilityPercent: null } as const
  const due = (facts: Partial<Parameters<typeof seemsDue>[0]>) => seemsDue({ ...nobody, ...facts }, TODAY, figures())

  it.each([
    [59, false],
    [60, true],
    [64, true],
    [65, true],
  ])('at %i an old age pension seems due: %s', (age, seems) => {
    expect(due({ birth: born(age) }).IGNOAPS).toBe(seems)
  })

  it('the age was 65 until 31-3-2011; before widow and disability pensions no figure covers the day', () => {
    expect(refusalOf(pensionsOn(plainDate('2011-03-31')))).toBe('rules.notInForce')
    expect(lawful(pensionsOn(plainDate('2012-10-01'))).oldAgeFrom.value).toBe(60)
  })

  it.each([
    [39, false],
    [40, true],
  ])('a widow of %i: %s', (age, seems) => {
    expect(due({ gender: 'FEMALE', maritalStatus: 'WIDOWED', birth: born(age) }).WIDOW).toBe(seems)
  })

  it.each([
    [79, 30, false],
    [80, 30, true],
    [80, 17, false],
  ])('a disability of %i per cent at %i: %s', (disabilityPercent, age, seems) => {
    expect(due({ disabilityPercent, birth: born(age) }).DISABILITY).toBe(seems)
  })

  it('an age that nobody knows is perhaps due, never "no"', () => {
    expect(claimsOf(due({}))).toEqual([
      { kind: 'IGNOAPS', sure: false },
      { kind: 'STATE_OLD_AGE', sure: false },
    ])
  })

  it('nobody is told to claim who draws a pension; with a register silent nothing is sure', () => {
    const claims = claimsOf(due({ birth: born(70) }))
    expect(unclaimed(claims, 'CONFIRMED_RECEIVING', 'LISTED')).toEqual([])
    expect(unclaimed(claims, 'POSSIBLE_MATCH', 'LISTED')).toEqual([])
    expect(unclaimed(claims, 'NOT_FOUND', 'LISTED').every(({ sure }) => sure)).toBe(true)
    expect(unclaimed(claims, 'REGISTER_UNAVAILABLE', 'LISTED').some(({ sure }) => sure)).toBe(false)
  })

  it.each([
    [59, 'NOT_FOUND', []],
    [60, 'NOT_FOUND', ['IGNOAPS', 'STATE_OLD_AGE']],
    [61, 'CONFIRMED_STOPPED', ['IGNOAPS', 'STATE_OLD_AGE']],
    [70, 'POSSIBLE_MATCH', []],
    [70, 'CONFIRMED_RECEIVING', []],
    [70, 'REGISTER_UNAVAILABLE', []],
  ] as const)('F97 · at %i with %s a person is told of %j and of nothing that is unsure', (age, result, kinds) => {
    expect(toldToClaim({ ...nobody, birth: born(age) }, { result, bpl: 'LISTED' }, TODAY, figures())).toEqual(kinds)
  })

  it.each([
    ['LISTED', [true, true]],
    [null, [false, true]],
    ['NOT_BPL', [true]],
  ] as const)('F97 · the central old age pension asks for BPL (domain §4): %s', (bpl, sure) => {
    const claims = unclaimed(claimsOf(due({ birth: born(70) })), 'NOT_FOUND', bpl)
    expect(claims.map((claim) => claim.sure)).toEqual(sure)
    expect(claims.some(({ kind }) => kind === 'IGNOAPS')).toBe(bpl !== 'NOT_BPL')
  })

  const found = { result: 'NOT_FOUND', bpl: 'LISTED' } as const

  it('F97 · whose age nobody knows is told of nothing; paper that others read names no disability', () => {
    expect(toldToClaim(nobody, found, TODAY, figures())).toEqual([])
    const disabled = toldToClaim({ ...nobody, birth: born(60), disabilityPercent: 80 }, found, TODAY, figures())
    expect(disabled).toContain('DISABILITY')
    expect(namedOnPaper(disabled)).toEqual({ named: ['IGNOAPS', 'STATE_OLD_AGE'], others: true })
    expect(namedOnPaper(['WIDOW'])).toEqual({ named: ['WIDOW'], others: false })
  })
})

describe('the papers', () => {
  const round: RoundToSign = {
    id: 'round',
    place: DISTRICT,
    finishedOn: addDays(TODAY, -1),
    counts: countsOf({ NOT_FOUND: 9 }),
    registers: [fresh()],
  }
  const order = { orderNo: 'DC-1', on: TODAY }

  it('R81 · a district’s finished round without open questions can be signed, bound to counts and registers', () => {
    const body = lawful(signOff(round, round.registers, order, TODAY))
    const other = lawful(signOff({ ...round, counts: countsOf({ NOT_FOUND: 8 }) }, round.registers, order, TODAY))
    expect(body).not.toBe(other)
    expect(body).toContain(TODAY)
  })

  it.each([
    [{ place: PANCHAYAT }, {}, 'pensions.notADistrict'],
    [{ finishedOn: null }, {}, 'pensions.roundRuns'],
    [{ counts: countsOf({ POSSIBLE_MATCH: 1 }) }, {}, 'pensions.undecided'],
    [{}, { on: addDays(TODAY, -2) }, 'pensions.signedEarly'],
    [{}, { on: addDays(TODAY, 1) }, 'pensions.signedInFuture'],
  ])('R81 · %o %o is refused %s', (stated, ordered, code) => {
    expect(refusalOf(signOff({ ...round, ...stated }, round.registers, { ...order, ...ordered }, TODAY))).toBe(code)
  })

  it.each([
    ['one of the day that was compared', [fresh()], null],
    ['one of the next day', [{ ...fresh(), asOf: addDays(TODAY, 1) }], 'pensions.registerNewer'],
    ['one of a kind that was missing', [fresh(), fresh('WIDOW')], 'pensions.registerNewer'],
  ])('R81 · a register that came in after the round is compared first: %s', (_, speaking, code) => {
    const signed = signOff({ ...round, registers: [fresh()] }, speaking, order, TODAY)
    expect(signed.ok ? null : signed.error.code).toBe(code)
  })

  it('R83 · a declaration is of a day that has come and never against a confirmed pension', () => {
    expect(lawful(declare('REGISTER_UNAVAILABLE', TODAY, TODAY))).toBe(TODAY)
    expect(refusalOf(declare(null, addDays(TODAY, 1), TODAY))).toBe('pensions.declaredInFuture')
    expect(refusalOf(declare('CONFIRMED_RECEIVING', TODAY, TODAY))).toBe('pensions.drawsPension')
  })
})

describe('the monthly re-check (F96)', () => {
  const on = (day: string, begun: string | null, dayOfMonth = 5) =>
    isRecheckDue(begun === null ? null : plainDate(begun), plainDate(day), dayOfMonth)

  it.each([
    ['2026-08-04', null, false],
    ['2026-08-05', null, true],
    ['2026-08-05', '2026-07-31', true],
    ['2026-08-09', '2026-08-04', true],
    ['2026-08-09', '2026-08-05', false],
    ['2026-09-04', '2026-08-05', false],
    ['2026-09-05', '2026-08-05', true],
  ])('on %s, the last begun %s: due %s', (day, begun, due) => {
    expect(on(day, begun)).toBe(due)
  })
})
