import { describe, expect, it } from 'vitest'
import { type Claim, incomePlaces, rank, type RankingKey } from '@/lib/domain/selection/ranking'
import { claim } from '@/tests/support/selection'

const order = (claims: readonly Claim[]): string[] => rank(claims).map(({ claim: one }) => one.number)

describe('the ranking aid (domain §2.2)', () => {
  it.each<[RankingKey, Partial<Claim>, Partial<Claim>]>([
    ['recommendation', { recommended: true }, { recommended: false, inclusion: true }],
    ['inclusion', { inclusion: true, groups: 0 }, { inclusion: false, groups: 5 }],
    ['groups', { groups: 3, deprivation: 0 }, { groups: 2, deprivation: 7 }],
    ['deprivation', { deprivation: 5, income: 200 }, { deprivation: 4, income: 100 }],
    ['income', { income: 100, dependants: 0 }, { income: 101, dependants: 9 }],
    ['dependants', { dependants: 3, appliedAt: '2026-10-09T00:00:00.000Z' }, { dependants: 2 }],
    ['appliedAt', { appliedAt: '2026-10-01T05:00:00.000Z' }, { appliedAt: '2026-10-01T05:00:00.001Z' }],
  ])('R45 · %s decides before every later key and says so', (key, above, below) => {
    const rows = rank([claim('A-1', below), claim('A-2', above)])
    expect(rows.map(({ claim: one, rank: at, decidedBy }) => [one.number, at, decidedBy])).toEqual([
      ['A-2', 1, null],
      ['A-1', 2, key],
    ])
  })

  it('R45 · the application number settles the last tie', () => {
    const rows = rank([claim('A-2'), claim('A-1')])
    expect(rows.map(({ claim: one, decidedBy }) => [one.number, decidedBy])).toEqual([
      ['A-1', null],
      ['A-2', 'number'],
    ])
  })

  it('R46 R55 · a family the officer does not recommend stays on the list, after all others', () => {
    expect(order([claim('A-1', { recommended: false, inclusion: true }), claim('A-2')])).toEqual(['A-2', 'A-1'])
  })

  it('the same application twice is a fault', () => {
    expect(() => rank([claim('A-1'), claim('A-1')])).toThrow('twice')
  })

  it('places in the order of incomes are dense, equal for equal incomes, and tell no income', () => {
    expect(incomePlaces([500, 100, 500, 900])).toEqual([2, 1, 2, 3])
    expect(incomePlaces([])).toEqual([])
  })
})
