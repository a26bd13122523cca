import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode } from '@/lib/domain/import/cells/codes'
import { readDate } from '@/lib/domain/import/cells/dates'
import { readCount, readNumber, readRupees } from '@/lib/domain/import/cells/numbers'
import { typedDate, typedNumber } from '@/lib/domain/import/cells/typed'
import { excelDay } from '@/lib/domain/import/excel-day'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const BLANKS = ['', '  ', '-', '--', '–', 'NA', 'n/a', 'N.A.', 'Nil', 'null', '#N/A', 'लागू नहीं', '\u200b']

describe('A number in a cell (F18)', () => {
  it.each([
    ['1,00,000', 100_000],
    ['12,34,56,789', 123_456_789],
    ['1,234,567', 1_234_567],
    ['१,००,०००', 100_000],
    ['1.0', 1],
    ['1E+05', 100_000],
    ['1e5', 100_000],
    ['.5', 0.5],
    ['-12.5', -12.5],
    [' 0042 ', 42],
    ["'42", 42],
    ['\u00a01,000\u00a0', 1000],
    ['１２', 12],
  ])('%j is %d', (cell, number) => {
    expect(readNumber(cell)).toEqual({ is: 'VALUE', value: number })
  })

  it.each(['1,00', '1,0000', '10,00,00', ',100', '1 000', '12 years', '1.2.3', '1e', '--1', '0x1f', '1e30', '²'])(
    '%j is unreadable',
    (cell) => {
      // NFKC makes a two of the square.
      expect(readNumber(cell).is).toBe(cell === '²' ? 'VALUE' : 'UNREADABLE')
    },
  )

  it.each(BLANKS)('%j says nothing', (cell) => {
    expect(readNumber(cell)).toEqual({ is: 'BLANK' })
    expect(readRupees(cell)).toEqual({ is: 'BLANK' })
    expect(readCode(cell, { zeros: 'KEPT' })).toEqual({ is: 'BLANK' })
    expect(readDate(cell, { latestYear: 2026 })).toEqual({ is: 'BLANK' })
  })

  it('a count has no fraction and is not negative', () => {
    expect(readCount('4.0')).toEqual({ is: 'VALUE', value: 4 })
    expect(readCount('०')).toEqual({ is: 'VALUE', value: 0 })
    expect(readCount('4.5').is).toBe('UNREADABLE')
    expect(readCount('-1').is).toBe('UNREADABLE')
  })

  it.each([
    ['₹ 1,200.50', 120_050],
    ['Rs. 1,00,000/-', 10_000_000],
    ['rs 500', 50_000],
    ['रु. १,२००', 120_000],
    ['INR 5', 500],
    ['1200.5', 120_050],
    ['0', 0],
  ])('%j is so many paise: %d', (cell, paise) => {
    expect(readRupees(cell)).toEqual({ is: 'VALUE', value: paise })
  })

  it.each(['-5', '₹', '12.345', 'Rs 1,00', '5 lakh'])('%j is no sum of money', (cell) => {
    expect(readRupees(cell).is).toBe('UNREADABLE')
  })
})

describe('A code in a cell (F18, domain §6)', () => {
  it.each([
    ['022455', 'KEPT', '022455'],
    ["'022455", 'KEPT', '022455'],
    ['0041', 'DROPPED', '41'],
    ['000', 'DROPPED', '0'],
    ['22455', 6, '022455'],
    ['०२२४५५', 6, '022455'],
    ['22455.0', 6, '022455'],
    ['25.00', 'DROPPED', '25'],
    ['1.23456E+05', 'KEPT', '123456'],
    ['02090166002245500010000000417', 'KEPT', '02090166002245500010000000417'],
  ] as const)('%j with zeros %s is %s', (cell, zeros, code) => {
    expect(readCode(cell, { zeros })).toEqual({ is: 'VALUE', value: code })
  })

  it.each(['1E+05', '2.0901660022455001E+27', '12A', '1,234', '-5', '25.5', '1 2'])('%j is unreadable', (cell) => {
    expect(readCode(cell, { zeros: 'KEPT' })).toEqual({ is: 'UNREADABLE' })
  })

  it('of more digits than its form has it is unreadable; zeros say nothing only where the directory means it so', () => {
    expect(readCode('1234567', { zeros: 6 }).is).toBe('UNREADABLE')
    expect(readCode('0000224', { zeros: 6 })).toEqual({ is: 'VALUE', value: '000224' })
    for (const none of ['0', '000', '000000', '0.0']) {
      expect(readCode(none, { zeros: 6, zeroIsBlank: true })).toEqual({ is: 'BLANK' })
    }
    expect(readCode('000', { zeros: 3 })).toEqual({ is: 'VALUE', value: '000' })
  })
})

