import { describe, expect, it } from 'vitest'
import type { FamilyMember } from '@/lib/domain/household/family'
import type { Relation } from '@/lib/domain/household/household'
import { askedByMarriage } from '@/lib/domain/life/marriage'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { certain } from '@/lib/domain/shared/certain'
import { weighingOn } from '@/lib/rules/lives'
import { TODAY } from '@/tests/support/cast'
import { after, devki, person, ramesh, unit } from '@/tests/support/life-facts'

const rules = certain(weighingOn(TODAY))
const { bride, groom } = rules.marriage

/** A birth that is so many completed years old on the day, and so many days more. */
const born = (years: number, days = 0) => ({
  date: addDays(plainDate(`${Number(TODAY.slice(0, 4)) - years}${TODAY.slice(4)}`), -days),
  precision: 'EXACT' as const,
})

const grown = born(30)
const head = { ...devki, birth: born(60) }
const wife = person({ serial: 9, gender: 'FEMALE', birth: grown, relation: 'DAUGHTER_IN_LAW' })

/** What is asked where somebody marries into a family of these. */
const marriesInto = (members: readonly FamilyMember[], newcomer: FamilyMember = wife) => {
  const told = { kind: 'MARRIAGE_IN', on: TODAY, newcomer } as const
  return askedByMarriage(told, after(told, { home: unit(members) }), rules).home.map(({ kind }) => kind)
}

describe('who marries as a child is asked about (Prohibition of Child Marriage Act 2006, section 2(a))', () => {
  const marrying = (gender: 'FEMALE' | 'MALE' | 'TRANSGENDER', birth: FamilyMember['birth']) =>
    marriesInto([head, { ...ramesh, serial: 2 }], { ...wife, gender, birth, relation: 'OTHER_RELATIVE' })

  it.each([
    ['FEMALE', bride],
    ['MALE', groom],
    ['TRANSGENDER', bride],
  ] as const)(
    '%s: the day before the birthday is a child, from the birthday of %i years on nobody is',
    (gender, from) => {
      expect([born(from, -1), born(from), born(from, 1)].map((birth) => marrying(gender, birth))).toEqual([
        ...[['CHILD_MARRIED'], [], []],
      ])
    },
  )

  it('nobody is called a child whose birth nobody has told', () => {
    expect(marrying('FEMALE', null)).toEqual([])
  })

  const girl = person({ serial: 3, gender: 'FEMALE', birth: born(10), relation: 'DAUGHTER' })
  const home = unit([head, { ...ramesh, serial: 2 }, girl])
  const leaves = (serial: number, relation: Relation | null) =>
    ({ kind: 'MARRIAGE_OUT', on: TODAY, serial, relation, relations: {} }) as const

  it('whoever marries out of the register is asked about in the family before, and only that one', () => {
    const asked = (serial: number) => {
      const told = leaves(serial, null)
      return askedByMarriage(told, after(told, { home }), rules)
    }
    expect(asked(3)).toEqual({ home: [{ kind: 'CHILD_MARRIED', serial: 3 }], other: [] })
    expect(asked(2)).toEqual({ home: [], other: [] })
  })

  it('whoever marries into another family of the register is asked about there, under the serial that they have there', () => {
    const told = leaves(3, 'DAUGHTER_IN_LAW')
    const other = unit([head, { ...ramesh, serial: 2, birth: born(10) }], 'b')
    expect(askedByMarriage(told, after(told, { home, other }), rules)).toEqual({
      home: [],
      other: [
        { kind: 'CHILD_MARRIED', serial: 3 },
        { kind: 'SPOUSE_UNKNOWN', serial: 3 },
      ],
    })
  })
})

describe('whose wife or husband somebody becomes is asked where nobody of the family can be (BREAK8 13)', () => {
  const son = (birth: FamilyMember['birth'], serial = 2) => ({ ...ramesh, serial, birth })

  it.each([
    ['no son', [head], ['SPOUSE_UNKNOWN']],
    ['a son of 10', [head, son(born(10))], ['SPOUSE_UNKNOWN']],
    ['a son the day before he is of age', [head, son(born(groom, -1))], ['SPOUSE_UNKNOWN']],
    ['a son of age', [head, son(born(groom))], []],
    ['a son of an age that nobody knows', [head, son(null)], []],
    ['one son whose wife lives here', [head, son(grown), { ...wife, serial: 3 }], ['SPOUSE_UNKNOWN']],
    ['one son, and a widow', [head, son(grown), { ...wife, serial: 3, maritalStatus: 'WIDOWED' as const }], []],
    ['two sons, and the wife of one', [head, son(grown), { ...wife, serial: 3 }, son(grown, 4)], []],
  ])('a daughter-in-law where there is %s', (_, members, asked) => {
    expect(marriesInto(members)).toEqual(asked)
  })

  it('a son-in-law asks for a daughter, a wife for the head; any other relation for nobody', () => {
    const husband = { ...wife, gender: 'MALE' as const, relation: 'SON_IN_LAW' as const }
    expect(marriesInto([head, son(grown)], husband)).toEqual(['SPOUSE_UNKNOWN'])
    expect(marriesInto([head, { ...wife, serial: 2, relation: 'DAUGHTER', birth: born(bride) }], husband)).toEqual([])
    const spouse = { ...wife, relation: 'SPOUSE' as const }
    expect(marriesInto([head], spouse)).toEqual([])
    expect(marriesInto([head, { ...spouse, serial: 2 }], spouse)).toEqual(['SPOUSE_UNKNOWN'])
    expect(marriesInto([head], { ...wife, relation: 'OTHER_RELATIVE' })).toEqual([])
  })
})
