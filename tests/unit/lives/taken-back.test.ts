import { describe, expect, it } from 'vitest'
import { recorded } from '@/lib/domain/household/family'
import type { Unit } from '@/lib/domain/life/unit'
import { mayUndo, retrace, traceOf, type Undoing } from '@/lib/domain/life/undo'
import { addDays } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { after, death, figures, guddi, unit } from '@/tests/support/life-facts'

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
    const back = lawful(retrace(corrected(2), recorded(home.family), trace))
    expect(back.family).toMatchObject({ mobile: '9812345678' })
    expect(back.family.members[3]).toEqual(guddi)
    expect(refusalOf(retrace(corrected(4), recorded(home.family), trace))).toBe('lives.laterFacts')
  })

  it.each([
    ['somebody who came', 'lives.laterFacts', { ...guddi, serial: 9, relation: 'GRANDPARENT' as const }],
    ['nobody', 'ok', null],
  ])('of the death of the head is refused when %s was told as related to the next one: %s', (_, expected, came) => {
    const { home } = after({ ...death(1), relations: { 2: 'HEAD', 3: 'BROTHER', 4: 'DAUGHTER' } })
    const now: Unit = came ? { ...home, family: { ...home.family, members: [...home.family.members, came] } } : home
    const back = retrace(now, recorded(home.family), traceOf(unit(), home))
    expect(back.ok ? 'ok' : back.error.code).toBe(expected)
  })

  it('is refused when the relations were told to another head since', () => {
    const { home } = after(death(4))
    const later = after(
      { kind: 'HEAD_CHANGE', on: TODAY, relations: { 1: 'MOTHER', 2: 'SPOUSE', 3: 'HEAD' } },
      { home },
    ).home
    expect(refusalOf(retrace(later, recorded(home.family), traceOf(unit(), home)))).toBe('lives.laterFacts')
  })
})
