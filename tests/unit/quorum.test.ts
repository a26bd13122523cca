import { describe, expect, it } from 'vitest'
import { type Attendee, count } from '@/lib/domain/meeting/attendance'
import { decide, type QuorumRule, requiredOf } from '@/lib/domain/meeting/quorum'
import { HIMACHAL_QUORUM, OTHER_QUORUMS } from '@/lib/rules/quorum'
import { HIMACHAL } from '@/tests/support/selection'

const present = (families: number, members = families, women = 0, scheduledTribe = 0) => ({
  families,
  members,
  women,
  scheduledTribe,
})

describe('quorum of the Gram Sabha', () => {
  it.each([
    [33, 'NOT_MET'],
    [34, 'MET'],
    [35, 'MET'],
  ])('R47 · %i of 100 families, one third needed: %s', (families, outcome) => {
    expect(decide(HIMACHAL, 100, present(families), 0)).toMatchObject({ outcome, required: 34, present: families })
  })

  it.each([
    [99, 33],
    [100, 34],
    [101, 34],
    [0, 0],
    [1, 1],
  ])('R47 · one third of %i is %i, rounded up in whole families', (base, required) => {
    expect(requiredOf({ numerator: 1, denominator: 3 }, base)).toBe(required)
  })

  it.each([
    [0, 'NOT_MET'],
    [1, 'NOT_MET'],
    [2, 'MET_BY_RELAXATION'],
    [3, 'MET_BY_RELAXATION'],
  ])('R47 · after %i failed meetings five families: %s', (failures, outcome) => {
    expect(decide(HIMACHAL, 100, present(5), failures).outcome).toBe(outcome)
  })

  it('R47 · a full house after two failures is quorum, not relaxation', () => {
    expect(decide(HIMACHAL, 100, present(34), 2).outcome).toBe('MET')
  })

  it('R47 · an empty hall never decides anything', () => {
    expect(decide(HIMACHAL, 100, present(0), 5)).toMatchObject({ outcome: 'NOT_MET', shortOf: 'QUORUM' })
    expect(decide(HIMACHAL, 0, present(0), 0).outcome).toBe('NOT_MET')
  })

  it('R47 · families are counted, not persons', () => {
    expect(decide(HIMACHAL, 100, present(33, 200), 0).outcome).toBe('NOT_MET')
    expect(decide({ ...HIMACHAL, basis: 'MEMBERS' }, 100, present(10, 34), 0).outcome).toBe('MET')
  })

  it('“or 500, whichever is less” caps what is needed', () => {
    const rule: QuorumRule = {
      ...HIMACHAL,
      basis: 'MEMBERS',
      fraction: { numerator: 1, denominator: 10 },
      absoluteCap: 500,
    }
    expect([4_990, 5_000, 6_000].map((base) => decide(rule, base, present(1, 500), 0).required)).toEqual([
      499, 500, 500,
    ])
  })

  it('a State may ask for a share of women and of Scheduled Tribe members', () => {
    const women = { ...HIMACHAL, minWomenFraction: { numerator: 3, denominator: 10 } }
    expect(decide(women, 30, present(20, 20, 5), 0)).toMatchObject({ outcome: 'NOT_MET', shortOf: 'WOMEN' })
    expect(decide(women, 30, present(20, 20, 6), 0).outcome).toBe('MET')
    const tribe = { ...HIMACHAL, minStFraction: { numerator: 1, denominator: 2 } }
    expect(decide(tribe, 30, present(20, 21, 0, 10), 0)).toMatchObject({
      outcome: 'NOT_MET',
      shortOf: 'SCHEDULED_TRIBE',
    })
    expect(decide(tribe, 30, present(20, 21, 0, 11), 0).outcome).toBe('MET')
    expect(decide(women, 30, present(1, 1), 2).outcome).toBe('MET_BY_RELAXATION')
  })

  it('R47 · Himachal’s figure is one third of families, relaxed after two failures', () => {
    expect(HIMACHAL_QUORUM.periods[0]?.value).toEqual(HIMACHAL)
    expect(OTHER_QUORUMS.map(({ state }) => state)).toContain('MANIPUR')
  })
})

describe('the attendance sheet', () => {
  const line = (householdId: string, facts: Partial<Attendee> = {}): Attendee => ({
    householdId,
    gender: 'FEMALE',
    adult: true,
    resident: true,
    scheduledCaste: false,
    scheduledTribe: false,
    ...facts,
  })

  it('R47 · a family counts once however many of it attend', () => {
    const sheet = [line('h1'), line('h1', { gender: 'MALE' }), line('h2', { scheduledCaste: true })]
    expect(count(sheet)).toEqual({
      families: 2,
      members: 3,
      women: 2,
      men: 1,
      others: 0,
      scheduledCaste: 1,
      scheduledTribe: 0,
    })
  })

  it('R47 · guests and those under 18 are written down, not counted', () => {
    const sheet = [line('h1', { adult: false }), line('h2', { resident: false }), line('h3', { gender: 'TRANSGENDER' })]
    expect(count(sheet)).toMatchObject({ families: 1, members: 1, others: 1 })
  })
})
