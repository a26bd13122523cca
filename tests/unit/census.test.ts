import { describe, expect, it } from 'vitest'
import { correct, type Correction, currentFlags, snapshotOf } from '@/lib/domain/census/current'
import { deriveDeprivations } from '@/lib/domain/census/derive'
import { EXCLUSIONS, isCensusFlag } from '@/lib/domain/census/flags'
import { sortFamily, sparedBy } from '@/lib/domain/census/sorting'
import type { Birth } from '@/lib/domain/household/household'
import { inForceOn } from '@/lib/domain/shared/cited'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { EXCLUSION_SETS, INCOME_LIMIT } from '@/lib/rules/census'
import { TODAY } from '@/tests/support/cast'
import { aayRules, CENSUS_DAY, household, lawful, member, refusalOf, sorted } from '@/tests/support/factories'

const { ages } = aayRules()
const snapshot = snapshotOf(CENSUS_DAY, ['D3', 'D6'])
const correction = (stated: Partial<Correction> = {}): Correction => ({
  flag: 'D6',
  value: false,
  evidence: 'FIELD_VISIT',
  note: 'The daughter passed class 8 in 2015',
  on: TODAY,
  ...stated,
})

describe('the snapshot and what came later (R20, fact 9)', () => {
  it('a correction stands beside the snapshot, which keeps what it said', () => {
    const facts = currentFlags(snapshot, [correction()])
    expect(facts.D6).toEqual({ value: false, source: 'CORRECTION', on: TODAY })
    expect(facts.D3).toEqual({ value: true, source: 'CENSUS', on: CENSUS_DAY })
    expect(snapshot.flags.D6).toBe(true)
  })

  it('the correction recorded last holds', () => {
    expect(currentFlags(snapshot, [correction(), correction({ value: true })]).D6.value).toBe(true)
  })

  it('F33 · of a family the census never met nothing is known', () => {
    expect(Object.values(currentFlags(null, [])).every(({ value }) => value === 'unknown')).toBe(true)
  })

  it('a correction needs a source, a past day and something to change', () => {
    const told = (stated: Partial<Correction>) => refusalOf(correct(snapshot, [], correction(stated), TODAY))
    expect(told({ note: ' ' })).toBe('census.unsourced')
    expect(told({ on: addDays(TODAY, 1) })).toBe('census.correctionInFuture')
    expect(told({ value: true })).toBe('census.nothingChanges')
    expect(lawful(correct(snapshot, [], correction(), TODAY))).toHaveLength(1)
  })

  it('a flag is one of the 26', () => {
    expect(isCensusFlag('X14')).toBe(true)
    expect(isCensusFlag('X15')).toBe(false)
  })
})

describe('sorting in three steps (domain §2.1)', () => {
  it('an exclusion comes before an inclusion, an inclusion before the score', () => {
    expect(sorted('X07', 'I2', 'D1').step).toBe('EXCLUDED')
    expect(sorted('I2', 'D1').step).toBe('INCLUDED')
    expect(sorted('D1', 'D7')).toMatchObject({ step: 'CONSIDERED', score: 2, deprivedBy: ['D1', 'D7'] })
    expect(sorted().score).toBe(0)
  })

  it('F33 · unknown exclusions do not exclude, and are listed to be looked at', () => {
    const unknown = sortFamily(currentFlags(null, []), aayRules().exclusions.value)
    expect(unknown).toMatchObject({ step: 'CONSIDERED', score: 0, exclusionSettled: false })
    expect(unknown.unknown).toContain('X07')
  })

  it.each(EXCLUSIONS)('in 2024 %s of the first list excluded until 9 September', (flag) => {
    const first = lawful(inForceOn(EXCLUSION_SETS, plainDate('2024-09-09'))).value
    expect(sortFamily(currentFlags(snapshotOf(CENSUS_DAY, [flag]), []), first).step).toBe('EXCLUDED')
  })

  it('the relaxed list drops refrigerator and landline, and asks to look again at vehicle and income', () => {
    const relaxed = lawful(inForceOn(EXCLUSION_SETS, plainDate('2024-09-10'))).value
    const under = (flag: (typeof EXCLUSIONS)[number]) =>
      sortFamily(currentFlags(snapshotOf(CENSUS_DAY, [flag]), []), relaxed)
    expect(under('X10')).toMatchObject({ step: 'CONSIDERED', exclusionSettled: true })
    expect(under('X11')).toMatchObject({ step: 'CONSIDERED', exclusionSettled: true })
    expect(under('X01')).toMatchObject({ step: 'CONSIDERED', exclusionSettled: false, unknown: ['X01'] })
    expect(under('X06')).toMatchObject({ step: 'CONSIDERED', exclusionSettled: false, unknown: ['X06'] })
    const seen = currentFlags(null, [correction({ flag: 'X01', value: true })])
    expect(sortFamily(seen, relaxed).excludedBy).toEqual([{ flag: 'X01', source: 'CORRECTION' }])
  })

  it('the income limit rose with it', () => {
    expect(lawful(inForceOn(INCOME_LIMIT, plainDate('2024-09-09'))).value).toBe(1_000_000)
    expect(lawful(inForceOn(INCOME_LIMIT, plainDate('2024-09-10'))).value).toBe(1_500_000)
  })
})

