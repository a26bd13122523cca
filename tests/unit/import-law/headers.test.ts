import { describe, expect, it } from 'vitest'
import { headerAt, type KnownColumns, lacking, proposeMapping, rememberedOf } from '@/lib/domain/import/columns'
import { bareHeader, matchHeaders } from '@/lib/domain/import/headers'

const KNOWN: KnownColumns = {
  columns: [
    { name: 'key', spellings: ['ahl_family_tin'] },
    { name: 'village', spellings: ['village code', 'ग्राम कोड', 'गाँव का कोड'] },
    { name: 'name', spellings: ['member name', 'name', 'नाम'] },
    { name: 'nameHi', spellings: ['name (in hindi)', 'name_sl', 'हिन्दी नाम'] },
    { name: 'census2001', spellings: ['census 2001 code'] },
    { name: 'census2011', spellings: ['census 2011 code'] },
    { name: 'irrigated', spellings: ['other irrigated'] },
  ],
  key: 'key',
  needed: [['name', 'nameHi']],
}
const matches = (...header: string[]) =>
  matchHeaders(header, KNOWN.columns).map(({ name, index, sure }) => [name, index, sure])

describe('A header (domain §6, F18)', () => {
  it.each(['AHL_Family_TIN', 'ahl family tin', '  Ahl.Family - Tin ', 'ａｈｌ family tin', 'AHL\u00a0Family\nTIN'])(
    'is known in any case, with any spaces and signs: %j',
    (header) => {
      expect(matches(header)).toEqual([['key', 0, 'EXACT']])
    },
  )

  it.each(['ग्राम कोड', 'गांव का कोड', 'गाँव का कोड', 'ग्राम-कोड'])(
    'is known in Hindi, however it is spelt: %s',
    (header) => {
      expect(matches(header)).toEqual([['village', 0, 'EXACT']])
    },
  )

  it('loses what stands in brackets, unless that names another language', () => {
    expect(bareHeader('State Name (In English)')).toBe('statename')
    expect(bareHeader('State Name(In Local)')).toBe('statenameinlocal')
    expect(matches('Village Code (LGD)', 'Name (In English)', 'Name (In Hindi)')).toEqual([
      ['village', 0, 'LIKELY'],
      ['name', 1, 'LIKELY'],
      ['nameHi', 2, 'EXACT'],
    ])
  })

  it('is likely with its words in another order, and a guess with one letter wrong; digits are never guessed at', () => {
    expect(matches('Code of village', 'Code Village', 'Census 2021 Code')).toEqual([['village', 1, 'LIKELY']])
    expect(matches('Vilage Code', 'Mamber Name')).toEqual([
      ['village', 0, 'GUESS'],
      ['name', 1, 'GUESS'],
    ])
    expect(matches('Other unirrigated', 'Nama')).toEqual([])
    expect(matches('Vilage Code', 'Village Coda')).toEqual([])
  })

  it('of two equal headers the first counts, of two spellings the surer', () => {
    expect(matches('Name', 'Name')).toEqual([['name', 0, 'EXACT']])
    expect(matches('Name', 'Member Name')).toEqual([['name', 1, 'EXACT']])
    expect(matches('', ' ', '...')).toEqual([])
  })
})

describe('The columns of a file (F18, F19)', () => {
  it('are found under title lines, and what is missing is said', () => {
    const rows = [
      ['Government of Himachal Pradesh'],
      ['List of families, Name of block: Solan'],
      ['Sr', 'AHL Family TIN', 'Age'],
      ['1', '02', '40'],
    ]
    expect(headerAt(KNOWN, rows, {})).toBe(2)
    const mapping = proposeMapping(KNOWN, rows[2] ?? [], {})
    expect(mapping).toEqual({ key: 1 })
    expect(lacking(KNOWN, mapping)).toEqual(['name'])
  })

  it('keep what a person said of the sender’s last file, wherever the column stands now', () => {
    const header = ['Naam', 'TIN', 'Name']
    expect(proposeMapping(KNOWN, header, { key: 'tin', name: 'NAAM' })).toEqual({ key: 1, name: 0 })
    expect(proposeMapping(KNOWN, header, { name: '' })).toEqual({})
  })

  it('are understood quickly even where thirty wide rows might be the header', () => {
    const wide = Array.from({ length: 300 }, (_, at) => `Some other column ${at} (remark)`)
    const before = process.cpuUsage().user
    expect(
      headerAt(
        KNOWN,
        Array.from({ length: 30 }, () => wide),
        {},
      ),
    ).toBe(0)
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000)
  })
})

describe('A column whose heading nobody understands (F21)', () => {
  const isMobile = (cell: string) => /^[6-9]\d{9}$/.test(cell)
  const known: KnownColumns = {
    columns: [
      { name: 'key', spellings: ['key'] },
      { name: 'mobile', spellings: ['mobile'], looks: isMobile },
    ],
    key: 'key',
    needed: [],
  }
  const cells = (...column: string[]) => column.map((cell, line) => [String(line), cell, 'x'])
  const three = cells('9876543210', '8876543210', '7876543210')
  const proposed = (rows: string[][], remembered = {}) =>
    proposeMapping(known, ['key', 'Sampark', 'Y'], remembered, rows)

  it('is told by its cells from three of them on, if every one looks so and no other column does', () => {
    expect(proposed(three)).toEqual({ key: 0, mobile: 1 })
    expect(proposed(three.slice(0, 2))).toEqual({ key: 0 })
    expect(proposed(cells('9876543210', '', '8876543210', '7876543210'))).toEqual({ key: 0, mobile: 1 })
    expect(proposed(cells('9876543210', '12', '8876543210', '7876543210'))).toEqual({ key: 0 })
    expect(proposed(three.map(([line = '', cell = '']) => [line, cell, cell]))).toEqual({ key: 0 })
  })

  it('is not told by its cells when its fact has a heading, or when a person took it away', () => {
    expect(proposeMapping(known, ['key', 'Sampark', 'Mobile'], {}, three)).toEqual({ key: 0, mobile: 2 })
    const said = rememberedOf(known, ['key', 'Sampark', 'Y'], { key: 0 }, three)
    expect(said).toEqual({ key: 'key', mobile: '' })
    expect(proposed(three, said)).toEqual({ key: 0 })
  })
})
