import { describe, expect, it } from 'vitest'
import { ageInterval, isAtLeast, isBetween, isBornAfter } from '@/lib/domain/household/age'
import { bplProof } from '@/lib/domain/household/bpl'
import { dependants } from '@/lib/domain/household/dependants'
import { isOneKuchaRoom } from '@/lib/domain/household/dwelling'
import type { Birth } from '@/lib/domain/household/household'
import { familyIncome } from '@/lib/domain/household/income'
import { householdNumber, parseHouseholdNumber } from '@/lib/domain/household/number'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { rupees } from '@/lib/domain/shared/quantity'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { aayRules, lawful, member, refusalOf } from '@/tests/support/factories'

const { ages } = aayRules()
const born = (text: string, precision: Birth['precision'] = 'EXACT'): Birth => ({ date: plainDate(text), precision })
const aged = (years: number): Birth => born(`${2026 - years}-08-15`)
const child = (serial: number, birth: Birth | null) =>
  member({ serial, relation: 'SON', gender: 'MALE', birth, monthlyIncome: null })

describe('age', () => {
  it('an exact birth gives one age, which changes on the birthday', () => {
    expect(ageInterval(born('1966-08-16'), TODAY, ages)).toEqual({ least: 59, most: 59 })
    expect(ageInterval(born('1966-08-15'), TODAY, ages)).toEqual({ least: 60, most: 60 })
    expect(ageInterval(born('1966-08-14'), TODAY, ages)).toEqual({ least: 60, most: 60 })
  })

  it('a year of birth gives the ages its first and last day allow', () => {
    expect(ageInterval(born('1966-01-01', 'YEAR'), TODAY, ages)).toEqual({ least: 59, most: 60 })
  })

  it('an estimated year is widened by the tolerance, and nobody is younger than born', () => {
    expect(ageInterval(born('1966-05-05', 'ESTIMATE'), TODAY, ages)).toEqual({ least: 57, most: 62 })
    expect(ageInterval(born('2026-01-01', 'ESTIMATE'), TODAY, ages)).toEqual({ least: 0, most: 2 })
  })

  it('F33 · where the interval straddles the limit the answer is unknown', () => {
    expect(isAtLeast({ least: 59, most: 60 }, 60)).toBe('unknown')
    expect(isBetween({ least: 59, most: 60 }, 16, 59)).toBe('unknown')
    expect(isBetween({ least: 60, most: 61 }, 16, 59)).toBe(false)
    expect(isAtLeast(ageInterval(null, TODAY, ages), 6)).toBe('unknown')
  })
})

describe('born after a day', () => {
  const day = plainDate('2011-06-29')
  const slack = ages.estimateTolerance.value

  it.each([
    ['2011-06-28', 'EXACT', false],
    ['2011-06-29', 'EXACT', false],
    ['2011-06-30', 'EXACT', true],
    ['2011-12-31', 'YEAR', false],
    ['2012-01-01', 'YEAR', true],
    [`${2011 + slack}-01-01`, 'ESTIMATE', false],
    [`${2012 + slack}-01-01`, 'ESTIMATE', true],
  ] as const)('%s (%s): %s', (date, precision, after) => {
    expect(isBornAfter(born(date, precision), day, ages)).toBe(after)
  })

  it('is not said of somebody whose birth nobody knows', () => {
    expect(isBornAfter(null, day, ages)).toBe(false)
  })
})

describe('dependants', () => {
  it.each([
    [ages.childBelow.value - 1, 1],
    [ages.childBelow.value, 0],
    [ages.childBelow.value + 1, 0],
    [ages.agedFrom.value - 1, 0],
    [ages.agedFrom.value, 1],
    [ages.agedFrom.value + 1, 1],
  ])('a member of %i years makes %i dependants', (years, persons) => {
    expect(dependants([child(1, aged(years))], TODAY, ages).persons).toBe(persons)
  })

  it('a disabled child is one person, counted under both heads', () => {
    const counted = dependants([{ ...child(1, aged(3)), disabilityPercent: 60 }], TODAY, ages)
    expect(counted).toEqual({ children: 1, aged: 0, disabled: 1, persons: 1, inDoubt: 0 })
  })

  it('a member without a birth is in doubt, and the dead do not count', () => {
    const dead = { ...child(2, aged(3)), ended: { on: TODAY, cause: 'DIED' as const } }
    expect(dependants([child(1, null), dead], TODAY, ages)).toMatchObject({ persons: 0, inDoubt: 1 })
  })
})

