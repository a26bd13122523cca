import { describe, expect, it } from 'vitest'
import { annapurnaEffect } from '@/lib/domain/pension/annapurna'
import { decide } from '@/lib/domain/pension/decide'
import type { OutsideEntry } from '@/lib/domain/pension/entry'
import {
  agedTo,
  newerSince,
  type OutsideRegister,
  registersFor,
  type RegisterState,
  statesOf,
} from '@/lib/domain/pension/register'
import { mayMove, PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { type Comparison, settle } from '@/lib/domain/pension/settle'
import { addDays } from '@/lib/domain/shared/plain-date'
import { DEFAULT_SETTINGS } from '@/lib/rules/state-settings'
import { BLOCK, DISTRICT, TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { ALL, fresh } from '@/tests/support/pension-facts'

const N = DEFAULT_SETTINGS.pensionRegisterDays.value

const register = (stated: Partial<OutsideRegister> = {}): OutsideRegister => ({
  id: 'r1',
  place: DISTRICT,
  kind: 'IGNOAPS',
  sender: 'Welfare',
  asOf: TODAY,
  returned: 0,
  ...stated,
})

const missing: RegisterState = { kind: 'DISABILITY', state: 'MISSING', asOf: null }

const entry = (stated: Partial<OutsideEntry> = {}): OutsideEntry => ({
  id: 'e1',
  registerId: 'r1',
  kind: 'IGNOAPS',
  sender: 'Welfare',
  number: '17',
  name: { en: 'Puran Chand' },
  guardian: 'Mangat Ram',
  gender: 'MALE',
  birthYear: 1950,
  village: null,
  aadhaarDigest: null,
  aadhaarLast4: null,
  standing: 'ACTIVE',
  since: null,
  until: null,
  ...stated,
})

const comparison = (stated: Partial<Comparison> = {}): Comparison => ({
  states: [fresh()],
  candidates: [],
  held: null,
  refused: [],
  from: 85,
  near: 66,
  ...stated,
})

const alike = (score: number, stated: Partial<OutsideEntry> = {}) => ({ entry: entry(stated), score, grounds: [] })

describe('what a set of registers can say on a day (R74)', () => {
  it.each([
    [N - 1, 'FRESH'],
    [N, 'FRESH'],
    [N + 1, 'OLD'],
  ] as const)('a register that is %i days old is %s', (days, state) => {
    const [ignoaps] = statesOf(ALL, DISTRICT, [register({ asOf: addDays(TODAY, -days) })], TODAY, N)
    expect(ignoaps).toMatchObject({ kind: 'IGNOAPS', state })
  })

  it('every needed kind is named, the missing ones too; a kind the State does not need is not asked', () => {
    const states = statesOf({ ...ALL, WIDOW: false }, DISTRICT, [register()], TODAY, N)
    expect(states.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'IGNOAPS FRESH',
      'STATE_OLD_AGE MISSING',
      'DISABILITY MISSING',
    ])
  })

  it('of a sender the newest edition up to the day speaks; a register of another area or of a day to come does not', () => {
    const speaking = registersFor(
      [
        register({ id: 'old', asOf: addDays(TODAY, -40) }),
        register({ id: 'new', asOf: addDays(TODAY, -3) }),
        register({ id: 'tomorrow', asOf: addDays(TODAY, 1) }),
        register({ id: 'other sender', sender: 'Tehsil', asOf: addDays(TODAY, -9) }),
        register({ id: 'elsewhere', place: BLOCK, sender: 'Block' }),
      ],
      DISTRICT,
      TODAY,
    )
    expect(speaking.map(({ id }) => id)).toEqual(['new', 'other sender'])
  })

  it('a register that a supplement added to is as old as its oldest line, and still newer than the one before', () => {
    const supplemented = register({ asOf: TODAY, oldest: addDays(TODAY, -N) })
    const said = (day: typeof TODAY) =>
      statesOf({ ...ALL, STATE_OLD_AGE: false, WIDOW: false, DISABILITY: false }, DISTRICT, [supplemented], day, N)
    expect(said(TODAY).map(({ state }) => state)).toEqual(['FRESH'])
    expect(said(addDays(TODAY, 1)).map(({ state }) => state)).toEqual(['OLD'])
    expect(agedTo(said(TODAY), addDays(TODAY, 1), N).map(({ state }) => state)).toEqual(['OLD'])
    const before: RegisterState = { kind: 'IGNOAPS', state: 'FRESH', asOf: addDays(TODAY, -1) }
    expect(newerSince([before], said(TODAY))).toBe(true)
  })

  it.each([
    [6, 'before the one that was read', false],
    [7, 'as it was read', false],
    [8, 'filled by one file more of the same day', true],
  ])('closing %i of an edition, %s: newer than the comparison that read 7 is %s', (closing, _said, newer) => {
    const only = { ...ALL, STATE_OLD_AGE: false, WIDOW: false, DISABILITY: false }
    const compared = statesOf(
      only,
      DISTRICT,
      [register({ closing: 7 }), register({ id: 'r2', sender: 'Tehsil', closing: 6 })],
      TODAY,
      N,
    )
    expect(newerSince(compared, statesOf(only, DISTRICT, [register({ closing })], TODAY, N))).toBe(newer)
  })

  it('a further sender is newer though its day is an earlier one; what was compared before closings were noted goes by days', () => {
    const before = statesOf(ALL, DISTRICT, [register({ closing: 7 })], TODAY, N)
    const second = register({ id: 'r2', sender: 'Tehsil', asOf: addDays(TODAY, -5), closing: 8 })
    expect(newerSince(before, statesOf(ALL, DISTRICT, [register({ closing: 7 }), second], TODAY, N))).toBe(true)
    expect(newerSince([fresh()], statesOf(ALL, DISTRICT, [register({ closing: 9 })], TODAY, N).slice(0, 1))).toBe(false)
  })

  describe('several senders of one kind', () => {
    const only = { ...ALL, STATE_OLD_AGE: false, WIDOW: false, DISABILITY: false }
    const old = register({ asOf: addDays(TODAY, -N), closing: 3 })
    const line = register({ id: 'r2', sender: 'Tehsil', asOf: addDays(TODAY, -2), closing: 4 })
    const said = (day: typeof TODAY, ...registers: readonly OutsideRegister[]) =>
      statesOf(only, DISTRICT, registers, day, N)[0]

    it('one line of another sender makes the old register no newer: the day is that of the oldest that counts', () => {
      expect(said(TODAY, old, line)).toMatchObject({ state: 'FRESH', asOf: old.asOf })
      expect(said(addDays(TODAY, -1), line, old)?.asOf).toBe(old.asOf)
      expect(said(addDays(TODAY, 1), old, line)).toMatchObject({ state: 'FRESH', asOf: line.asOf })
      expect(said(addDays(TODAY, N), old, line)).toMatchObject({ state: 'OLD', asOf: line.asOf })
    })

    it('a register is as old as the oldest line that a supplement left in force', () => {
      const supplemented = register({ asOf: TODAY, oldest: addDays(TODAY, -3) })
      expect(said(TODAY, supplemented, line)).toMatchObject({ asOf: TODAY, oldest: addDays(TODAY, -3) })
      expect(said(TODAY, { ...supplemented, oldest: addDays(TODAY, -1) }, line)?.asOf).toBe(line.asOf)
    })

    it('that the oldest no longer counts is no register that came in: only a closing that was not read is', () => {
      const compared = statesOf(only, DISTRICT, [old, line], TODAY, N)
      const later = statesOf(only, DISTRICT, [old, line], addDays(TODAY, 1), N)
      expect(newerSince(compared, later)).toBe(false)
      expect(newerSince(compared, statesOf(only, DISTRICT, [old, { ...line, closing: 5 }], TODAY, N))).toBe(true)
    })

    it('names the day of the file whose rows came back, not that of another sender', () => {
      const returned = { ...old, returned: 2 }
      expect(said(TODAY, returned, line)).toMatchObject({ state: 'PARTIAL', awaited: old.asOf })
      expect(said(TODAY, old, { ...line, returned: 1 })).toMatchObject({ state: 'PARTIAL', awaited: line.asOf })
      expect(said(TODAY, old, line)).not.toHaveProperty('awaited')
    })
  })

  it('what was fresh at the check grows old', () => {
    expect(agedTo([fresh()], addDays(TODAY, N), N)[0]?.state).toBe('FRESH')
    expect(agedTo([fresh()], addDays(TODAY, N + 1), N)[0]?.state).toBe('OLD')
    expect(agedTo([missing], addDays(TODAY, 900), N)[0]?.state).toBe('MISSING')
  })
})

describe('what a comparison comes to (domain §4)', () => {
  it.each([
    [84, 'NOT_FOUND'],
    [85, 'POSSIBLE_MATCH'],
    [100, 'POSSIBLE_MATCH'],
  ] as const)('a score of %i is %s, and never more than a question', (score, result) => {
    expect(settle(comparison({ candidates: [alike(score)] })).result).toBe(result)
  })

  it('a line that is not alike enough to ask stands beside the result', () => {
    expect(settle(comparison({ candidates: [alike(84)] })).candidate?.score).toBe(84)
    expect(settle(comparison({ candidates: [alike(65)] })).candidate).toBeNull()
  })

  it('with a register silent, nobody found is "unavailable", and a match is a question all the same', () => {
    const states = [fresh(), missing]
    expect(settle(comparison({ states })).result).toBe('REGISTER_UNAVAILABLE')
    expect(settle(comparison({ states: [] })).result).toBe('REGISTER_UNAVAILABLE')
    expect(settle(comparison({ states, candidates: [alike(90)] })).result).toBe('POSSIBLE_MATCH')
  })

  it('a register of which rows are still awaited says of nobody that they are not in it', () => {
    const said = (returned: number) => statesOf(ALL, DISTRICT, [register({ returned })], TODAY, N)[0]
    expect(said(0)?.state).toBe('FRESH')
    expect(said(1)?.state).toBe('PARTIAL')
    const partial = { ...fresh(), state: 'PARTIAL' } as const
    expect(settle(comparison({ states: [partial] })).result).toBe('REGISTER_UNAVAILABLE')
    expect(newerSince([partial], [fresh()])).toBe(true)
    expect(newerSince([partial], [partial])).toBe(false)
  })

  it('a line of which a person said "somebody else" is not asked about again until it says something else', () => {
    const refused = [entry()]
    const held = { result: 'NOT_FOUND', entry: entry(), was: 'POSSIBLE_MATCH' } as const
    expect(settle(comparison({ refused, held, candidates: [alike(99, { id: 'e2', until: TODAY })] }))).toMatchObject({
      result: 'NOT_FOUND',
      news: false,
    })
    expect(settle(comparison({ refused, held, candidates: [alike(99, { guardian: 'Mangat' })] })).news).toBe(true)
  })

  it('a confirmed pension goes on while its line stays; a changed line and one that is gone are asked about', () => {
    const held = { result: 'CONFIRMED_RECEIVING', entry: entry(), was: 'POSSIBLE_MATCH' } as const
    expect(settle(comparison({ held, candidates: [alike(40)] }))).toMatchObject({ result: held.result, news: false })
    expect(settle(comparison({ held, candidates: [alike(99, { standing: 'STOPPED' })] }))).toMatchObject({
      result: 'POSSIBLE_MATCH',
      news: true,
    })
    expect(settle(comparison({ held }))).toMatchObject({ result: 'POSSIBLE_MATCH', candidate: null, news: true })
  })

  it('a stopped pension stays stopped when its line goes, and another line asks', () => {
    const held = { result: 'CONFIRMED_STOPPED', entry: entry(), was: 'POSSIBLE_MATCH' } as const
    expect(settle(comparison({ held, states: [missing] }))).toMatchObject({ result: 'CONFIRMED_STOPPED', news: false })
    expect(settle(comparison({ held, candidates: [alike(90, { number: '18' })] })).result).toBe('POSSIBLE_MATCH')
  })

  it('a question about a confirmed result stays until a person answers, whatever the registers say then', () => {
    const held = { result: 'POSSIBLE_MATCH', entry: entry(), was: 'CONFIRMED_RECEIVING' } as const
    expect(settle(comparison({ held }))).toMatchObject({ result: 'POSSIBLE_MATCH', news: false })
  })

  it('two lines that are alike do not take turns', () => {
    const held = { result: 'POSSIBLE_MATCH', entry: entry({ number: '20' }), was: null } as const
    const candidates = [alike(99), alike(90, { number: '20' })]
    expect(settle(comparison({ held, candidates }))).toMatchObject({
      news: false,
      candidate: { entry: { number: '20' } },
    })
  })
})

describe('the moves of a result', () => {
  const moves = (mover: 'COMPARISON' | 'PERSON', from: PensionResult | null) =>
    PENSION_RESULTS.filter((to) => mayMove(from, to, mover))

  it('the comparison confirms nothing, and of a confirmed result it can only ask', () => {
    const found = ['NOT_FOUND', 'POSSIBLE_MATCH', 'REGISTER_UNAVAILABLE']
    for (const from of [null, 'NOT_FOUND', 'REGISTER_UNAVAILABLE', 'POSSIBLE_MATCH'] as const)
      expect(moves('COMPARISON', from)).toEqual(found)
    expect(moves('COMPARISON', 'CONFIRMED_RECEIVING')).toEqual(['POSSIBLE_MATCH'])
    expect(moves('COMPARISON', 'CONFIRMED_STOPPED')).toEqual(['POSSIBLE_MATCH'])
  })

  it('a person decides about every line beside a result, and about nobody who was never compared', () => {
    const decided = ['NOT_FOUND', 'CONFIRMED_RECEIVING', 'CONFIRMED_STOPPED', 'REGISTER_UNAVAILABLE']
    for (const from of PENSION_RESULTS) expect(moves('PERSON', from)).toEqual(decided)
    expect(moves('PERSON', null)).toEqual([])
  })

  it.each([
    ['RECEIVING', [fresh()], 'CONFIRMED_RECEIVING'],
    ['STOPPED', [fresh()], 'CONFIRMED_STOPPED'],
    ['NOT_SAME', [fresh()], 'NOT_FOUND'],
    ['NOT_SAME', [fresh(), missing], 'REGISTER_UNAVAILABLE'],
  ] as const)('%s with these registers leads to the right result', (verdict, states, result) => {
    expect(lawful(decide({ result: 'POSSIBLE_MATCH', line: true }, verdict, 'passbook', states))).toBe(result)
  })

  it('needs a line and a reason', () => {
    const asked = { result: 'POSSIBLE_MATCH', line: true } as const
    expect(refusalOf(decide({ ...asked, line: false }, 'STOPPED', 'passbook', []))).toBe('pensions.nothingAsked')
    expect(refusalOf(decide(asked, 'STOPPED', ' no ', []))).toBe('pensions.noReason')
  })
})

describe('what it means for Annapurna (domain §12.2)', () => {
  const effect = (result: PensionResult | null, states = [fresh()], declared = false, day = TODAY) =>
    annapurnaEffect({ result, states, speaking: states, declaredOn: declared ? TODAY : null }, day, N)

  it('R64 R74 · who draws a pension is barred; a pension that stopped does not bar', () => {
    expect(effect('CONFIRMED_RECEIVING')).toEqual({ progress: 'DRAWS_PENSION', card: 'DRAWS_PENSION' })
    expect(effect('CONFIRMED_STOPPED')).toEqual({ progress: null, card: null })
    expect(effect('NOT_FOUND')).toEqual({ progress: null, card: null })
  })

  it('an undecided match rejects nobody and holds the card', () => {
    expect(effect('POSSIBLE_MATCH')).toEqual({ progress: null, card: 'UNDECIDED' })
  })

  it('R83 · with a register silent the declaration lets the application go on, and the card waits for a re-check', () => {
    const states = [fresh(), missing]
    expect(effect('REGISTER_UNAVAILABLE', states)).toEqual({ progress: 'NO_DECLARATION', card: 'CHECK_AGAIN' })
    expect(effect('REGISTER_UNAVAILABLE', states, true)).toEqual({ progress: null, card: 'CHECK_AGAIN' })
  })

  it('"not found" holds as long as its registers are young', () => {
    expect(effect('NOT_FOUND', [fresh()], false, addDays(TODAY, N))).toEqual({ progress: null, card: null })
    expect(effect('NOT_FOUND', [fresh()], false, addDays(TODAY, N + 1)).card).toBe('CHECK_AGAIN')
    expect(effect(null)).toEqual({ progress: 'NOT_CHECKED', card: 'NOT_CHECKED' })
  })
})

describe('a register that came in after the check (domain §4)', () => {
  const effect = (result: PensionResult, before: RegisterState[], now: RegisterState[]) =>
    annapurnaEffect({ result, states: before, speaking: now, declaredOn: TODAY }, TODAY, N)
  const on = (asOf: typeof TODAY): RegisterState => ({ kind: 'IGNOAPS', state: 'FRESH', asOf })
  const held = { progress: 'NEWER_REGISTER', card: 'NEWER_REGISTER' }

  it('R74 · counts as not checked: one of a kind that was missing, and one of a later day', () => {
    expect(effect('REGISTER_UNAVAILABLE', [missing], [{ ...missing, state: 'FRESH', asOf: TODAY }])).toEqual(held)
    expect(effect('NOT_FOUND', [on(addDays(TODAY, -1))], [on(TODAY)])).toEqual(held)
    expect(effect('NOT_FOUND', [on(TODAY)], [on(TODAY)])).toEqual({ progress: null, card: null })
    expect(effect('NOT_FOUND', [on(TODAY)], [on(addDays(TODAY, -1))])).toEqual({ progress: null, card: null })
  })

  it('takes no answer of a person back: who draws a pension is barred, an open match stays open', () => {
    const [before, now] = [[on(addDays(TODAY, -1))], [on(TODAY)]]
    expect(effect('CONFIRMED_RECEIVING', before, now).card).toBe('DRAWS_PENSION')
    expect(effect('POSSIBLE_MATCH', before, now)).toEqual({ progress: null, card: 'UNDECIDED' })
  })
})
