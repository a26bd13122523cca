import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { whoIsWho } from '@/lib/domain/matching/who-is-who'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { lawful } from '@/tests/support/factories'
import { person, unit } from '@/tests/support/life-facts'

const someone = (serial: number, en: string, year: number, facts: Partial<FamilyMember> = {}): FamilyMember =>
  person({
    ...{ serial, name: { en }, gender: 'MALE', relation: serial === 1 ? 'HEAD' : 'SON' },
    guardian: { kind: 'SON_OF', name: 'Mangat Ram', nameHi: null },
    birth: { date: plainDate(`${year}-01-01`), precision: 'YEAR' },
    ...facts,
  })

const family = (members: readonly FamilyMember[]): Family => unit(members).family
/** As a file without numbers of its own counts them. */
const counted = (members: readonly FamilyMember[]): Family =>
  family(members.map((member, index) => ({ ...member, serial: index + 1 })))

const mangat = someone(1, 'Mangat Ram', 1950, { guardian: { kind: 'SON_OF', name: 'Gokul', nameHi: null } })
const wifeOf = { kind: 'WIFE_OF', name: 'Mangat Ram', nameHi: null } as const
const lajwanti = someone(2, 'Lajwanti Devi', 1955, { gender: 'FEMALE', relation: 'SPOUSE', guardian: wifeOf })
const sudesh = someone(3, 'Sudesh Kumar', 1980)
const reena = someone(4, 'Reena', 1985, { gender: 'FEMALE', relation: 'DAUGHTER' })
const all = [mangat, lajwanti, sudesh, reena]
const held = family(all)

const named = (told: Family) => told.members.map(({ serial, name }) => [serial, name.en])

describe('who of a newer file is who of the family (F22)', () => {
  it('is found by what is said of a person: with one row less nobody takes the place of another', () => {
    expect(named(lawful(whoIsWho(counted([mangat, sudesh, reena]), held)))).toEqual([
      [1, 'Mangat Ram'],
      [3, 'Sudesh Kumar'],
      [4, 'Reena'],
    ])
  })

  it('whatever rows are left and in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (rows) => {
        const found = lawful(whoIsWho(counted(rows), held)).members
        expect(found.every(({ serial, name }) => all[serial - 1]?.name.en === name.en)).toBe(true)
      }),
    )
  })

  it('somebody new gets a number that nobody ever had', () => {
    const baby = someone(3, 'Mohini', 2020, { gender: 'FEMALE', relation: 'GRANDCHILD' })
    const told = counted([mangat, sudesh, baby, reena])
    expect(named(lawful(whoIsWho(told, held)))).toContainEqual([5, 'Mohini'])
  })

  it('a corrected spelling, year or guardian is the same person; so is whoever bears the same voter card', () => {
    const spelt = {
      ...sudesh,
      name: { en: 'Sudesh Kumaar' },
      birth: { date: plainDate('1981-01-01'), precision: 'YEAR' as const },
    }
    expect(lawful(whoIsWho(counted([mangat, spelt]), held)).members.map(({ serial }) => serial)).toEqual([1, 3])
    const carded = family([mangat, { ...lajwanti, epic: 'ABC1234569' }])
    const renamed = { ...lajwanti, name: { en: 'Savitri' }, epic: 'ABC1234569' }
    expect(lawful(whoIsWho(counted([mangat, renamed]), carded)).members.map(({ serial }) => serial)).toEqual([1, 2])
  })

  it('the dead are known again and nobody is put in their place', () => {
    const ended = { on: plainDate('2025-03-01'), cause: 'DIED' } as const
    const widowed = family([mangat, { ...lajwanti, ended }, sudesh])
    expect(named(lawful(whoIsWho(counted([mangat, lajwanti, sudesh]), widowed))).map(([serial]) => serial)).toEqual([
      1, 2, 3,
    ])
  })

  it('of an entry that ended by mistake and the one that stands, the one that stands is meant', () => {
    const ended = { on: plainDate('2026-03-01'), cause: 'ENTERED_WRONGLY' } as const
    const twice = family([mangat, { ...lajwanti, ended }, sudesh, { ...lajwanti, serial: 4 }])
    const told = counted([mangat, { ...lajwanti, birth: { date: plainDate('1956-01-01'), precision: 'YEAR' } }])
    expect(lawful(whoIsWho(told, twice)).members.map(({ serial }) => serial)).toEqual([1, 4])
  })

  it('another name for somebody of the same age and parents is asked about, not taken over', () => {
    const other = { ...reena, name: { en: 'Sunita' } }
    expect(whoIsWho(counted([mangat, lajwanti, sudesh, other]), held)).toMatchObject({
      error: { code: 'households.whoIsWho', params: { serial: 4, held: 'Reena', told: 'Sunita' } },
    })
  })

  it('a number in another one’s row says nothing of who that is; with name, or gender and year, it does', () => {
    const carded = family([{ ...mangat, epic: 'ABC1234567' }, lajwanti])
    const misplaced = counted([mangat, { ...lajwanti, epic: 'ABC1234567' }])
    expect(named(lawful(whoIsWho(misplaced, carded)))).toEqual([
      [1, 'Mangat Ram'],
      [2, 'Lajwanti Devi'],
    ])
    const renamed = { ...mangat, name: { en: 'Surjit' }, epic: 'ABC1234567' }
    expect(lawful(whoIsWho(counted([renamed, lajwanti]), carded)).members.map(({ serial }) => serial)).toEqual([1, 2])
  })

  it('at the same place also when nothing but the name is known of either', () => {
    const bare = (en: string) => someone(2, en, 1950, { birth: null, guardian: null })
    expect(whoIsWho(counted([mangat, bare('Guddi')]), family([mangat, bare('Sunita')]))).toMatchObject({
      error: { code: 'households.whoIsWho' },
    })
  })

  it('a family of which nobody is alike is another family under the same number', () => {
    const stranger = someone(1, 'Kamla Verma', 1950, { gender: 'FEMALE', guardian: null })
    expect(whoIsWho(counted([stranger]), held)).toMatchObject({
      error: { code: 'households.otherFamily', params: { head: 'Mangat Ram' } },
    })
  })
})
