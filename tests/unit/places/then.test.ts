import { describe, expect, it } from 'vitest'
import { type DatedName, nameOn } from '@/lib/domain/place/then'
import { plainDate } from '@/lib/domain/shared/plain-date'

const [NAMED, RENAMED, STRUCK_OFF] = [plainDate('2024-04-01'), plainDate('2026-01-05'), plainDate('2027-03-01')]
const NERI: DatedName = {
  ...{ en: 'Neri Khas', hi: 'नेरी ख़ास', validFrom: RENAMED, endedOn: STRUCK_OFF },
  earlier: [{ en: 'Neri', hi: 'नेरी', from: NAMED, until: RENAMED }],
}

describe('A place has the name of the day (F3)', () => {
  it.each([
    ['the day before the first file that knew it', '2024-03-31', null],
    ['the day of the first file', '2024-04-01', 'Neri'],
    ['the last day of the old name', '2026-01-04', 'Neri'],
    ['the day of the new name', '2026-01-05', 'Neri Khas'],
    ['the last day before it was struck off', '2027-02-28', 'Neri Khas'],
    ['the day on which it was struck off', '2027-03-01', null],
  ])('F3 · %s', (_, day, name) => {
    expect(nameOn(NERI, plainDate(day))?.en ?? null).toBe(name)
  })

  it('F3 · a place that stands has its name today and ever after', () => {
    expect(nameOn({ ...NERI, endedOn: null }, plainDate('2099-12-31'))).toEqual({ en: 'Neri Khas', hi: 'नेरी ख़ास' })
  })
})
