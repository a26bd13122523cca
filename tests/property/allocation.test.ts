import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issue, type Allocation } from '@/lib/domain/allocation/allocation'
import { splitByWeights } from '@/lib/domain/allocation/split'
import { type PlacePath, placePath } from '@/lib/domain/place/path'

const blocks = Array.from({ length: 12 }, (_, index) => placePath(`2/25/b${index + 1}`))
const weights = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0))
  .map((list) => list.map((weight, index) => ({ place: blocks[index] ?? placePath('2/25/b99'), weight })))

const sharesOf = (seats: number, asked: readonly { place: PlacePath; weight: number }[]) => {
  const split = splitByWeights(seats, asked)
  if (!split.ok) throw new Error(split.error.code)
  return split.value
}

describe('a number of families, however it is split', () => {
  it('R40 R41 · the shares sum to the total, and each lies within one of its exact part', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, (seats, asked) => {
        const shares = sharesOf(seats, asked)
        const total = asked.reduce((all, { weight }) => all + weight, 0)
        expect(shares.reduce((all, share) => all + share.seats, 0)).toBe(seats)
        shares.forEach((share, index) => {
          const exact = (seats * (asked[index]?.weight ?? 0)) / total
          expect(Math.abs(share.seats - exact)).toBeLessThan(1.000_001)
        })
      }),
    )
  })

  it('R41 · the split does not depend on the order asked in', () => {
    fc.assert(
      fc.property(fc.nat(1_000), weights, (seats, asked) => {
        const by = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1)
        expect([...sharesOf(seats, [...asked].reverse())].sort(by)).toEqual([...sharesOf(seats, asked)].sort(by))
      }),
    )
  })

  it('R40 R41 · no sequence of grants gives the children more than the parent has', () => {
    const grants = fc.array(fc.record({ block: fc.constantFrom(...blocks), seats: fc.nat(40) }), { maxLength: 30 })
    fc.assert(
      fc.property(fc.nat(100), grants, (seats, asked) => {
        const parent = { place: placePath('2/25'), seats }
        const given = new Map<PlacePath, Allocation>()
        for (const { block, seats: wanted } of asked) {
          const granted = issue(block, wanted, 'ORDER', { parent, siblings: [...given.values()] })
          if (granted.ok) given.set(block, granted.value)
        }
        expect([...given.values()].reduce((all, one) => all + one.seats, 0)).toBeLessThanOrEqual(seats)
      }),
    )
  })
})
