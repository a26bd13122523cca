import { describe, expect, it } from 'vitest'
import type { Birth } from '@/lib/domain/household/household'
import { careOf, leftAlone } from '@/lib/domain/life/children'
import { present } from '@/lib/domain/life/unit'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { after, ages, death, devki, follows, guddi, person, unit, withCard } from '@/tests/support/life-facts'

const sense = { today: TODAY, ages }
const exact = (text: string): Birth => ({ date: plainDate(text), precision: 'EXACT' })

/** Devki, her grandson of a birth, and Guddi, born in 2020. */
const withGrandson = (birth: Birth | null) =>
  unit([
    devki,
    person({ serial: 2, name: { en: 'Raju' }, relation: 'GRANDCHILD', gender: 'MALE', birth, maritalStatus: null }),
    { ...guddi, serial: 3 },
  ])
const dies = death(1, { 2: 'HEAD', 3: 'SISTER' })
const alone = (birth: Birth | null): readonly number[] => {
  const home = withGrandson(birth)
  return leftAlone(home, after(dies, { home }).home, sense).map(({ serial }) => serial)
}

describe('domain §13 · children left without an adult are said, never passed over', () => {
  const year = Number(TODAY.slice(0, 4)) - 18
  const eighteen = plainDate(`${year}${TODAY.slice(4)}`)

  it.each([
    ['a day before coming of age', exact(addDays(eighteen, 1)), [2, 3]],
    ['on the day of coming of age', exact(eighteen), []],
    ['a day after coming of age', exact(addDays(eighteen, -1)), []],
    ['of a year in which nobody can tell', { date: plainDate(`${year}-01-01`), precision: 'YEAR' } as const, []],
    ['of no known age', null, []],
  ])('the head dies and the eldest who remains is %s', (_, birth, children) => {
    expect(alone(birth)).toEqual(children)
  })

  it('the same children are asked about again when their head changes or one of them leaves, not when another is born', () => {
    const home = withGrandson(exact('2012-01-01'))
    const left = after(dies, { home }).home
    const children = { ...left, lastSerial: 3 }
    const born = {
      ...children,
      family: { ...children.family, members: [...children.family.members, { ...guddi, serial: 4 }] },
    }
    expect(leftAlone(children, born, sense)).toEqual([])
    const gone = after(death(3), { home: children }).home
    expect(leftAlone(children, gone, sense)).toEqual(present(gone))
    const other = after(
      { kind: 'HEAD_CHANGE', on: TODAY, relations: { 2: 'BROTHER', 3: 'HEAD' } },
      { home: children },
    ).home
    expect(leftAlone(children, other, sense)).toHaveLength(2)
  })

  it('follows beside the question about the card, whose head is the eldest male until a girl turns 18 (NFSA s.13)', () => {
    const home = withGrandson(exact('2012-01-01'))
    expect(follows(dies, withCard({ members: [1, 2, 3] }), home)).toMatchObject({
      raised: [{ kind: 'CARD_HEAD_CHANGED', serial: 2 }],
      cardHead: { before: 1, after: 2 },
      alone: [2, 3],
    })
    expect(follows(death(4), withCard()).alone).toEqual([])
    expect(follows(death(1), withCard(), unit([devki])).alone).toEqual([])
  })

  it('is recorded only with a caretaker, or with why nobody can be named', () => {
    expect(careOf(true, {})).toMatchObject({ ok: false, error: { code: 'lives.careUnsaid', field: 'caretaker' } })
    expect(lawful(careOf(true, { caretaker: 'Uncle' }))).toEqual({ caretaker: 'Uncle', uncared: null })
    expect(lawful(careOf(true, { uncared: 'Kin are sought' }))).toEqual({ caretaker: null, uncared: 'Kin are sought' })
    expect(lawful(careOf(false, { caretaker: 'Uncle' }))).toBeNull()
  })
})
