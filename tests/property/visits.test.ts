import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { walked } from '@/lib/domain/household/walking-order'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { censusGrounds, visitGrounds } from '@/lib/domain/visit/grounds'
import { saturation } from '@/lib/domain/visit/saturation'
import { visitRules } from '@/lib/rules/visits'
import { TODAY } from '@/tests/support/cast'
import { CENSUS_DAY, lawful } from '@/tests/support/factories'

const { figures } = lawful(visitRules(TODAY, []))
const house = fc
  .record({
    village: fc.constantFrom('1', '2', '3').map((code) => placePath(`2/25/s1/v${code}`)),
    name: fc.constantFrom('Nauni', 'Koti', 'कोटी'),
    walkingOrder: fc.stringMatching(/^1[0-9]{0,3}[A-C]? [a-c]$/),
    id: fc.stringMatching(/^[0-9]{1,3}$/),
  })
  .map(({ village, walkingOrder, id, name }) => ({ village, villageName: { en: name, hi: name }, walkingOrder, id }))
const candidate = fc.record({
  census: fc
    .subarray([...CENSUS_FLAGS])
    .map((holding) => censusGrounds(currentFlags(snapshotOf(CENSUS_DAY, holding), []), figures)),
  withoutPension: fc.array(
    fc.record({
      serial: fc.integer({ min: 1, max: 20 }),
      name: fc.constant({ en: 'A' }),
      match: fc.boolean(),
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
  it('walking order keeps every family, and depends on nothing but the families', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(house, { selector: ({ id }) => id, maxLength: 12 }).map((houses) => {
          // A village has one name.
          const names = new Map(houses.map((one) => [one.village, one.villageName]))
          return houses.map((one) => ({ ...one, villageName: names.get(one.village) ?? one.villageName }))
        }),
        (houses) => {
          const inOrder = walked(houses)
          expect(new Set(inOrder)).toEqual(new Set(houses))
          expect(walked(houses.toReversed())).toEqual(inOrder)
          const villages = inOrder.map(({ village }) => village)
          expect(villages.filter((village, at) => village !== villages[at - 1])).toHaveLength(new Set(villages).size)
        },
      ),
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
            ...{ eligible: family.census.length > 0, applied: family.applied, covered: card },
          })),
        )
        expect(covered).toBeLessThanOrEqual(applied)
        expect(applied).toBeLessThanOrEqual(eligible)
      }),
    )
  })
})
