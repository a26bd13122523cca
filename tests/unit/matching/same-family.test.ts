import { describe, expect, it } from 'vitest'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { sameFamily } from '@/lib/domain/matching/same-family'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { person, unit } from '@/tests/support/life-facts'

const someone = (serial: number, en: string, guardian: string, year: number, facts: Partial<FamilyMember> = {}) =>
  person({
    ...{ serial, name: { en }, gender: 'MALE', relation: serial === 1 ? 'HEAD' : 'SON' },
    guardian: { kind: 'SON_OF', name: guardian, nameHi: null },
    birth: { date: plainDate(`${year}-01-01`), precision: 'YEAR' },
    ...facts,
  })

const family = (members: readonly FamilyMember[], facts: Partial<Family> = {}): Family => ({
  ...unit(members).family,
  ...facts,
})

const mohan = someone(1, 'Chander Mohan', 'Shankar Das', 1961)
const suresh = someone(2, 'Suresh Thakur', 'Chander Mohan', 1990)
const naresh = someone(3, 'Naresh Thakur', 'Chander Mohan', 1993)
const stranger = someone(1, 'Bhupinder', 'Gokul', 1940)
const other = someone(4, 'Tilak Verma', 'Munshi', 2001)

describe('whether a family of a file is one that the register holds (F22)', () => {
  const held = family([mohan, suresh, naresh])

  it('is, by the head and one more member, whatever they are to one another there', () => {
    expect(sameFamily(family([mohan, suresh]), held)).toEqual({ by: 'NAMES', alike: 2 })
    const grown = family([
      { ...mohan, relation: 'FATHER' },
      { ...suresh, relation: 'HEAD' },
    ])
    expect(sameFamily(grown, held)).toEqual({ by: 'NAMES', alike: 2 })
  })

  it('is not by the head alone, nor by others than the head, nor in another village', () => {
    expect(sameFamily(family([mohan, other]), held)).toBeNull()
    expect(sameFamily(family([stranger, suresh, naresh]), held)).toBeNull()
    expect(sameFamily(family([mohan, suresh], { village: placePath('2/25/s152/v18897') }), held)).toBeNull()
  })

  it('is by the head alone where somebody lives alone, if that is all but certain', () => {
    expect(sameFamily(family([mohan]), held)).toEqual({ by: 'NAMES', alike: 1 })
    expect(sameFamily(family([mohan, other]), family([mohan]))).toEqual({ by: 'NAMES', alike: 1 })
    // A like name of about the same age under another guardian's name is a question about a person, not a family.
    const like = { ...mohan, guardian: null, birth: { date: plainDate('1964-01-01'), precision: 'ESTIMATE' as const } }
    expect(sameFamily(family([like]), held)).toBeNull()
  })

  it('is by the same ration card in whatever village, and never by two that nobody has told', () => {
    const card = { rationCardNo: 'HP-417' }
    const there = family([stranger], { ...card, village: placePath('2/25/s152/v18897') })
    expect(sameFamily(there, { ...held, ...card })).toEqual({ by: 'CARD', alike: 0 })
    expect(sameFamily(there, { ...held, rationCardNo: 'HP-418' })).toBeNull()
    expect(sameFamily(family([stranger]), held)).toBeNull()
  })

  it('is by a voter card or an Aadhaar number that people of both bear, whatever the names and the village', () => {
    const aadhaar = (digest: string) => ({ last4: '0124', digest })
    const there = (facts: Partial<FamilyMember>) =>
      family([{ ...stranger, ...facts }], { village: placePath('2/25/s152/v18897') })
    const bearing = family([{ ...mohan, epic: 'ABC1234567', aadhaar: aadhaar('d1') }, suresh, naresh])
    expect(sameFamily(there({ epic: 'ABC1234567' }), bearing)?.by).toBe('EPIC')
    expect(sameFamily(there({ epic: 'ABC1234567', aadhaar: aadhaar('d1') }), bearing)?.by).toBe('AADHAAR')
    expect(sameFamily(there({ epic: 'ABC1234568', aadhaar: aadhaar('d2') }), bearing)).toBeNull()
    const dead = { ...mohan, epic: 'ABC1234567', ended: { on: plainDate('2020-01-01'), cause: 'DIED' as const } }
    expect(sameFamily(there({ epic: 'ABC1234567' }), family([dead, suresh]))).toBeNull()
  })

  it('counts nobody who died or left', () => {
    const left = { ...suresh, ended: { on: plainDate('2020-01-01'), cause: 'MOVED_OUT' as const } }
    expect(sameFamily(family([mohan, suresh]), family([mohan, left, other]))).toBeNull()
  })
})
