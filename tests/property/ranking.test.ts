import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLine } from '@/lib/domain/selection/quota-line'
import { type Claim, incomePlaces, rank } from '@/lib/domain/selection/ranking'
import { claims } from '@/tests/support/arbitraries'

const numbers = (list: readonly Claim[]): string[] => rank(list).map(({ claim }) => claim.number)
const placeOf = (list: readonly Claim[], number: string): number => numbers(list).indexOf(number)

describe('the ranking aid, for every list', () => {
  it('R45 R48 · the order is total and dense: every family once, ranks 1..n', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const rows = rank(list)
        expect(rows.map(({ rank: at }) => at)).toEqual(list.map((_, index) => index + 1))
        expect([...numbers(list)].sort()).toEqual(list.map(({ number }) => number).sort())
        expect(rows.slice(1).every(({ decidedBy }) => decidedBy !== null)).toBe(true)
      }),
    )
  })

  it('R45 · it is indifferent to the order of the input', () => {
    const shuffled = claims.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(numbers(other)).toEqual(numbers(list))
      }),
    )
  })

  it('R45 · it is stable: a family that leaves moves no two others past each other', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const [gone] = list
        expect(numbers(list.slice(1))).toEqual(numbers(list).filter((number) => number !== gone?.number))
      }),
    )
  })

  it('R45 · adding a deprivation, a group or an inclusion never lowers a rank', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom('deprivation', 'groups', 'inclusion', 'dependants'), (list, fact) => {
        const [one, ...others] = list
        if (!one) return
        const worse = fact === 'inclusion' ? { ...one, inclusion: true } : { ...one, [fact]: one[fact] + 1 }
        expect(placeOf([worse, ...others], one.number)).toBeLessThanOrEqual(placeOf(list, one.number))
      }),
    )
  })

  it('R27 · places in the order of incomes give exactly the order that incomes give', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const places = incomePlaces(list.map(({ income }) => income))
        const shown = list.map((one, index) => ({ ...one, income: places[index] ?? 0 }))
        expect(numbers(shown)).toEqual(numbers(list))
        expect(rank(shown).map(({ decidedBy }) => decidedBy)).toEqual(rank(list).map(({ decidedBy }) => decidedBy))
      }),
    )
  })

  it('R45 · the allotment never exceeds its number and never skips a higher rank', () => {
    fc.assert(
      fc.property(claims, fc.nat(25), (list, seats) => {
        const rows = drawLine(rank(list), seats)
        const selected = rows.filter(({ proposal }) => proposal === 'SELECTED')
        const recommended = list.filter((one) => one.recommended).length
        expect(selected.length).toBe(Math.min(seats, recommended))
        expect(selected).toEqual(rows.slice(0, selected.length))
        expect(rows.filter(({ proposal }) => proposal === 'NOT_RECOMMENDED').length).toBe(list.length - recommended)
      }),
    )
  })
})
