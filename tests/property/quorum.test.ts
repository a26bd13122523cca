import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '@/lib/domain/meeting/attendance'
import { decide, requiredOf } from '@/lib/domain/meeting/quorum'
import { HIMACHAL } from '@/tests/support/selection'

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 1_000 }), fc.nat(1_000))
  .map(([denominator, part]) => ({ numerator: Math.min(part, denominator), denominator }))

describe('quorum, for every rule and every hall', () => {
  it('R47 · the number required is the least whole number that is at least the fraction of the base', () => {
    fc.assert(
      fc.property(fraction, fc.nat(10_000_000), ({ numerator, denominator }, base) => {
        const required = requiredOf({ numerator, denominator }, base)
        expect(required * denominator).toBeGreaterThanOrEqual(numerator * base)
        expect((required - 1) * denominator).toBeLessThan(numerator * base + (numerator * base === 0 ? 1 : 0))
      }),
    )
  })

  it('R47 · more families never lose a quorum, and further failures never take a decision away', () => {
    const hall = fc.tuple(fraction, fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(4))
    fc.assert(
      fc.property(hall, ([share, base, families, failures]) => {
        const rule = { ...HIMACHAL, fraction: share }
        const may = (came: number, failed: number) =>
          decide(rule, base, { families: came, members: came, women: 0, scheduledTribe: 0 }, failed).outcome !==
          'NOT_MET'
        if (!may(families, failures)) return
        expect(may(families + 1, failures)).toBe(true)
        expect(may(families, failures + 1)).toBe(true)
      }),
    )
  })

  it('R47 · a family counts once: more of its members add no family', () => {
    const line = fc.record({
      householdId: fc.constantFrom('h1', 'h2', 'h3'),
      gender: fc.constantFrom('FEMALE' as const, 'MALE' as const, 'TRANSGENDER' as const),
      adult: fc.boolean(),
      resident: fc.boolean(),
      scheduledCaste: fc.boolean(),
      scheduledTribe: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (sheet) => {
        const counts = count(sheet)
        expect(count([...sheet, ...sheet]).families).toBe(counts.families)
        expect(counts.families).toBeLessThanOrEqual(Math.min(3, counts.members))
        expect(counts.women + counts.men + counts.others).toBe(counts.members)
      }),
    )
  })
})
