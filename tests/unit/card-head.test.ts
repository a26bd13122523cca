import { describe, expect, it } from 'vitest'
import { cardHead } from '@/lib/domain/household/card-head'
import type { Birth, Member } from '@/lib/domain/household/household'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { aayRules, lawful, member, refusalOf } from '@/tests/support/factories'

const { ages } = aayRules()
const eighteen = ages.cardHeadFrom.value
const born = (text: string, precision: Birth['precision'] = 'EXACT'): Birth => ({ date: plainDate(text), precision })
const man = (serial: number, birth: Birth | null) => member({ serial, gender: 'MALE', birth })
const woman = (serial: number, birth: Birth | null): Member => member({ serial, relation: 'DAUGHTER', birth })
const headOf = (...members: Member[]) => lawful(cardHead(members, TODAY, ages))

describe('head of the ration card (NFSA s.13)', () => {
  it('the eldest woman of 18 or more heads the card, whoever heads the family', () => {
    const head = headOf(man(1, born('1950-01-01')), woman(2, born('1975-05-05')), woman(3, born('1970-01-01')))
    expect(head).toEqual({ serial: 3, rule: 'ELDEST_WOMAN', until: null })
  })

  it.each([
    [eighteen - 1, 'ELDEST_MALE'],
    [eighteen, 'ELDEST_WOMAN'],
    [eighteen + 1, 'ELDEST_WOMAN'],
  ])('a woman of %i years: %s', (years, rule) => {
    expect(headOf(man(1, born('1990-01-01')), woman(2, born(`${2026 - years}-08-15`))).rule).toBe(rule)
  })

  it('without such a woman the eldest male heads it until the first girl turns 18', () => {
    const head = headOf(man(1, born('1990-01-01')), man(2, born('1960-01-01')), woman(3, born('2012-02-29')))
    expect(head).toEqual({ serial: 2, rule: 'ELDEST_MALE', until: '2030-03-01' })
  })

  it('a family of girls alone is headed by the eldest of them', () => {
    expect(headOf(woman(1, born('2012-01-01')), woman(2, born('2010-01-01')))).toMatchObject({
      serial: 2,
      rule: 'ELDEST_MEMBER',
    })
  })

  it('F33 · a birth that nobody recorded, or a year that leaves 18 open, asks for the birth', () => {
    expect(refusalOf(cardHead([man(1, born('1990-01-01')), woman(2, null)], TODAY, ages))).toBe(
      'households.headAgeUnknown',
    )
    expect(refusalOf(cardHead([man(1, born('1990-01-01')), woman(2, born('2008-01-01', 'YEAR'))], TODAY, ages))).toBe(
      'households.headAgeUnknown',
    )
    expect(refusalOf(cardHead([man(1, null), man(2, born('1990-01-01'))], TODAY, ages))).toBe(
      'households.headAgeUnknown',
    )
    expect(headOf(man(1, null)).serial).toBe(1)
  })

  it('after the head’s death the next eldest woman follows, and nobody left means no card', () => {
    const dead = { ...woman(1, born('1950-01-01')), ended: { on: TODAY, cause: 'DIED' as const } }
    expect(headOf(dead, woman(2, born('1980-01-01'))).serial).toBe(2)
    expect(refusalOf(cardHead([dead], TODAY, ages))).toBe('households.nobodyRemains')
  })
})
