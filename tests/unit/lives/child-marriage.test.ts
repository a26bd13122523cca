import { describe, expect, it } from 'vitest'
import { marriedChildren } from '@/lib/domain/life/child-marriage'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { certain } from '@/lib/domain/shared/certain'
import { livesOn } from '@/lib/rules/lives'
import { TODAY } from '@/tests/support/cast'
import { ages, person, unit } from '@/tests/support/life-facts'

const { brideFrom, groomFrom } = certain(livesOn(TODAY))
const figures = { bride: brideFrom.value, groom: groomFrom.value }

/** A birth that is so many completed years old on the day, and so many days more. */
const born = (years: number, days = 0) => ({
  date: addDays(plainDate(`${Number(TODAY.slice(0, 4)) - years}${TODAY.slice(4)}`), -days),
  precision: 'EXACT' as const,
})

const marrying = (gender: 'FEMALE' | 'MALE' | 'TRANSGENDER', birth: ReturnType<typeof born> | null) => {
  const newcomer = person({ serial: 9, gender, birth })
  return marriedChildren({ kind: 'MARRIAGE_IN', on: TODAY, newcomer }, unit(), figures, ages).length
}

describe('who marries as a child (Prohibition of Child Marriage Act 2006, section 2(a))', () => {
  it.each([
    ['FEMALE', brideFrom.value],
    ['MALE', groomFrom.value],
    ['TRANSGENDER', brideFrom.value],
  ] as const)(
    '%s: the day before the birthday is a child, from the birthday of %i years on nobody is',
    (gender, from) => {
      expect([marrying(gender, born(from, -1)), marrying(gender, born(from)), marrying(gender, born(from, 1))]).toEqual(
        [1, 0, 0],
      )
    },
  )

  it('nobody is called a child whose birth nobody has told', () => {
    expect(marrying('FEMALE', null)).toBe(0)
  })

  it('whoever marries out is looked up in the family, and only that one', () => {
    const girl = person({ serial: 5, gender: 'FEMALE', birth: born(10) })
    const home = unit()
    const family = { ...home.family, members: [...home.family.members, girl] }
    const told = { kind: 'MARRIAGE_OUT', on: TODAY, serial: 5, relation: 'DAUGHTER_IN_LAW', relations: {} } as const
    expect(marriedChildren(told, { ...home, family }, figures, ages)).toEqual([girl])
    expect(marriedChildren({ ...told, serial: 2 }, { ...home, family }, figures, ages)).toEqual([])
  })
})
