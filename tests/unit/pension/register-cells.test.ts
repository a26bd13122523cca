import { describe, expect, it } from 'vitest'
import { birthYearIn, dayIn, genderIn, impossibleBirth, schemeIn, standingIn } from '@/lib/domain/pension/entry-cells'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'

describe('the cells of a register', () => {
  it.each([
    ['Active', 'ACTIVE'],
    ['चालू', 'ACTIVE'],
    ['Inactive', 'STOPPED'],
    ['Stopped', 'STOPPED'],
    ['बन्द', 'STOPPED'],
    ['मृत', 'STOPPED'],
    ['', 'UNSAID'],
    ['1', 'UNSAID'],
  ])('standing %j is %s', (cell, standing) => {
    expect(standingIn(cell)).toBe(standing)
  })

  it.each([
    ['F', 'FEMALE'],
    ['पुरुष', 'MALE'],
    ['Other', 'TRANSGENDER'],
    ['?', null],
  ])('gender %j is %s', (cell, gender) => {
    expect(genderIn(cell)).toBe(gender)
  })

  it.each([
    ['IGNOAPS', 'IGNOAPS'],
    ['Indira Gandhi National Old Age Pension Scheme', 'IGNOAPS'],
    ['State Old Age Pension', 'STATE_OLD_AGE'],
    ['IGNWPS', 'WIDOW'],
    ['विधवा पेंशन', 'WIDOW'],
    ['IGNDPS', 'DISABILITY'],
    ['Family benefit', null],
    ['', null],
  ])('scheme %j is %s', (cell, kind) => {
    expect(schemeIn(cell)).toBe(kind)
  })

  it.each([
    ['01-04-1950', undefined, 1950],
    ['01/04/1950 00:00:00', undefined, 1950],
    ['1950', undefined, 1950],
    [undefined, '76', 1950],
    ['-', '76', 1950],
    [undefined, undefined, null],
    ['long ago', undefined, undefined],
  ])('birth %j, age %j is %s', (birth, age, year) => {
    expect(birthYearIn(birth, age, TODAY)).toBe(year)
  })

  it.each([
    [1905, 'ACTIVE', true],
    [1906, 'ACTIVE', false],
    [1907, 'ACTIVE', false],
    [1899, 'UNSAID', true],
    [1899, 'STOPPED', false],
    [2026, 'ACTIVE', false],
    [2027, 'STOPPED', true],
  ] as const)('R74 · a line of somebody born in %i that is %s in 2026 cannot be true: %s', (year, standing, cannot) => {
    expect(impossibleBirth(year, standing, plainDate('2026-08-15'))).toBe(cannot)
  })

  it.each([
    ['07/2026', '2026-07-01'],
    ['Jul-2026', '2026-07-01'],
    ['अक्टूबर 2026', '2026-10-01'],
    ['5 सितंबर २०२६', '2026-09-05'],
    ['Smarch 2026', undefined],
    ['31-07-2026', '2026-07-31'],
    ['2026-07-31', '2026-07-31'],
    ['३१-०७-२०२६', '2026-07-31'],
    ['', null],
    ['NA', null],
    ['31-02-2026', undefined],
    ['soon', undefined],
  ])('day %j is %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day)
  })
})
