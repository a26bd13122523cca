import { describe, expect, it } from 'vitest'
import { type Allocation, freeze, issue, issueToState, revise } from '@/lib/domain/allocation/allocation'
import { splitByWeights } from '@/lib/domain/allocation/split'
import { placePath } from '@/lib/domain/place/path'
import { codeOf, paramsOf } from '@/tests/support/selection'

const district = { place: placePath('2/25'), seats: 100 }
const block = placePath('2/25/b135')
const sister = { place: placePath('2/25/b136'), seats: 60 }
const held: Allocation = { place: block, seats: 40, version: 1, basis: 'BPL_FAMILIES', stage: 'ISSUED' }
const above = { parent: district, siblings: [sister, { place: block, seats: 40 }] }
const nothing = { children: [], selected: 0 }

describe('the number of families, from the State down', () => {
  it.each([
    [39, 'ok'],
    [40, 'ok'],
    [41, 'allocations.overParent'],
  ])('R40 R41 · beside 60 of 100 a block may get %i: %s', (seats, said) => {
    expect(codeOf(issue(block, seats, 'BPL_FAMILIES', { parent: district, siblings: [sister] }))).toBe(said)
  })

  it('R41 · a share over the parent’s number is refused with both numbers', () => {
    const refused = issue(block, 41, 'BPL_FAMILIES', { parent: district, siblings: [sister] })
    expect(paramsOf(refused)).toEqual({ parent: 100, children: 101 })
  })

  it('R40 · the basis of a split is recorded with the number', () => {
    expect(issue(block, 10, 'SECC_DEPRIVED', { parent: district, siblings: [] })).toMatchObject({
      value: { basis: 'SECC_DEPRIVED', version: 1, stage: 'ISSUED' },
    })
  })

  it('R40 · a place gets no number before the place above has one', () => {
    expect(codeOf(issue(block, 1, 'ORDER', { parent: null, siblings: [] }))).toBe('allocations.parentMissing')
  })

  it('R41 · a place outside the parent gets nothing of its number', () => {
    const elsewhere = { parent: { place: placePath('2/24'), seats: 100 }, siblings: [] }
    expect(codeOf(issue(block, 1, 'ORDER', elsewhere))).toBe('allocations.notUnderParent')
    expect(codeOf(issue(placePath('2/25'), 1, 'ORDER', above))).toBe('allocations.notUnderParent')
  })

  it.each([-1, 0.5])('a number of %d families is refused', (seats) => {
    expect(codeOf(issueToState(placePath('2'), seats))).toBe('allocations.seatsInvalid')
    expect(codeOf(issue(block, seats, 'ORDER', { parent: district, siblings: [] }))).toBe('allocations.seatsInvalid')
  })

  it('R40 · a revision is a new version and counts its own old share only once', () => {
    const less = { parent: district, siblings: [{ place: sister.place, seats: 50 }, held] }
    expect(revise(held, 50, less, nothing)).toMatchObject({ value: { seats: 50, version: 2, stage: 'REVISED' } })
  })

  it.each([
    [9, 'allocations.belowSelected'],
    [10, 'ok'],
    [11, 'ok'],
  ])('a cut to %i families where 10 are selected: %s (domain §12.6)', (seats, said) => {
    expect(codeOf(revise(held, seats, above, { children: [], selected: 10 }))).toBe(said)
  })

  it('a cut below what the places beneath already have is refused', () => {
    const below = { children: [{ seats: 20 }, { seats: 15 }], selected: 0 }
    expect(codeOf(revise(held, 34, above, below))).toBe('allocations.belowChildren')
    expect(codeOf(revise(held, 35, above, below))).toBe('ok')
  })

  it('a number under which a list was finalised is raised, not cut (domain §13)', () => {
    const roomy = { parent: { ...district, seats: 200 }, siblings: [sister] }
    expect(codeOf(revise(freeze(held), 39, roomy, nothing))).toBe('allocations.frozen')
    expect(codeOf(revise(freeze(held), 41, roomy, nothing))).toBe('ok')
  })

  it('the State’s own number is revised without a parent, and a revision must change something', () => {
    const state = { ...held, place: placePath('2') }
    expect(codeOf(revise(state, 500, null, nothing))).toBe('ok')
    expect(codeOf(revise(state, 40, null, nothing))).toBe('allocations.unchanged')
  })
})

describe('a number split by weights', () => {
  const a = placePath('2/25/b1')
  const b = placePath('2/25/b2')
  const c = placePath('2/25/b3')

  it('R41 · goes by the largest remainder', () => {
    const shares = splitByWeights(10, [
      { place: a, weight: 50 },
      { place: b, weight: 34 },
      { place: c, weight: 16 },
    ])
    expect(shares).toMatchObject({ value: [{ seats: 5 }, { seats: 3 }, { seats: 2 }] })
  })

  it('R41 · equal remainders go to the greater weight, then to the earlier code', () => {
    const even = [c, b, a].map((place) => ({ place, weight: 1 }))
    expect(splitByWeights(2, even)).toMatchObject({
      value: [
        { place: c, seats: 0 },
        { place: b, seats: 1 },
        { place: a, seats: 1 },
      ],
    })
  })

  it('refuses when there is nothing to split by', () => {
    expect(codeOf(splitByWeights(3, [{ place: a, weight: 0 }]))).toBe('allocations.noWeights')
    expect(codeOf(splitByWeights(-1, [{ place: a, weight: 1 }]))).toBe('allocations.seatsInvalid')
  })
})
