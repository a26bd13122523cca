import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { dayAgain, typedDay } from '@/lib/domain/shared/typed-day'

describe('a day as people type it', () => {
  it.each([
    ['15-08-2026', '2026-08-15'],
    ['15/08/2026', '2026-08-15'],
    ['15.8.2026', '2026-08-15'],
    ['5 8 2026', '2026-08-05'],
    [' 15-08-2026 ', '2026-08-15'],
    ['१५-०८-२०२६', '2026-08-15'],
    ['2026-08-15', '2026-08-15'],
    ['२०२६-०८-१५', '2026-08-15'],
    ['29-02-2024', '2024-02-29'],
  ])('%j is %s', (typed, day) => {
    expect(typedDay(typed)).toBe(day)
  })

  it.each([
    [''],
    ['soon'],
    ['29-02-2026'],
    ['31-04-2026'],
    ['0-08-2026'],
    ['15-13-2026'],
    ['08-2026'],
    ['15-08-26'],
    ['2026/08/15'],
    ['15-08-2026 noon'],
    ['2026-8-15'],
  ])('%j is no day', (typed) => {
    expect(typedDay(typed)).toBeNull()
  })

  it('puts the day before the month, never the other way round', () => {
    expect(typedDay('03-04-2026')).toBe('2026-04-03')
    expect(typedDay('12-25-2026')).toBeNull()
  })

  it('is read again from the box it is put back into', () => {
    const day = plainDate('2026-08-05')
    expect(dayAgain(day)).toBe('05-08-2026')
    expect(typedDay(dayAgain(day))).toBe(day)
  })
})
