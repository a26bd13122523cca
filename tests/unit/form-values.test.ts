import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { rupees } from '@/lib/domain/shared/quantity'
import { one } from '@/lib/features/accounts/view'
import {
  dateText,
  linesText,
  nameText,
  optionalText,
  requiredText,
  rupeesText,
  wholeNumber,
} from '@/lib/platform/form-values'
import { askedOnce } from '@/lib/platform/local-path'

describe('What a Hindi keyboard types', () => {
  it('a sum of money', () => {
    expect(rupeesText().parse('१२,०००')).toBe(rupees(12_000))
    expect(rupeesText().parse('₹ १२००.५०')).toBe(1_200_50)
  })

  it('a whole number, within its bounds', () => {
    expect(wholeNumber(0, 100).parse(' ४० ')).toBe(40)
    expect(wholeNumber(0, 100).safeParse('१०१').success).toBe(false)
  })

  it('a day', () => {
    expect(dateText().parse('०१-११-२०२६')).toBe(plainDate('2026-11-01'))
    expect(dateText().safeParse('३१-०२-२०२६').success).toBe(false)
  })
})

describe('Characters that nobody sees', () => {
  it('controls and marks that turn words round are left out of a name', () => {
    expect(requiredText().parse('Pari\u0001ksha\u202e Devi\u2069\u0000')).toBe('Pariksha Devi')
  })

  it('the joiners of Devanagari stay', () => {
    expect(requiredText().parse('शर्\u200dमा')).toBe('शर्\u200dमा')
  })

  it('a name of nothing else is missing', () => {
    expect(requiredText().safeParse('\u202e\u0000').success).toBe(false)
    expect(optionalText().safeParse('\u0007').success).toBe(false)
  })
})

describe('What may stand in people’s own words', () => {
  it.each([
    'Devki Devi',
    'देवकी देवी',
    'शर्\u200dमा',
    "D'Souza",
    'Ram Lal @ Kalu',
    'Md. Rafi (Sr.)',
    'Om-Prakash',
    'Ram s/o Hari',
    'स्व० रामलाल',
    'मो॰ असलम',
    'कु०. रीना',
    'डॉ0 शर्मा',
  ])('a name: %s', (name) => {
    expect(nameText().parse(name)).toBe(name)
  })

  it.each([
    'Ram 234567890013',
    'राम १२',
    'राम १०',
    'राम०लाल',
    '=HYPERLINK("http://x","y")',
    'Kanta| Devi',
    '-',
    '.',
    '<b>Ram</b>',
    'Ram; Sita',
  ])('no name: %s', (name) => {
    expect(nameText().safeParse(name).error?.issues[0]?.message).toBe('forms.error.name')
  })

  it('F11 · no Aadhaar number in an address, however it is grouped; any other number is one', () => {
    for (const text of ['Aadhaar 9999 4105 7058', '999941057058', 'आधार ९९९९-४१०५-७०५८ है'])
      expect(optionalText().safeParse(text).error?.issues[0]?.message).toBe('forms.error.aadhaarHere')
    for (const text of ['House 9999 4105 7059', '1999941057058', '999941-05705-8', 'Ward 3'])
      expect(optionalText().parse(text)).toBe(text)
  })

  it('F11 · the portal’s own numbers stand in any text: families, applications, cards, certificates', () => {
    for (const own of ['900001-00014-8', 'AAY26-97932-977871', 'HP-AAY-900010-26-00001-5', 'DC-900010-26-89910745-4'])
      expect(requiredText().parse(`seen: ${own}, ${own}`)).toBe(`seen: ${own}, ${own}`)
  })

  it('F11 · none in minutes of many lines, which keep their lines', () => {
    expect(linesText(90).safeParse('1. opened\r\n2. 9999 4105 7058').error?.issues[0]?.message).toBe(
      'forms.error.aadhaarHere',
    )
    expect(linesText(90).parse('1. opened\r\n2. closed ')).toBe('1. opened\n2. closed')
    expect(linesText(90).parse(undefined)).toBe('')
  })
})

describe('What stands after the ? of an address', () => {
  it('a name given twice is its first text, a name without text is not there', async () => {
    expect(await askedOnce(Promise.resolve({ q: ['a', 'b'], village: 'c', after: undefined }))).toEqual({
      q: 'a',
      village: 'c',
    })
    expect(one({ search: ['a', 'b'] }, 'search')).toBe('a')
  })

  it('the NUL that no database takes is left out', async () => {
    expect(await askedOnce(Promise.resolve({ subject: 'a\u0000b' }))).toEqual({ subject: 'ab' })
    expect(one({ after: '2/25\u0000' }, 'after')).toBe('2/25')
  })
})
