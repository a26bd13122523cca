import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annapurnaEffect } from '@/lib/domain/pension/annapurna'
import { ENTRY_STANDINGS, type OutsideEntry } from '@/lib/domain/pension/entry'
import { birthYearIn, dayIn, genderIn, schemeIn, standingIn } from '@/lib/domain/pension/entry-cells'
import { PENSION_KINDS, REGISTER_STATES, type RegisterState } from '@/lib/domain/pension/register'
import { isConfirmed, mayMove, PENSION_RESULTS } from '@/lib/domain/pension/result'
import { type Comparison, type Held, settle } from '@/lib/domain/pension/settle'
import { TODAY } from '@/tests/support/cast'

const entry: fc.Arbitrary<OutsideEntry> = fc
  .record({
    kind: fc.constantFrom(...PENSION_KINDS),
    number: fc.constantFrom('1', '2', '3'),
    guardian: fc.constantFrom('Mangat Ram', 'Sant Ram', null),
    standing: fc.constantFrom(...ENTRY_STANDINGS),
  })
  .map((stated) => ({
    ...{ id: 'e', registerId: 'r', sender: 's', name: { en: 'Puran' }, gender: null, birthYear: null, village: null },
    ...{ aadhaarDigest: null, aadhaarLast4: null, since: null, until: null },
    ...stated,
  }))

const state: fc.Arbitrary<RegisterState> = fc.record({
  kind: fc.constantFrom(...PENSION_KINDS),
  state: fc.constantFrom(...REGISTER_STATES),
  asOf: fc.constant(TODAY),
})

const held: fc.Arbitrary<Held | null> = fc.option(
  fc.record({
    result: fc.constantFrom(...PENSION_RESULTS),
    entry: fc.option(entry),
    was: fc.option(fc.constantFrom(...PENSION_RESULTS)),
  }),
)

const comparison: fc.Arbitrary<Comparison> = fc.record({
  states: fc.array(state, { maxLength: 4 }),
  candidates: fc.array(fc.record({ entry, score: fc.integer({ min: 0, max: 100 }), grounds: fc.constant([]) }), {
    maxLength: 4,
  }),
  held,
  refused: fc.array(entry, { maxLength: 2 }),
  from: fc.integer({ min: 50, max: 100 }),
  near: fc.constant(50),
})

describe('the cross-check, whatever the registers say', () => {
  it('never confirms by itself: every confirmed result is one that a person gave, and it goes on unchanged', () => {
    fc.assert(
      fc.property(comparison, (asked) => {
        const { result, news } = settle(asked)
        if (!isConfirmed(result)) return
        expect(news).toBe(false)
        expect(asked.held?.result).toBe(result)
      }),
    )
  })

  it('a missing or old register never yields "not found"', () => {
    fc.assert(
      fc.property(comparison, (asked) => {
        const silent = asked.states.some(({ state: said }) => said !== 'FRESH')
        if (silent) expect(settle(asked).result).not.toBe('NOT_FOUND')
      }),
    )
  })

  it('every move of a comparison is an allowed one', () => {
    fc.assert(
      fc.property(comparison, (asked) => {
        const { result, news } = settle(asked)
        const from = asked.held?.result ?? null
        if (news) expect(mayMove(from, result, 'COMPARISON')).toBe(true)
        else expect(result).toBe(from)
      }),
    )
  })

  it('comparing again with the same registers is no news', () => {
    fc.assert(
      fc.property(comparison, (asked) => {
        const once = settle(asked)
        const line = once.candidate?.entry ?? (once.result === 'POSSIBLE_MATCH' ? (asked.held?.entry ?? null) : null)
        const after: Held = once.news
          ? { result: once.result, entry: line, was: asked.held?.result ?? null }
          : (asked.held ?? { result: once.result, entry: line, was: null })
        expect(settle({ ...asked, held: after })).toMatchObject({ result: once.result, news: false })
      }),
    )
  })

  it('rejects nobody from Annapurna whom no person found to draw a pension', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...PENSION_RESULTS)),
        fc.array(state),
        fc.boolean(),
        (result, states, declared) => {
          const effect = annapurnaEffect(
            { result, states, speaking: states, declaredOn: declared ? TODAY : null },
            TODAY,
            45,
          )
          const barred = effect.progress === 'DRAWS_PENSION' || effect.card === 'DRAWS_PENSION'
          expect(barred).toBe(result === 'CONFIRMED_RECEIVING')
        },
      ),
    )
  })

  it('reads any cell without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        for (const read of [genderIn, standingIn, schemeIn, dayIn]) read(cell)
        birthYearIn(cell, cell, TODAY)
      }),
    )
  })
})
