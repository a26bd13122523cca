import english from '@/lib/messages/en/rules.json'
import { describe, expect, it } from 'vitest'
import { type Dated, inForceOn } from '@/lib/domain/shared/cited'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { kilograms } from '@/lib/domain/shared/quantity'
import { AGES } from '@/lib/rules/ages'
import * as aay from '@/lib/rules/antyodaya-anna-yojana'
import { EXCLUSION_SETS, INCOME_LIMIT } from '@/lib/rules/census'
import { rationOn, rulesFor } from '@/lib/rules'
import { PENSIONS } from '@/lib/rules/pensions'
import { LIVES } from '@/lib/rules/lives'
import { SOURCES } from '@/lib/rules/sources'
import { TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'

const FIGURES: Dated<unknown>[] = [
  ...Object.values(AGES),
  ...Object.values(PENSIONS),
  ...Object.values(LIVES),
  ...Object.values(aay.CONDITION_BASIS),
  aay.FAMILY_GRAIN,
  aay.WHEAT,
  aay.RICE,
  aay.WHEAT_PRICE,
  aay.RICE_PRICE,
  aay.BPL_LIST_YEARS,
  aay.GROUPS,
  EXCLUSION_SETS,
  INCOME_LIMIT,
]

describe('every figure', () => {
  it.each(FIGURES)(
    '$name: its periods follow one another without gap or overlap, and only the last is open',
    ({ periods }) => {
      for (const [index, { from, until }] of periods.entries()) {
        const next = periods[index + 1]
        if (until !== undefined) expect(from <= until).toBe(true)
        if (next) expect(until === undefined ? null : addDays(until, 1)).toBe(next.from)
      }
    },
  )

  it.each(FIGURES)('$name: every period names a source of the bibliography and a paragraph', ({ periods }) => {
    for (const { source, at } of periods) {
      expect(Object.keys(SOURCES)).toContain(source)
      expect(Object.keys(english.paragraph)).toContain(at)
    }
  })

  it.each(FIGURES.flatMap(({ periods }) => periods))('$at: grain is whole grams and money whole paise', (period) => {
    if (['grams', 'paise', 'paise a kilogram', 'years'].includes(period.unit)) {
      expect(Number.isSafeInteger(period.value)).toBe(true)
    }
  })
})

describe('what a family receives', () => {
  const on = <T>(figure: Dated<T>, day: string): T => lawful(inForceOn(figure, plainDate(day))).value

  it('R36 · 25 kg until 31-3-2002 and 35 kg since', () => {
    expect(on(aay.FAMILY_GRAIN, '2002-03-31')).toBe(kilograms(25))
    expect(on(aay.FAMILY_GRAIN, '2002-04-01')).toBe(kilograms(35))
    expect(on(aay.FAMILY_GRAIN, '2013-07-05')).toBe(kilograms(35))
  })

  it('R33 · before 25-12-2000 there is no scheme and no figure', () => {
    expect(refusalOf(inForceOn(aay.FAMILY_GRAIN, plainDate('2000-12-24')))).toBe('rules.notInForce')
  })

  it('R37 · Rs 2 for wheat and Rs 3 for rice until 31-12-2022, free since', () => {
    expect([on(aay.WHEAT_PRICE, '2022-12-31'), on(aay.RICE_PRICE, '2022-12-31')]).toEqual([200, 300])
    expect([on(aay.WHEAT_PRICE, '2023-01-01'), on(aay.RICE_PRICE, '2023-01-01')]).toEqual([0, 0])
    expect(refusalOf(inForceOn(aay.RICE_PRICE, plainDate('2029-01-01')))).toBe('rules.notInForce')
  })

  it('R53 · Himachal Pradesh’s own scale begins on 20-9-2013', () => {
    expect(refusalOf(rationOn(plainDate('2013-09-19')))).toBe('rules.notInForce')
    expect(lawful(rationOn(plainDate('2013-09-20')))).toMatchObject({
      wheat: { value: 20_000 },
      rice: { value: 15_000 },
    })
  })
})

describe('the register of rules', () => {
  it('resolves every figure of the scheme for a day', () => {
    expect(lawful(rulesFor('AAY', TODAY))).toMatchObject({ scheme: 'AAY', on: TODAY, oldestBplList: 2016 })
  })

  it('never falls back to the nearest figure', () => {
    expect(refusalOf(rulesFor('AAY', plainDate('2011-06-28')))).toBe('rules.notInForce')
  })

  it('the vulnerability groups grew with each expansion', () => {
    const groups = (day: string) => lawful(inForceOn(aay.GROUPS, plainDate(day))).value
    expect(groups('2004-08-02')).toHaveLength(4)
    expect(groups('2004-08-03')).toHaveLength(12)
    expect(groups('2026-08-15')).toContain('HIV_POSITIVE')
  })
})
