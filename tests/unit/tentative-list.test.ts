import { describe, expect, it } from 'vitest'
import { attest, type Attestation } from '@/lib/domain/selection/attest'
import { type Candidate, draw } from '@/lib/domain/selection/quota-line'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { claim, codeOf, paramsOf } from '@/tests/support/selection'

const candidate = (number: string, facts: Partial<Candidate> = {}): Candidate => ({
  ...claim(number, facts),
  verified: facts.verified ?? true,
})
const three = [candidate('A-1'), candidate('A-2'), candidate('A-3')]

describe('drawing the tentative list', () => {
  it.each([
    [0, ['WAITLISTED', 'WAITLISTED', 'WAITLISTED']],
    [2, ['SELECTED', 'SELECTED', 'WAITLISTED']],
    [3, ['SELECTED', 'SELECTED', 'SELECTED']],
    [4, ['SELECTED', 'SELECTED', 'SELECTED']],
  ])('R45 · with %i seats the line falls after as many rows', (seats, proposals) => {
    const drawn = draw('DRAFT', seats, three)
    if (!drawn.ok) throw new Error(drawn.error.code)
    expect(drawn.value.rows.map(({ proposal }) => proposal)).toEqual(proposals)
    expect(drawn.value.stage).toBe('TENTATIVE')
  })

  it('R55 · a row that is not recommended goes before the Gram Sabha, never into a free seat', () => {
    const drawn = draw('DRAFT', 3, [candidate('A-1', { recommended: false }), candidate('A-2')])
    if (!drawn.ok) throw new Error(drawn.error.code)
    expect(drawn.value.rows.map(({ claim: one, proposal }) => [one.number, proposal])).toEqual([
      ['A-2', 'SELECTED'],
      ['A-1', 'NOT_RECOMMENDED'],
    ])
  })

  it('R45 · no list is drawn without a number, without rows or with a row nobody verified', () => {
    expect(codeOf(draw('DRAFT', null, three))).toBe('lists.noQuota')
    expect(codeOf(draw('DRAFT', 2, []))).toBe('lists.noRows')
    const open = draw('DRAFT', 2, [...three, candidate('A-4', { verified: false })])
    expect(codeOf(open)).toBe('lists.rowNotVerified')
    expect(paramsOf(open)).toEqual({ number: 'A-4' })
  })

  it('a list is drawn once: later stages refuse', () => {
    expect(codeOf(draw('TENTATIVE', 2, three))).toBe('lists.wrongStage')
  })
})

describe('the assigned officer signs the tentative list (domain §12.3)', () => {
  const up = plainDate('2026-11-01')
  const list: Attestation = { stage: 'TENTATIVE', displayedOn: up, boardDays: 7, openObjections: 0 }

  it.each([
    [6, 'lists.displayRunning'],
    [7, 'ok'],
    [8, 'ok'],
  ])('R46 · %i days after it went on the board, of 7: %s', (days, said) => {
    expect(codeOf(attest(list, addDays(up, days)))).toBe(said)
  })

  it('R46 · an undisplayed list and one with open objections are not signed', () => {
    expect(codeOf(attest({ ...list, displayedOn: null }, up))).toBe('lists.notDisplayed')
    expect(paramsOf(attest({ ...list, openObjections: 2 }, addDays(up, 9)))).toEqual({ count: 2 })
    expect(codeOf(attest({ ...list, stage: 'DRAFT' }, addDays(up, 9)))).toBe('lists.wrongStage')
  })
})