describe('deprivations that the register itself shows', () => {
  const aged = (years: number): Birth => ({ date: plainDate(`${2026 - years}-08-15`), precision: 'EXACT' })
  const shown = (facts: Parameters<typeof household>[0]) => deriveDeprivations(household(facts), TODAY, ages)
  const man = (years: number) => member({ serial: 2, gender: 'MALE', relation: 'SON', birth: aged(years) })

  it('R1 · a landless widow of 70 alone in a mud room shows all but disability', () => {
    expect(shown({ members: [member({ birth: aged(70) })] })).toEqual({
      D1: true,
      D2: true,
      D3: true,
      D4: false,
      D5: true,
      D6: true,
      D7: true,
    })
  })

  it.each([
    [ages.adultFrom.value - 1, true],
    [ages.adultFrom.value, false],
    [ages.adultTo.value, false],
    [ages.adultTo.value + 1, true],
  ])('D2 and D3 · beside an old woman a man of %i years: deprived %s', (years, deprived) => {
    expect(shown({ members: [member({ birth: aged(70) }), man(years)] })).toMatchObject({ D2: deprived, D3: deprived })
  })

  it.each([
    [ages.literateAdultAbove.value, true],
    [ages.literateAdultAbove.value + 1, false],
  ])('D6 · a reader of %i years: deprived %s', (years, deprived) => {
    expect(shown({ members: [member(), { ...man(years), literate: true }] }).D6).toBe(deprived)
  })

  it.each([
    [ages.disabledFromPercent.value - 1, false],
    [ages.disabledFromPercent.value, true],
  ])('D4 · the only adult disabled by %i per cent: deprived %s', (disabilityPercent, deprived) => {
    expect(shown({ members: [member({ disabilityPercent })] }).D4).toBe(deprived)
  })

  it('F33 · facts that nobody recorded leave the deprivation unknown', () => {
    const bare = { dwelling: null, land: null, mainIncome: null, category: null }
    expect(shown({ ...bare, members: [member({ birth: null, literate: null, disabilityPercent: null })] })).toEqual({
      D1: 'unknown',
      D2: 'unknown',
      D3: true,
      D4: 'unknown',
      D5: 'unknown',
      D6: 'unknown',
      D7: 'unknown',
    })
  })

  it('D7 · a family with land, or living from something else, is not deprived by it', () => {
    expect(shown({ land: { unirrigated: 25, irrigatedTwoCrop: 0, otherIrrigated: 0 } }).D7).toBe(false)
    expect(shown({ land: null, mainIncome: 'CULTIVATION' }).D7).toBe(false)
  })
})

describe('an exclusion that holds and does not exclude (domain §2.1, fact 7)', () => {
  const spared = (day: string, facts: Parameters<typeof sparedBy>[0]) =>
    sparedBy(facts, lawful(inForceOn(EXCLUSION_SETS, plainDate(day))).value)
  const held = currentFlags(snapshotOf(CENSUS_DAY, ['X01', 'X04', 'X10']), [])

  it('is named from the day the list was relaxed, and not a day before', () => {
    expect(spared('2024-09-09', held)).toEqual({ dropped: [], narrowed: [] })
    expect(spared('2024-09-10', held)).toEqual({ dropped: ['X10'], narrowed: ['X01'] })
  })

  it('a narrowed test that somebody looked at again excludes, and is no longer named', () => {
    const lookedAt = currentFlags(snapshotOf(CENSUS_DAY, ['X01']), [correction({ flag: 'X01', value: true })])
    expect(spared('2026-08-15', lookedAt)).toEqual({ dropped: [], narrowed: [] })
    const rules = lawful(inForceOn(EXCLUSION_SETS, plainDate('2026-08-15'))).value
    expect(sortFamily(lookedAt, rules).excludedBy.map(({ flag }) => flag)).toEqual(['X01'])
  })
})
