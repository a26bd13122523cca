import { describe, expect, it } from 'vitest'
import { holdsAadhaar, isAadhaar, maskedAadhaar, withoutNumbers } from '@/lib/domain/household/aadhaar'

describe('Aadhaar numbers (domain §9.1)', () => {
  it.each(['999941057058', '499118665246'])('F11 · %s, a published test number, is one by its shape', (number) => {
    expect(isAadhaar(number)).toBe(true)
  })

  it.each(['123456789012', '099941057058', '99994105705', '9999410570588', '999941057059', 'XXXXXXXX7058', ''])(
    'F11 · %s is none',
    (number) => {
      expect(isAadhaar(number)).toBe(false)
    },
  )

  it.each([
    ...['499118665246', '4991 1866 5246', '4991-1866-5246', '4991.1866.5246', '4991/1866/5246', '4991_1866_5246'],
    ...['4991, 1866, 5246', '499 118 665 246', '499118 665246', '4 9 9 1 1 8 6 6 5 2 4 6', '4991 18665246'],
    ...['4991\u{200B}1866\u{200B}5246', '4991\u{2060}1866\u{AD}5246', '४९९१.१८६६.५२४६', '４９９１／１８６６／５２４６'],
  ])('F11 · “%s” among other words is found, and nothing of it is left but its last four digits', (written) => {
    const text = `कार्ड ${written} देखा`
    expect(holdsAadhaar(text)).toBe(true)
    expect(withoutNumbers(text)).toBe('कार्ड XXXX XXXX 5246 देखा')
  })

  it.each([
    ...['900001-00014-8', 'AAY26-97932-977871', 'HP-AAY-900010-26-00001-5', 'DC-900010-26-89910745-4'],
    ...[
      '2021, 2022, 2023',
      '2011-2016-2026',
      '21-05-2026, 22-06-2026',
      '12 बीघा 4991 1866',
      '9876543210, 12',
      '4991 1866 5247',
    ],
  ])('F11 · “%s” is none and stays as it is', (text) => {
    expect([holdsAadhaar(text), withoutNumbers(text)]).toEqual([false, text])
  })

  it('F11 · of every three years side by side none is taken for one', () => {
    const years = Array.from({ length: 100 }, (_, at) => String(1950 + at))
    const lists = years.map((year, at) => [year, years[(at * 7) % 100], years[(at * 31) % 100]].join('/'))
    expect(lists.filter(holdsAadhaar)).toEqual([])
  })

  it('F11 · the masked form shows the last four digits', () => {
    expect(maskedAadhaar('7058')).toBe('XXXX XXXX 7058')
  })
})
