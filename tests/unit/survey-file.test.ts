import { describe, expect, it } from 'vitest'
import { devki, file, HEADER, read } from '@/tests/support/survey-file'

const bytes = (...parts: readonly (string | number[])[]): ArrayBuffer => {
  const all = parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part))
  return new Uint8Array(all).buffer
}

const family = (text: string) => {
  const [first] = read(text)
  expect(first?.problems).toEqual([])
  return first
}

/** The household's rows with one cell changed in each of them, or only in the row of that number; with another birth goes the age. */
const changed = (column: string, cell: string, row?: number): string => {
  const cellOf = (old: string, name = '') => (name === column ? cell : column === 'dob' && name === 'age' ? '' : old)
  return file(
    devki().map((cells, index) => cells.map((old, at) => ((row ?? index) === index ? cellOf(old, HEADER[at]) : old))),
  )
}

describe('a survey file', () => {
  it('gives a household with its members, its codes as text with leading zeros (domain §2.3)', () => {
    const devkis = family(file(devki()))
    expect(devkis?.key).toBe('02090166002245500010000000417')
    expect(devkis?.lines).toEqual([2, 3])
    expect(devkis?.family).toMatchObject({
      houseNo: '0041',
      category: 'SC',
      mainIncome: 'MANUAL_CASUAL_LABOUR',
      dwelling: { rooms: 1, wall: 'MUD_UNBURNT_BRICK', roof: 'THATCH' },
      land: { unirrigated: 0, irrigatedTwoCrop: 0, otherIrrigated: 0 },
      members: [
        {
          serial: 1,
          name: { en: 'Devki Devi', hi: 'देवकी देवी' },
          gender: 'FEMALE',
          birth: { precision: 'YEAR' },
          literate: false,
        },
        {
          serial: 2,
          relation: 'SON',
          birth: { date: '1999-01-01', precision: 'ESTIMATE' },
          literate: true,
          disabilityPercent: 0,
        },
      ],
    })
  })

  it('takes the father of the head from the family’s column where the head’s own row has none (domain §2.3)', () => {
    const rows = devki().map((cells) => cells.map((cell, at) => (HEADER[at] === 'father_name' ? '' : cell)))
    const text = [[...HEADER, 'head_fathername'], ...rows.map((cells) => [...cells, 'Sant Ram'])]
      .map((cells) => cells.join(','))
      .join('\n')
    expect(family(text)?.family?.members.map(({ guardian }) => guardian?.name ?? null)).toEqual(['Sant Ram', null])
  })

  it.each([
    [47, []],
    [48, ['files.error.ageAgainstBirth']],
    [42, []],
    [41, ['files.error.ageAgainstBirth']],
  ])(
    'an age of %i for a birth of 1966 in the survey of 2011 comes back when they are over two years apart',
    (age, wrong) => {
      const [first] = read(changed('age', `${age}`, 0))
      expect(first?.problems.map(({ message }) => message)).toEqual(wrong)
    },
  )

  it('derives the deprivations from the answers and leaves what nobody answered unknown', () => {
    const flags = family(file(devki()))?.snapshot?.flags
    expect(flags).toMatchObject({ D1: true, D2: false, D3: true, D4: false, D5: true, D6: true, D7: true, X03: false })
    expect(flags).not.toHaveProperty('X01')
    expect(flags).not.toHaveProperty('X10')
    // Without land no equipment can make X12 or X14 true.
    expect(flags).toMatchObject({ X09: false, X12: false, X13: false, X14: false })
  })

  it('takes a column of the flag itself before what the answers say', () => {
    const rows = devki().map((row) => [...row, 'no', 'Y'])
    const text = [[...HEADER, 'D1', 'x 01'], ...rows].map((row) => row.join(',')).join('\n')
    expect(family(text)?.snapshot?.flags).toMatchObject({ D1: false, X01: true })
  })

  it.each([
    ['semicolons', bytes(file(devki(), ';'))],
    ['tabs', bytes(file(devki(), '\t'))],
    ['bars', bytes(file(devki(), '|'))],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], file(devki()))],
    ['CRLF line ends', bytes(file(devki()).replaceAll('\n', '\r\n'))],
    ['title lines and an empty line above', bytes('Household list\r\nBlock Solan, 2011\r\n\r\n', file(devki()))],
    ['header names in other case and spaces', bytes(file(devki()).replace('ahl_family_tin', ' AHL  Family TIN '))],
    [
      'a quoted cell with a line break and quotes',
      bytes(file(devki()).replace('Late Sant Ram', '"Late\n ""Sant"" Ram"')),
    ],
  ])('is understood with %s', (what, content) => {
    const devkis = family(new TextDecoder().decode(content))
    expect(devkis?.family?.members[0]?.guardian).toEqual({
      kind: 'DAUGHTER_OF',
      name: what.startsWith('a quoted') ? 'Late "Sant" Ram' : 'Late Sant Ram',
      nameHi: null,
    })
  })

  it.each([
    ['a village of another panchayat', 'village_code', '18898', undefined, 'files.error.villageNotServed', 2],
    ['another panchayat', 'gp_code', '900002', undefined, 'households.error.otherPanchayat', 2],
    ['a gender that no list knows', 'genderid', '7', 1, 'households.error.gender', 3],
    ['a relation that no list knows', 'relation', '17', 1, 'households.error.relation', 3],
    ['a birth that is no day', 'dob', '31/02/1999', 1, 'households.error.birth', 3],
    ['a birth in the future', 'dob', '01/01/2031', 1, 'households.refusal.birthInFuture', 3],
    ['a family without a head', 'relation', 'SISTER', 0, 'households.error.noHead', 2],
    ['two heads', 'relation', 'HEAD', 1, 'households.error.twoHeads', 3],
    ['rows that disagree about the household', 'caste_group', '2', 1, 'households.error.rowsDisagree', 3],
    ['a serial number used twice', 'member_sl_no', '1', 1, 'households.refusal.serialTwice', 2],
  ])('returns %s with line and column', (_what, column, cell, row, message, line) => {
    const [reading] = read(changed(column, cell, row))
    expect(reading?.digest).toBeNull()
    expect(reading?.problems[0]).toMatchObject({ line, message })
    expect(reading?.problems[0]?.column).toBe(message.endsWith('noHead') ? null : column)
  })

  it('knows the same household again, whatever the order and the shape of the file', () => {
    const before = family(file(devki()))?.digest
    expect(family(file(devki().toReversed(), ';'))?.digest).toBe(before)
    expect(read(changed('educode', '2', 0))[0]?.digest).not.toBe(before)
  })

  it.each([
    ['28-06-2011', []],
    ['29-06-2011', []],
    ['30-06-2011', ['files.error.bornAfterSurvey']],
    ['2011', []],
    ['2012', ['files.error.bornAfterSurvey']],
  ])('F6 · a survey of 29-06-2011 does not tell of a child born later: %s', (birth, messages) => {
    const [first] = read(changed('dob', birth, 1))
    expect(first?.problems.map(({ line, column, message }) => [line, column, message])).toEqual(
      messages.map((message) => [3, 'dob', message]),
    )
  })
})
