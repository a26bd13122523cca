import { describe, expect, it } from 'vitest'
import { annapurnaEffect } from '@/lib/domain/pension/annapurna'
import { type RegisterState } from '@/lib/domain/pension/register'
import { type PensionResult } from '@/lib/domain/pension/result'
import { addDays } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { N, missing, fresh } from '@/tests/support/pension-facts'

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
