import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { inWalkingOrder } from '@/lib/domain/household/walking-order'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { isKnownEligible, visitGrounds } from '@/lib/domain/visit/grounds'
import { saturation } from '@/lib/domain/visit/saturation'
import { visitRules } from '@/lib/rules/visits'
import { TODAY } from '@/tests/support/cast'
import { CENSUS_DAY, lawful } from '@/tests/support/factories'

const { figures } = lawful(visitRules(TODAY, []))
const house = fc.record({
  village: fc.constantFrom('Nauni', 'Koti', 'कोटी'),
  houseNo: fc.option(fc.stringMatching(/^[0-9०-९]{0,3}[-/ ]?[A-C]?$/)),
  number: fc.stringMatching(/^[0-9]{1,3}$/),
})
const candidate = fc.record({
  flags: fc.subarray([...CENSUS_FLAGS]).map((holding) => currentFlags(snapshotOf(CENSUS_DAY, holding), [])),
  withoutPension: fc.array(
    fc.record({
      serial: fc.integer({ min: 1, max: 20 }),
      name: fc.constant({ en: 'A' }),
      birth: fc.option(
        fc.record({
          date: fc.integer({ min: 1900, max: 2025 }).map((year) => plainDate(`${year}-06-15`)),
          precision: fc.constantFrom('EXACT' as const, 'YEAR' as const, 'ESTIMATE' as const),
        }),
      ),
    }),
    { maxLength: 4 },
  ),
  applied: fc.boolean(),
})

describe('the visit list, for every family', () => {
  it('walking order is a total order: antisymmetric, transitive, and never undecided between two records', () => {
    fc.assert(
      fc.property(house, house, house, (a, b, c) => {
        expect(Math.sign(inWalkingOrder(a, b))).toBe(-Math.sign(inWalkingOrder(b, a)) + 0)
        if (inWalkingOrder(a, b) <= 0 && inWalkingOrder(b, c) <= 0) expect(inWalkingOrder(a, c)).toBeLessThanOrEqual(0)
        if (a.number !== b.number) expect(inWalkingOrder(a, b)).not.toBe(0)
      }),
    )
  })

  it('nobody who applied is listed, and every listed family has a ground that names a flag or a person', () => {
    fc.assert(
      fc.property(candidate, (family) => {
        const grounds = visitGrounds(family, figures, TODAY)
        if (family.applied) expect(grounds).toEqual([])
        for (const ground of grounds) {
          if ('flags' in ground) expect(ground.flags.length).toBeGreaterThan(0)
          else expect(family.withoutPension.map(({ serial }) => serial)).toContain(ground.serial)
        }
      }),
    )
  })

  it('F33 · forgetting when somebody was born never takes a family off the list', () => {
    fc.assert(
      fc.property(candidate, (family) => {
        const listed = visitGrounds(family, figures, TODAY).length > 0
        const forgotten = { ...family, withoutPension: family.withoutPension.map((one) => ({ ...one, birth: null })) }
        if (listed) expect(visitGrounds(forgotten, figures, TODAY).length).toBeGreaterThan(0)
      }),
    )
  })

  it('R5 · neither number of a saturation is above the number of those known eligible', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(candidate, fc.boolean())), (families) => {
        const { eligible, applied, covered } = saturation(
          families.map(([family, card]) => ({
            ...{ eligible: isKnownEligible(family.flags, figures), applied: family.applied, covered: card },
          })),
        )
        expect(covered).toBeLessThanOrEqual(applied)
        expect(applied).toBeLessThanOrEqual(eligible)
      }),
    )
  })
})
