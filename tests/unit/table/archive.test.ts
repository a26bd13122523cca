import { describe, expect, it } from 'vitest'
import { cellsOf, joined, told, utf8, xlsx, xmlSpreadsheet, zip } from '@/tests/support/table-bytes'

const TABLE = 'code,name\n025,Solan'
const ROWS = [
  ['code', 'name'],
  ['025', 'Solan'],
]
const BOOK = xlsx({ sheets: [{ name: 'One', rows: ROWS }] })

describe('A table inside an archive (F17)', () => {
  it.each([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with the sizes behind the bytes', { after: true }],
  ])('is read %s, whole and one byte at a time', async (_, form) => {
    const bytes = zip({ 'district/list.csv': TABLE }, form)
    expect(await cellsOf(bytes)).toEqual(ROWS)
    expect(await cellsOf(bytes, { step: 1 })).toEqual(ROWS)
    expect((await told(bytes)).shape).toMatchObject({ format: 'TEXT', entry: 'district/list.csv' })
  })

  it('may be a workbook or an XML spreadsheet', async () => {
    for (const [name, content] of [
      ['list.xlsx', BOOK],
      ['list.xls', utf8(xmlSpreadsheet(ROWS))],
      ['list.xls', BOOK],
    ] as const) {
      const { shape, rows } = await told(zip({ [name]: content }), { step: 7 })
      expect(rows.map(({ cells }) => cells)).toEqual(ROWS)
      expect(shape).toMatchObject({ format: content === BOOK ? 'XLSX' : 'XML_SPREADSHEET', entry: name })
    }
  })

  it('is found beside what a Macintosh adds by itself, folders and notes that are no tables', async () => {
    const files = {
      'a/': '',
      'a/list.csv': TABLE,
      '__MACOSX/a/._list.csv': 'x',
      'a/.DS_Store': 'x',
      'a/readme.pdf': '%PDF',
    }
    expect(await cellsOf(zip(files))).toEqual(ROWS)
    expect(await cellsOf(zip({ list: TABLE }))).toEqual(ROWS)
  })

  it.each([
    ['several tables', zip({ 'a.csv': TABLE, 'b.csv': TABLE }), 'tables.severalEntries'],
    ['no table', zip({ 'a.pdf': 'x', 'b.jpg': 'y' }), 'tables.noEntry'],
    ['nothing', zip({}), 'tables.noEntry'],
    ['an archive', zip({ 'a.zip': zip({ 'a.csv': TABLE }) }), 'tables.nested'],
    ['an archive under another name', zip({ 'a.csv': zip({ 'a.csv': TABLE }) }), 'tables.nested'],
    ['a table behind a password', zip({ 'a.csv': TABLE }, { locked: true }), 'tables.locked'],
    [
      'an old workbook',
      zip({ 'a.xls': joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) }),
      'tables.otherWorkbook',
    ],
    ['an OpenDocument table', zip({ mimetype: 'x', 'content.xml': '<x/>' }), 'tables.otherWorkbook'],
    [
      'more files than are looked through',
      zip(Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`${at}.csv`, 'a']))),
      'tables.manyEntries',
    ],
  ])('with %s is a fault', async (_, bytes, code) => {
    expect((await told(bytes)).fault?.code).toBe(code)
  })

  it('a fault inside it names the file and the line', async () => {
    const { fault } = await told(zip({ 'list.csv': joined('a,ब\n1,', [0xff], '\n') }))
    expect(fault).toEqual({ code: 'tables.badBytes', line: 2, entry: 'list.csv' })
  })

  it('cut off anywhere it is a fault, never a shorter table', async () => {
    for (const form of [{}, { stored: true }, { after: true }]) {
      const bytes = zip({ 'list.csv': `${TABLE}\n${'026,Una\n'.repeat(50)}` }, form)
      const end = bytes.length - 22 - 46 - 'list.csv'.length
      for (let length = 4; length < end; length += 1) {
        expect((await told(bytes.subarray(0, length))).fault?.code).toBe('tables.damaged')
      }
    }
  })

  it('one wrong bit of its bytes is a fault, if only by the checksum', async () => {
    const bytes = zip({ 'list.csv': TABLE }, { stored: true })
    const at = 30 + 'list.csv'.length
    for (let bit = 0; bit < 8 * TABLE.length; bit += 1) {
      const wrong = Uint8Array.from(bytes)
      wrong[at + (bit >> 3)] = (wrong[at + (bit >> 3)] ?? 0) ^ (1 << (bit & 7))
      expect((await told(wrong)).fault).not.toBeNull()
    }
  })

  it('a bomb of one sign ends as a cell without an end, one of empty lines as no row at all', async () => {
    expect((await told(zip({ 'a.csv': new Uint8Array(6_000_000).fill(0x61) }))).fault?.code).toBe('tables.longCell')
    const { rows, fault } = await told(
      zip({ 'a.csv': Buffer.concat([Buffer.from('a,b'), Buffer.alloc(5_000_000, 0x0a)]) }),
    )
    expect([rows.length, fault]).toEqual([1, null])
  })
})
