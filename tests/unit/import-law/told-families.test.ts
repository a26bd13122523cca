import { describe, expect, it } from 'vitest'
import type { Compared } from '@/lib/domain/matching/same-family'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import {
  foundAbove,
  nothingTold,
  REMEMBERED,
  rememberFamily,
  toldIn,
} from '@/lib/features/households/commands/told-families'
import { person } from '@/tests/support/life-facts'

const VILLAGE = placePath('2/25/s152/v18896')

const someone = (serial: number, hi: string, guardian: string, year: number) =>
  person({
    ...{ serial, name: { hi }, gender: serial === 1 ? 'MALE' : 'FEMALE', relation: serial === 1 ? 'HEAD' : 'SPOUSE' },
    guardian: { kind: serial === 1 ? 'SON_OF' : 'WIFE_OF', name: guardian, nameHi: null },
    birth: { date: plainDate(`${year}-01-01`), precision: 'YEAR' },
  })

const couple = (facts: Partial<Compared> = {}): Compared => ({
  ...{ village: VILLAGE, rationCardNo: null },
  members: [someone(1, 'चन्द्र मोहन', 'शंकर दास', 1961), someone(2, 'कौशल्या देवी', 'चन्द्र मोहन', 1965)],
  ...facts,
})

/** Of the same names, thirty years younger: no family of these people. */
const younger = couple({
  members: [someone(1, 'चन्द्र मोहन', 'शंकर दास', 1991), someone(2, 'कौशल्या देवी', 'चन्द्र मोहन', 1995)],
})

describe('the families that a file has told, by names (F22, decision 0100)', () => {
  it('find one that is told again in the same village, and only further up', () => {
    const told = nothingTold()
    rememberFamily(told, couple(), 7)
    expect(foundAbove(told, couple(), 12)).toEqual({ same: { line: 7, alike: 2 }, crowded: false })
    expect(foundAbove(told, couple(), 7).same).toBeNull()
    expect(foundAbove(told, couple({ village: placePath('2/25/s152/v18897') }), 12).same).toBeNull()
    expect(foundAbove(told, younger, 12).same).toBeNull()
  })

  it('find one whose names are written in one word there and in two here', () => {
    const told = nothingTold()
    rememberFamily(
      told,
      couple({ members: [someone(1, 'छज्जूराम', 'शंकर दास', 1960), someone(2, 'राधारानी', 'छज्जूराम', 1965)] }),
      7,
    )
    const again = couple({
      members: [someone(1, 'छज्जू राम', 'शंकर दास', 1960), someone(2, 'राधा रानी', 'छज्जू राम', 1965)],
    })
    expect(foundAbove(told, again, 12).same).toEqual({ line: 7, alike: 2 })
  })

  it('answer the likeliest of them, and of equals the first', () => {
    const told = nothingTold()
    const alone = couple({ members: couple().members.slice(0, 1) })
    for (const [family, line] of [[alone, 2] as const, [couple(), 3] as const, [couple(), 5] as const])
      rememberFamily(told, family, line)
    expect(foundAbove(told, couple(), 9).same).toEqual({ line: 3, alike: 2 })
  })

  it('are the last ones only: memory does not grow with the file', () => {
    const told = nothingTold()
    const stranger = couple({ village: placePath('2/25/s152/v1'), members: [] })
    rememberFamily(told, couple(), 1)
    for (let line = 2; line <= 2 * REMEMBERED; line += 1) rememberFamily(told, stranger, line)
    expect(foundAbove(told, couple(), 3 * REMEMBERED).same).toEqual({ line: 1, alike: 2 })
    rememberFamily(told, stranger, 2 * REMEMBERED + 1)
    expect(foundAbove(told, couple(), 3 * REMEMBERED).same).toBeNull()
    expect(toldIn(told, 1)).toBeNull()
    expect(told.now.families.size + told.before.families.size).toBe(REMEMBERED + 1)
  })

  it.each([
    [200, false],
    [201, true],
  ])('say so where of %i namesakes not all were looked at: %s', (namesakes, crowded) => {
    const told = nothingTold()
    for (let line = 1; line <= namesakes; line += 1) rememberFamily(told, younger, line)
    expect(foundAbove(told, couple(), 1000)).toEqual({ same: null, crowded })
  })
})
