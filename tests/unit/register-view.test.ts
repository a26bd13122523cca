import { describe, expect, it } from 'vitest'
import { changedFields, changesBetween } from '@/lib/domain/household/changes'
import { recorded } from '@/lib/domain/household/family'
import { birthAgain, birthOn, readBirth } from '@/lib/domain/household/typed-birth'
import { nameByScript, nameColumns, nameOfColumns } from '@/lib/domain/household/written-name'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { toMembers } from '@/lib/features/households/view/household'
import { typedAgain } from '@/lib/features/households/view/typed-family'
import { familyOf } from '@/lib/features/households/commands/enter-family'
import { agesOn } from '@/lib/rules/ages'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { answers } from '@/tests/support/register-story'

const family = (changes: Readonly<Record<string, string>> = {}) => {
  const entered = familyOf(answers(changes), { place: PANCHAYAT, stated: TODAY, today: TODAY })
  if (!entered.ok) throw new Error(entered.error.code)
  return entered.value
}

describe('what changed between two versions', () => {
  it('names the fields of the household and of each member, never what stands in them', () => {
    const before = recorded(family())
    const after = recorded(
      family({
        mobile: '9816012345',
        'members[1].name': 'Suresh',
        'members[2].name': 'A',
        'members[2].relation': 'SON',
        'members[2].gender': 'MALE',
      }),
    )
    expect(changedFields(changesBetween(before, after))).toBe('mobile,members.2.name,members.3.joined')
    expect(changedFields(changesBetween(after, before))).toBe('mobile,members.2.name,members.3.removed')
    expect(changesBetween(before, before)).toEqual([])
  })
})

describe('a birth as people state it', () => {
  it.each([
    ['05-08-1968', '1968-08-05', 'EXACT', '05-08-1968'],
    ['5/8/1968', '1968-08-05', 'EXACT', '05-08-1968'],
    ['१९६८', '1968-01-01', 'YEAR', '1968'],
    ['~1968', '1968-01-01', 'ESTIMATE', '~1968'],
    ['58', '1968-01-01', 'ESTIMATE', '~1968'],
    ['आयु: 58', '1968-01-01', 'ESTIMATE', '~1968'],
    ['आयु ५८ वर्ष', '1968-01-01', 'ESTIMATE', '~1968'],
    ['Age 58 yrs.', '1968-01-01', 'ESTIMATE', '~1968'],
    ['आयु ५८', '1968-01-01', 'ESTIMATE', '~1968'],
    ['Age: 58 years', '1968-01-01', 'ESTIMATE', '~1968'],
  ])('%s', (typed, date, precision, again) => {
    const read = readBirth(typed)
    if (!read) throw new Error('Not read')
    const birth = birthOn(read, TODAY)
    expect(birth).toEqual({ date, precision })
    expect(birthAgain(birth)).toBe(again)
    expect(birthOn(readBirth(again) ?? read, TODAY)).toEqual(birth)
  })

  it.each(['121', 'आयु 121', 'आयु', 'age 5x', '31-02-1968', '1799', 'soon', ''])('%s is none', (typed) => {
    expect(readBirth(typed)).toBeNull()
  })
})

describe('a name stands in the column of its script', () => {
  it('whichever box it was typed into, and nothing is transliterated', () => {
    expect(nameByScript('देवकी', undefined)).toEqual({ hi: 'देवकी' })
    expect(nameByScript('देवकी', 'Devki')).toEqual({ en: 'Devki', hi: 'देवकी' })
    expect(nameColumns({ hi: 'देवकी' })).toEqual({ name: 'देवकी', nameHi: 'देवकी' })
    expect(nameOfColumns('देवकी', 'देवकी')).toEqual({ hi: 'देवकी' })
    expect(nameOfColumns('Devki', null)).toEqual({ en: 'Devki' })
  })
})

describe('the page of a family', () => {
  it('gives each age on the reference date with its precision; an unknown birth has no age', () => {
    const ages = agesOn(TODAY)
    if (!ages.ok) throw new Error('No figures')
    const members = toMembers(family({ 'members[1].birth': '1990' }), plainDate('2026-01-01'), ages.value)
    expect(members.map(({ age }) => age)).toEqual([
      { least: 57, most: 57 },
      { least: 35, most: 36 },
    ])
    expect(toMembers(family(), TODAY, ages.value)[1]?.age).toBeNull()
  })

  it('shows the form again exactly as the register has it', () => {
    const known = family({
      mobile: '9816012345',
      bplNumber: '12',
      bplListYear: '2018',
      landUnirrigated: '1.25',
      landIrrigatedTwoCrop: '0',
      landOtherIrrigated: '0',
    })
    const typed = typedAgain(known)
    const again = familyOf(answers(typed), { place: PANCHAYAT, stated: TODAY, today: TODAY })
    expect(again.ok && changesBetween(recorded(known), recorded(again.value))).toEqual([])
  })
})
