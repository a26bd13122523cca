import { describe, expect, it } from 'vitest'
import { codeIfKnown } from '@/lib/domain/household/import-codes'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import { typedFamily } from '@/lib/domain/household/import-family'
import type { Cells } from '@/lib/domain/household/import-sheet'
import { lacking, proposeColumns, proposeMapping } from '@/lib/domain/import/columns'
import { matchHeaders, squeezed } from '@/lib/domain/import/headers'
import { plainDate } from '@/lib/domain/shared/plain-date'

const HINDI =
  'परिवार क्रमांक,क्र.सं.,सदस्य का नाम,पिता/पति का नाम,मुखिया से संबंध,लिंग,जन्म तिथि,आयु,ग्राम,मकान नं.,मोबाइल,राशन कार्ड संख्या,जाति,व्यवसाय'
const ENGLISH =
  'Family No,Serial,Name of Member,Father/Husband Name,Relation with Head,Sex,DOB,Age,Village,House No,Mobile,Ration Card No,Caste Category,Occupation'

describe('a family register as a secretary keeps it (F21)', () => {
  it.each([
    ['Hindi', HINDI],
    ['English', ENGLISH],
  ])('is understood by its %s headings; a running number of the file is no number of a member', (_, line) => {
    const header = line.split(',')
    expect(proposeColumns(HOUSEHOLD_COLUMNS, header, {}, []).map(({ name, sure }) => [name, sure])).toEqual(
      [
        ...['key', 'name', 'guardianName', 'relation', 'gender', 'birth', 'age', 'villageName'],
        ...['houseNo', 'mobile', 'rationCardNo', 'category', 'occupation'],
      ].map((name) => [name, 'EXACT']),
    )
    expect(lacking(HOUSEHOLD_COLUMNS, proposeMapping(HOUSEHOLD_COLUMNS, header, {}))).toEqual([])
  })

  it('no spelling belongs to two columns', () => {
    const spellings = HOUSEHOLD_COLUMNS.columns.flatMap(({ spellings: all }) => [...new Set(all.map(squeezed))])
    expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([])
  })
})

describe('the one column “father’s or husband’s name” (domain §10.1)', () => {
  const guardian = (cells: Cells) => {
    const family = typedFamily(
      { key: '1', cells: {}, members: [{ line: 2, cells }], problems: [] },
      '18897',
      plainDate('2026-01-01'),
    )
    return [family.members[0]?.['guardianKind'], family.members[0]?.['guardianName']]
  }
  it.each([
    ['a man', { gender: 'M' }, 'SON_OF'],
    ['the head’s wife', { gender: 'F', relation: 'wife' }, 'WIFE_OF'],
    ['a married woman', { gender: 'F', maritalStatus: 'married' }, 'WIFE_OF'],
    ['a daughter', { gender: 'F', relation: 'daughter' }, 'DAUGHTER_OF'],
    ['a daughter who is a widow', { gender: 'F', relation: 'daughter', maritalStatus: 'widow' }, 'WIFE_OF'],
    ['a woman who heads the family, of whom no more is told', { gender: 'F', relation: 'head' }, 'CARE_OF'],
    ['somebody whose gender is not told', {}, 'CARE_OF'],
  ] as const)('of %s', (_, cells, kind) => {
    expect(guardian({ ...cells, guardianName: 'Mohan Lal' })).toEqual([kind, 'Mohan Lal'])
  })

  it.each([
    ['W/o Mohan Lal', 'WIFE_OF', 'Mohan Lal'],
    ['पत्नी मोहन लाल', 'WIFE_OF', 'मोहन लाल'],
    ['s/o. Mohan', 'SON_OF', 'Mohan'],
    ['पुत्री मोहन', 'DAUGHTER_OF', 'मोहन'],
    ['Woman Lal', 'CARE_OF', 'Woman Lal'],
  ])('what stands before the name decides: %s', (written, kind, name) => {
    expect(guardian({ guardianName: written })).toEqual([kind, name])
  })

  it.each(['S/o', 'W/o ', 'पुत्र'])('%s with nobody behind it names nobody', (written) => {
    expect(guardian({ guardianName: written.trim() })).toEqual([undefined, undefined])
  })

  it.each([
    ['category', 'अनु. जाति', 'SC'],
    ['category', 'अनु. जनजाति', 'ST'],
    ['gender', 'म', 'FEMALE'],
    ['gender', 'पु.', 'MALE'],
    ['relation', 'S/o', 'SON'],
    ['relation', 'W/O', 'SPOUSE'],
  ] as const)('a shortened word is read in the column %s: %s', (column, cell, code) => {
    expect(codeIfKnown(column, cell)).toBe(code)
  })

  it.each([
    ['hhd_uid', 'key'],
    ['Year of BPL list', 'bplListYear'],
  ])('the heading %s is known', (heading, name) => {
    expect(matchHeaders([heading], HOUSEHOLD_COLUMNS.columns)).toMatchObject([{ name, sure: 'EXACT' }])
  })

  it('a column that says father or husband itself is taken at its word', () => {
    expect(guardian({ gender: 'F', relation: 'wife', fatherName: 'Sant Ram' })).toEqual(['DAUGHTER_OF', 'Sant Ram'])
    expect(guardian({ husbandName: 'Mohan', fatherName: 'Sant Ram' })).toEqual(['WIFE_OF', 'Mohan'])
  })
})