const day = (date: string) => ({ is: 'VALUE', value: { precision: 'DAY', date } })

describe('A date in a cell (F18)', () => {
  it.each([
    '12-03-1956',
    '12/03/1956',
    '12.3.1956',
    '12 03 1956',
    '12/03/56',
    '1956-03-12',
    '1956/3/12',
    '1956-03-12T00:00:00',
    '12/03/1956 10:30',
    '12 Mar 1956',
    '12-Mar-56',
    '12th March, 1956',
    'March 12, 1956',
    '१२-०३-१९५६',
    '१२ मार्च १९५६',
    "'12-03-1956",
    '20526',
    '20526.4375',
  ])('%j is 12-03-1956', (cell) => {
    expect(readDate(cell, { latestYear: 2026 })).toEqual(day('1956-03-12'))
  })

  it('two digits of a year are the last such year that is not after the stated one', () => {
    const years = [
      ['01/01/11', 2011, '2011-01-01'],
      ['01/01/12', 2011, '1912-01-01'],
      ['01/01/00', 2026, '2000-01-01'],
      ['01/01/99', 1999, '1999-01-01'],
    ] as const
    for (const [cell, latestYear, date] of years) expect(readDate(cell, { latestYear })).toEqual(day(date))
  })

  it.each([
    ['1956', 1956],
    ['१९५६', 1956],
    ['1956.0', 1956],
    ['00-00-1956', 1956],
    ['1800', 1800],
  ])('of %j only the year is known', (cell, year) => {
    expect(readDate(cell, { latestYear: 2026 })).toEqual({ is: 'VALUE', value: { precision: 'YEAR', year } })
  })

  it.each([
    '03/25/1956',
    '31-02-1999',
    '29-02-1900',
    '1-13-2000',
    '12-03/1956',
    '3956',
    '956',
    '12 Mrz 1956',
    '0',
    'about 1956',
    '1E+05',
  ])('%j is unreadable', (cell) => {
    expect(readDate(cell, { latestYear: 2026 })).toEqual({ is: 'UNREADABLE' })
  })

  it('serial numbers of 1900 believe in 29-02-1900, which never was; those of 1904 begin with 01-01-1904', () => {
    expect([1, 59, 60, 61, 36_526].map((serial) => excelDay(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
      '2000-01-01',
    ])
    expect([0, 1, 35_064].map((serial) => excelDay(serial, true))).toEqual(['1904-01-01', '1904-01-02', '2000-01-01'])
    expect([-1, 0, 1.5, 2_958_466].map((serial) => excelDay(serial, false))).toEqual([null, null, null, null])
    expect(excelDay(2_958_465, false)).toBe('9999-12-31')
    expect(readDate('35064', { latestYear: 2026, from1904: true })).toEqual(day('2000-01-01'))
  })

  it('any day reads back from each of its forms; no text makes the reading throw', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_000, max: 60_000 }), (days) => {
        const date = addDays(plainDate('1970-01-01'), days)
        const [year, month, dayOfMonth] = date.split('-')
        for (const form of [date, `${dayOfMonth}-${month}-${year}`, `${dayOfMonth}/${month}/${year}`]) {
          expect(readDate(form, { latestYear: 2026 })).toEqual(day(date))
        }
      }),
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0123456789.,-/ eE₹१') })),
        (cell) => {
          const read = [
            readNumber(cell),
            readRupees(cell),
            readDate(cell, { latestYear: 2026 }),
            readCode(cell, { zeros: 6 }),
          ]
          return read.every(({ is }) => ['VALUE', 'BLANK', 'UNREADABLE'].includes(is))
        },
      ),
    )
  })
})

describe('A cell as it would be typed into a form (F18)', () => {
  it.each([
    ['12-03-1956', '12-03-1956'],
    ['12/3/56', '12-03-1956'],
    ['12 Mar 1956', '12-03-1956'],
    ['20526', '12-03-1956'],
    ['1956', '1956'],
    ['1956.0', '1956'],
    ['~1956', '~1956'],
    ['45', '45'],
    ['13-13-1956', '13-13-1956'],
    ['NA', undefined],
    [undefined, undefined],
  ])('the date %j is %j', (cell, typed) => {
    expect(typedDate(cell, { latestYear: 2011 })).toBe(typed)
  })

  it.each([
    ['042', '042'],
    ['2.0', '2'],
    ['₹ 1,00,000/-', '100000'],
    ['२.५', '2.5'],
    ['two', 'two'],
    ['1,00', '1,00'],
    ['-', undefined],
    [undefined, undefined],
  ])('the number %j is %j', (cell, typed) => {
    expect(typedNumber(cell)).toBe(typed)
  })
})
