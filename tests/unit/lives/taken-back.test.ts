import { describe, expect, it } from 'vitest'
import { recorded } from '@/lib/domain/household/family'
import type { Restated, Unit } from '@/lib/domain/life/unit'
import { retrace, toldBetween, traceOf } from '@/lib/domain/life/retrace'
import { mayUndo, type Undoing } from '@/lib/domain/life/undo'
import { addDays } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { after, ages, death, figures, guddi, person, unit } from '@/tests/support/life-facts'

const retelling = (relations: Restated = {}) => ({ relations, sense: { today: TODAY, ages } })

describe('taking back (F4)', () => {
  const undoing = (stated: Partial<Undoing> = {}): Undoing => ({
    ...{ recordedOn: TODAY, undone: false, takenIn: false, foundedInUse: false, reason: 'slip' },
    ...stated,
  })
  const days = figures.undoDays.value

  it.each([
    [days - 1, 'ok'],
    [days, 'ok'],
    [days + 1, 'lives.undoTooLate'],
  ])('after %i days: %s', (later, expected) => {
    const may = mayUndo(undoing(), addDays(TODAY, later), days)
    expect(may.ok ? 'ok' : may.error.code).toBe(expected)
  })

  it.each([
    [{ undone: true }, 'lives.undoneAlready'],
    [{ takenIn: true }, 'lives.takenIn'],
    [{ foundedInUse: true }, 'lives.foundedInUse'],
    [{ reason: ' ' }, 'lives.reasonMissing'],
  ])('is refused when %j', (stated, code) => {
    expect(refusalOf(mayUndo(undoing(stated), TODAY, days))).toBe(code)
  })

  it('keeps what was corrected elsewhere in the family, and refuses when a touched member was', () => {
    const before = unit()
    const { home } = after(death(4))
    const trace = traceOf(before, home)
    const corrected = (serial: number): Unit => ({
      ...home,
      family: {
        ...home.family,
        mobile: '9812345678',
        members: home.family.members.map((one) => (one.serial === serial ? { ...one, literate: true } : one)),
      },
    })
    const back = lawful(retrace(corrected(2), recorded(home.family), trace, retelling()))
    expect(back.family).toMatchObject({ mobile: '9812345678' })
    expect(back.family.members[3]).toEqual(guddi)
    expect(refusalOf(retrace(corrected(4), recorded(home.family), trace, retelling()))).toBe('lives.laterFacts')
  })

  describe('of the death of a head, where somebody came while another one was head (BREAK8 2)', () => {
    const { home } = after({ ...death(1), relations: { 2: 'HEAD', 3: 'BROTHER', 4: 'DAUGHTER' } })
    const kamla = { ...guddi, serial: 9, name: { en: 'Kamla' }, relation: 'GRANDPARENT' as const, birth: null }
    const now: Unit = { ...home, family: { ...home.family, members: [...home.family.members, kamla] } }
    const back = (unitNow: Unit, relations: Restated = {}) =>
      retrace(unitNow, recorded(home.family), traceOf(unit(), home), retelling(relations))

    it('names whom to tell anew, and nobody where nobody came', () => {
      const between = (one: Unit) => toldBetween(one, recorded(unit().family), recorded(home.family))
      expect(between(now).map(({ serial }) => serial)).toEqual([9])
      expect(between(home)).toEqual([])
      const sameHead = after(death(4)).home
      const came = { ...sameHead, family: { ...sameHead.family, members: [...sameHead.family.members, kamla] } }
      expect(toldBetween(came, recorded(unit().family), recorded(sameHead.family))).toEqual([])
    })

    it.each([
      ['nobody told how they stand', {}, 'lives.relationMissing'],
      ['they would be a second head', { 9: 'HEAD' }, 'lives.oneHead'],
      ['it cannot be so', { 9: 'FATHER' }, 'kin.relationOfGender'],
      ['it was told', { 9: 'MOTHER' }, 'ok'],
    ] as const)('when %s: %j %s', (_, relations, expected) => {
      const done = back(now, relations)
      expect(done.ok ? 'ok' : done.error.code).toBe(expected)
    })

    it('they stand as was told, everybody else as before', () => {
      const { members } = lawful(back(now, { 9: 'MOTHER' })).family
      expect(members.map(({ relation }) => relation)).toEqual([
        ...unit().family.members.map(({ relation }) => relation),
        'MOTHER',
      ])
    })
  })

  it('of the death of a wife is refused when the head has married again since (BREAK8 2)', () => {
    const [head, wife] = [person({ serial: 1, maritalStatus: null }), person({ serial: 2, relation: 'SPOUSE' })]
    const before = unit([head, wife])
    const { home } = after(death(2), { home: before })
    const second = { ...wife, serial: 3 }
    const now: Unit = { ...home, family: { ...home.family, members: [...home.family.members, second] } }
    const back = (one: Unit) => retrace(one, recorded(home.family), traceOf(before, home), retelling())
    expect(refusalOf(back(now))).toBe('lives.laterFacts')
    expect(back(home).ok).toBe(true)
  })

  it('is refused when the relations were told to another head since', () => {
    const { home } = after(death(4))
    const later = after(
      { kind: 'HEAD_CHANGE', on: TODAY, relations: { 1: 'MOTHER', 2: 'SPOUSE', 3: 'HEAD' } },
      { home },
    ).home
    expect(refusalOf(retrace(later, recorded(home.family), traceOf(unit(), home), retelling()))).toBe(
      'lives.laterFacts',
    )
  })
})
