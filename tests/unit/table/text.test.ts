import { describe, expect, it } from 'vitest'
import { cellsOf, joined, told, utf16, utf8 } from '@/tests/support/table-bytes'

const TABLE = 'code,name\n025,Solan\n026,ऊना'
const ROWS = [
  ['code', 'name'],
  ['025', 'Solan'],
  ['026', 'ऊना'],
]

describe('A text with separators (F17, F18)', () => {
  it.each([
    ['commas', ',', ','],
    ['semicolons', ';', ';'],
    ['tabs', '\t', '\t'],
    ['bars', '|', '|'],
  ])('is read with %s', async (_, separator, found) => {
    const { shape, rows } = await told(utf8(TABLE.replaceAll(',', separator)))
    expect(shape).toEqual({ format: 'TEXT', encoding: 'utf-8', separator: found, sheet: null, sheets: [], entry: null })
    expect(rows.map(({ cells }) => cells)).toEqual(ROWS)
  })

  it.each([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], TABLE), 'utf-8'],
    ['UTF-16, lower byte first', utf16(TABLE, 'le'), 'utf-16le'],
    ['UTF-16, higher byte first', utf16(TABLE, 'be'), 'utf-16be'],
    ['UTF-16 without a mark, lower byte first', utf16(TABLE, 'le', false), 'utf-16le'],
    ['UTF-16 without a mark, higher byte first', utf16(TABLE, 'be', false), 'utf-16be'],
    ['CRLF', utf8(TABLE.replaceAll('\n', '\r\n')), 'utf-8'],
    ['CR alone', utf8(TABLE.replaceAll('\n', '\r')), 'utf-8'],
    ['a last line end', utf8(`${TABLE}\n`), 'utf-8'],
    ['empty lines and lines of separators between', utf8(TABLE.replaceAll('\n', '\n\n,\n')), 'utf-8'],
    ['a line that names the separator', utf8(`sep=,\r\n${TABLE}`), 'utf-8'],
  ])('is read in %s, whole and one byte at a time', async (_, bytes, encoding) => {
    expect(await cellsOf(bytes)).toEqual(ROWS)
    expect(await cellsOf(bytes, { step: 1 })).toEqual(ROWS)
    expect((await told(bytes)).shape?.encoding).toBe(encoding)
  })

  it('quotes hold separators, line ends and quotes; a quote inside a cell is a sign like others', async () => {
    const text = 'a,"b,""c""\r\nd",e\n5" pipe,"Ram" Singh,"",x"y\n"last"'
    const { rows } = await told(utf8(text), { step: 3 })
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b,"c"\nd', 'e'] },
      { line: 3, cells: ['5" pipe', '"Ram" Singh', '', 'x"y'] },
      { line: 4, cells: ['last'] },
    ])
  })

  it('title lines stay rows, ragged rows stay ragged, spaces and zeros stay', async () => {
    const text =
      'Government of India\n"List of Districts, Himachal Pradesh"\n\nS.No.,District Code,Name\n1, 0025\n2,026,Una,,extra\n'
    expect((await told(utf8(text))).rows).toEqual([
      { line: 1, cells: ['Government of India'] },
      { line: 2, cells: ['List of Districts, Himachal Pradesh'] },
      { line: 4, cells: ['S.No.', 'District Code', 'Name'] },
      { line: 5, cells: ['1', ' 0025'] },
      { line: 6, cells: ['2', '026', 'Una', '', 'extra'] },
    ])
  })

  it('numbers in lakhs do not pass for commas between cells', async () => {
    expect(await cellsOf(utf8('name;income\nRam;1,00,000\nSita;12,500'))).toEqual([
      ['name', 'income'],
      ['Ram', '1,00,000'],
      ['Sita', '12,500'],
    ])
  })

  it('a cell with a great many bars or semicolons does not pass for a row', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `${at},x`)
    expect((await told(utf8(['a,b', '1,p|q|r|s|t|u|v|w', ...rows].join('\n')))).shape?.separator).toBe(',')
  })

  it('a sign that stands in the rows but not in the header is a part of the cells, however often it stands', async () => {
    const { shape, rows } = await told(utf8('code\tmarks\n""\t||\n""\t||'))
    expect(shape?.separator).toBe('\t')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['code', 'marks'],
      ['', '||'],
      ['', '||'],
    ])
  })
})