describe('income', () => {
  it('R54 · the family’s income is the sum of its members’, and a head’s share is rounded down', () => {
    const members = [member(), { ...child(2, aged(20)), monthlyIncome: rupees(1000) }, child(3, aged(4))]
    expect(familyIncome(members, TODAY, ages)).toEqual({ monthly: 250_000, perHead: 83_333, unstated: [] })
  })

  it('R54 · an adult’s income that nobody stated is named; a child’s is not asked', () => {
    expect(familyIncome([child(1, aged(16)), child(2, aged(15)), child(3, null)], TODAY, ages).unstated).toEqual([1, 3])
  })
})

describe('particulars', () => {
  const second = child(2, aged(4))
  it('R54 · a family with one head and named members may stand in the register', () => {
    expect(checkParticulars([member(), second], TODAY).ok).toBe(true)
  })

  it.each([
    ['households.nobodyRemains', []],
    ['households.headMissing', [second]],
    ['households.headTwice', [member(), member({ serial: 2 })]],
    ['households.serialTwice', [member(), child(1, null)]],
    ['households.nameMissing', [member({ name: { hi: ' ' } })]],
    ['households.birthInFuture', [member({ birth: { date: addDays(TODAY, 1), precision: 'EXACT' } })]],
    ['households.disabilityOutOfRange', [member({ disabilityPercent: 101 })]],
  ])('%s', (code, members) => {
    expect(refusalOf(checkParticulars(members, TODAY))).toBe(code)
  })
})

describe('number', () => {
  it('F2 · it names the panchayat, counts, and ends in a check digit', () => {
    const number = householdNumber(PANCHAYAT, 42)
    expect(number).toMatch(/^900001-00042-\d$/)
    expect(lawful(parseHouseholdNumber(number.replaceAll('-', '')))).toBe(number)
  })

  it('F2 · a misspelt number is refused and a sequence beyond five digits is a fault', () => {
    expect(refusalOf(parseHouseholdNumber('900001-00042'))).toBe('households.badNumber')
    expect(() => householdNumber(PANCHAYAT, 100_000)).toThrow()
    expect(() => householdNumber(PANCHAYAT, 0)).toThrow()
  })
})

describe('BPL standing', () => {
  const listed = (listYear: number) => ({ kind: 'LISTED' as const, number: '12', listYear })
  const oldest = aayRules().oldestBplList
  it.each([
    ['listed', listed(oldest), false],
    ['listed', listed(oldest + 1), false],
    ['oldList', listed(oldest - 1), false],
    ['attested', listed(oldest - 1), true],
    ['attested', null, true],
    ['unreferenced', null, false],
    ['notBpl', { kind: 'NOT_BPL' as const }, true],
  ])('R35 · proof is %s', (proof, standing, attested) => {
    expect(bplProof(standing, attested, oldest)).toBe(proof)
  })
})

describe('dwelling', () => {
  it.each([
    [0, true],
    [1, true],
    [2, false],
    [null, 'unknown'],
  ])('D1 · %s rooms of mud and thatch: %s', (rooms, held) => {
    expect(isOneKuchaRoom({ rooms, wall: 'MUD_UNBURNT_BRICK', roof: 'THATCH' })).toBe(held)
  })

  it('D1 · a slate roof is not kucha, and an unnamed material is unknown', () => {
    expect(isOneKuchaRoom({ rooms: 1, wall: 'WOOD', roof: 'SLATE' })).toBe(false)
    expect(isOneKuchaRoom({ rooms: 1, wall: 'WOOD', roof: 'OTHER' })).toBe('unknown')
  })
})
