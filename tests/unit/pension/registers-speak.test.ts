import { describe, expect, it } from 'vitest'
import {
  agedTo,
  newerSince,
  type OutsideRegister,
  registersFor,
  type RegisterState,
  statesOf,
} from '@/lib/domain/pension/register'
import { addDays } from '@/lib/domain/shared/plain-date'
import { BLOCK, DISTRICT, TODAY } from '@/tests/support/cast'
import { ALL, N, register, missing, fresh } from '@/tests/support/pension-facts'

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