describe('Bytes that are wrong', () => {
  it('a byte that is no UTF-8 ends the reading with its line; the rows before it are read', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `${at},ग्राम`).join('\n')
    const { rows, fault } = await told(joined(many, '\n3000,', [0xc3, 0x28], ',x\n3001,b'))
    expect(rows).toHaveLength(3000)
    expect(fault).toEqual({ code: 'tables.badBytes', line: 3001 })
  })

  it.each([
    ['half a character at the end', joined('a,b\n1,', [0xe0, 0xa4]), 2],
    ['a NUL', joined(`${'a,b\n'.repeat(40_000)}1,`, [0], '2\n'), 40_001],
    ['half a pair in UTF-16', joined(utf16('a,b\n1,', 'le'), [0x00, 0xd8], utf16('x', 'le', false)), 2],
    ['half a unit in UTF-16', joined(utf16('a,b\n1,2', 'le'), [0x31]), 2],
  ])('%s is a fault with its line', async (_, bytes, line) => {
    const { fault } = await told(bytes)
    expect(fault).toEqual({ code: 'tables.badBytes', line })
  })

  it('English text of Windows is read', async () => {
    const bytes = joined('name,remark\nSolan,Collector', [0x92], 's list ', [0x96], ' 2011\n')
    const { shape, rows } = await told(bytes)
    expect(shape?.encoding).toBe('windows-1252')
    expect(rows[1]?.cells).toEqual(['Solan', 'Collector’s list – 2011'])
  })

  it.each([
    ['ISCII', joined('code,name\n1,', [0xd7, 0xcc, 0xda, 0xc4, 0xe1, 0xcf], '\n')],
    ['a Hindi font of before Unicode', joined('code,name\n1,iz/kku ea', [0x94], '=h\n2,ia{pk;r\n3,xzke iz/kku\n')],
    ['letters with accents', joined('code,name\n1,Ren', [0xe9], '\n')],
  ])('%s is not guessed at: a fault with its line', async (_, bytes) => {
    expect((await told(bytes)).fault).toMatchObject({ code: 'tables.unknownEncoding', line: 2 })
  })

  it('a quote that is never closed is a fault with the line where it opens, also when another closes it far below', async () => {
    expect((await told(utf8('a,b\n1,2\n3,"open\n4,5\n'))).fault).toEqual({ code: 'tables.openQuote', line: 3 })
    expect((await told(utf8('a,b\n1,"open\n3,4\n5,6" pipe\n'))).fault).toEqual({ code: 'tables.openQuote', line: 2 })
    const { rows, fault } = await told(utf8(`a,b\n1,2\n3,"open\n${'4,5\n'.repeat(400_000)}`))
    expect(rows).toHaveLength(2)
    expect(fault).toEqual({ code: 'tables.openQuote', line: 3 })
  })

  it.each([
    ['a cell without an end', utf8(`a,b\n1,${'x'.repeat(3_000_000)}`), 'tables.longCell', 2],
    ['a cell longer than any', utf8(`a,b\n1,${'x'.repeat(200_000)}\n2,3`), 'tables.longCell', 2],
    ['a row wider than any', utf8(`a,b\n${'x,'.repeat(5000)}`), 'tables.wideRow', 2],
  ])('%s is a fault', async (_, bytes, code, line) => {
    expect((await told(bytes)).fault).toEqual({ code, line })
  })

  it.each([
    ['nothing', joined(), 'tables.empty'],
    ['only spaces and line ends', utf8(' \r\n\n \n'), 'tables.empty'],
    [
      'an old workbook',
      joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(600)),
      'tables.otherWorkbook',
    ],
    [
      'a workbook behind a password',
      joined(
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        new Uint8Array(600),
        utf16('EncryptedPackage', 'le', false),
      ),
      'tables.locked',
    ],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'tables.notTable'],
    ['a picture', joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'tables.notTable'],
    ['gzip', joined([0x1f, 0x8b, 8, 0, 0]), 'tables.otherArchive'],
    ['a web page', utf8('<!DOCTYPE html><html><body>Session expired</body></html>'), 'tables.notTable'],
    [
      'a web table under the name of a workbook',
      utf8('<html><body><TABLE border=1><tr><td>Name</td></tr></TABLE>'),
      'tables.webTable',
    ],
    ['a program', joined([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 1, 2]), 'tables.notTable'],
    ['other XML', utf8('<?xml version="1.0"?><rss/>'), 'tables.notTable'],
  ])('%s is recognised and answered: %s', async (_, bytes, code) => {
    const { shape, fault } = await told(bytes)
    expect(shape).toBeNull()
    expect(fault?.code).toBe(code)
  })

  it('a zero byte among the rows is said to stand in its line', async () => {
    const { shape, fault } = await told(utf8(`name,village\n${'Ram,Nauni\n'.repeat(20)}Si\0ta,Nauni\n`))
    expect([shape, fault?.code, fault?.line]).toEqual([null, 'tables.zeroByte', 22])
  })
})
