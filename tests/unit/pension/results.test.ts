import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/domain/pension/decide'
import { newerSince, statesOf } from '@/lib/domain/pension/register'
import { mayMove, PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { settle } from '@/lib/domain/pension/settle'
import { DISTRICT, TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { ALL, N, register, missing, entry, comparison, alike, fresh } from '@/tests/support/pension-facts'

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
