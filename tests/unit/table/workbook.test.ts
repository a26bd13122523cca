import { describe, expect, it } from 'vitest'
import { cellsOf, told, utf16, utf8, xlsx, xmlBook, xmlSpreadsheet, zip } from '@/tests/support/table-bytes'

const number = (digits: string, style?: number) => ({
  inside: `<v>${digits}</v>`,
  ...(style === undefined ? {} : { style }),
})
const STYLES = `<numFmts count="4"><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="[$-4009]dd\\-mm\\-yyyy;@"/>
  <numFmt numFmtId="166" formatCode="&quot;Rs &quot;#,##0.00"/><numFmt numFmtId="167" formatCode="General&quot; days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="21"/></cellXfs>`

describe('A workbook (.xlsx) (F17, F18)', () => {
  it('gives texts once or in place, with what signs cannot stand in it, and leaves empty cells empty', async () => {
    const rows = [
      [
        'code',
        { type: 'inlineStr', inside: '<is><t>ग्राम</t></is>' },
        { type: 'str', inside: '<f>A1&amp;"x"</f><v>a &lt; b</v>' },
      ],
      [
        '025',
        '',
        {
          type: 'inlineStr',
          inside: '<is><r><t>two</t></r><r><t xml:space="preserve"> parts</t></r><rPh><t>x</t></rPh></is>',
        },
      ],
      [],
      ['', '', '', { type: 'str', inside: '<v>one_x000D_two</v>' }],
    ]
    const { shape, rows: read } = await told(xlsx({ sheets: [{ name: 'सूची', rows }] }), { step: 11 })
    expect(shape).toEqual({
      format: 'XLSX',
      encoding: null,
      separator: null,
      sheet: 'सूची',
      sheets: ['सूची'],
      entry: null,
    })
    expect(read).toEqual([
      { line: 1, cells: ['code', 'ग्राम', 'a < b'] },
      { line: 2, cells: ['025', '', 'two parts'] },
      { line: 4, cells: ['', '', '', 'one\rtwo'] },
    ])
  })

  it.each([
    ['a whole number', number('25'), '25'],
    ['a number with a point', number('25.0'), '25'],
    ['a hundred thousand', number('1E+05'), '100000'],
    ['a fraction with the error of its kind', number('0.30000000000000004'), '0.3'],
    ['a small number', number('2.0000000000000001E-2'), '0.02'],
    ['a negative number', number('-12.5'), '-12.5'],
    ['a code that the workbook has rounded', number('2.0901660022455001E+27'), '2.0901660022455001E+27'],
    ['a code with leading zeros', number('22455', 1), '022455'],
    ['a day by a format that all workbooks know', number('20526', 2), '1956-03-12'],
    ['a day by a format of its own', number('20526', 3), '1956-03-12'],
    ['a day with its time', number('20526.4375', 4), '1956-03-12 10:30:00'],
    ['a time of day', number('0.4375', 7), '10:30:00'],
    ['the first of March 1900', number('61', 2), '1900-03-01'],
    ['the day that never was', number('60', 2), '60'],
    ['rupees', number('1200.5', 5), '1200.5'],
    ['a format with letters in quotes', number('12', 6), '12'],
    ['yes', { type: 'b', inside: '<v>1</v>' }, 'TRUE'],
    ['no', { type: 'b', inside: '<v>0</v>' }, 'FALSE'],
    ['an error', { type: 'e', inside: '<v>#N/A</v>' }, '#N/A'],
    ['a day of a strict workbook', { type: 'd', inside: '<v>1956-03-12T00:00:00Z</v>' }, '1956-03-12'],
  ])('gives %s as a register would write it', async (_, cell, text) => {
    expect(await cellsOf(xlsx({ sheets: [{ name: 'a', rows: [[cell]] }], styles: STYLES }))).toEqual([[text]])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const book = xlsx({ sheets: [{ name: 'a', rows: [[number('19064', 2)]] }], styles: STYLES, from1904: true })
    expect(await cellsOf(book)).toEqual([['1956-03-12']])
  })

  it('the first visible sheet with a value is read, a hidden one only for want of others, and any that is asked for', async () => {
    const sheets = [
      { name: 'Cover', rows: [['']] },
      { name: 'Codes', state: 'hidden', rows: [['hidden']] },
      { name: 'Data & more', rows: [['data']] },
      { name: 'Older', rows: [['older']] },
    ]
    const book = xlsx({ sheets })
    expect((await told(book)).shape).toMatchObject({ sheet: 'Data & more', sheets: sheets.map(({ name }) => name) })
    expect(await cellsOf(book)).toEqual([['data']])
    expect(await cellsOf(book, { sheet: 'Older' })).toEqual([['older']])
    expect(await cellsOf(xlsx({ sheets: sheets.slice(0, 2) }))).toEqual([['hidden']])
    expect((await told(book, { sheet: 'None' })).fault).toEqual({ code: 'tables.unknownSheet' })
    expect((await told(xlsx({ sheets: sheets.slice(0, 1) }))).fault).toEqual({ code: 'tables.empty' })
  })

  it('cells and rows without an address follow one another; one with an address stands there', async () => {
    const sheet =
      '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>'
    const book = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="x" Target="/xl/worksheets/any.xml"/></Relationships>',
      'xl/worksheets/any.xml': sheet,
    }
    expect((await told(zip(book))).rows).toEqual([
      { line: 1, cells: ['1', '2'] },
      { line: 5, cells: ['', '', '3', '4'] },
    ])
  })

  it.each([
    ['a tag that is never closed', '<worksheet><sheetData><row><c><v>1</v></c></row>', 'tables.damaged'],
    [
      'a tag closed by another',
      '<worksheet><sheetData><row><c><v>1</v></c></row></worksheet></sheetData>',
      'tables.damaged',
    ],
    [
      'a cell beyond all columns',
      '<worksheet><row r="7"><c r="A7"><v>1</v></c></row><row r="8"><c r="ZZZ8"><v>1</v></c></row></worksheet>',
      'tables.wideRow',
    ],
    [
      'a cell without an end',
      `<worksheet><row><c><v>1</v></c><c><v>${'x'.repeat(3_000_000)}</v></c></row></worksheet>`,
      'tables.longCell',
    ],
    [
      'tags without end inside one another',
      `<worksheet><row><c><v>1</v></c></row>${'<a>'.repeat(100_000)}`,
      'tables.damaged',
    ],
    [
      'a document type with entities',
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><row><c><v>&a;</v></c></row></worksheet>',
      'tables.damaged',
    ],
    ['a sign that is none', '<worksheet><row><c><v>1</v></c><c><v>&#0;</v></c></row></worksheet>', 'tables.damaged'],
  ])('%s is a fault', async (_, sheet, code) => {
    const book = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="x" Target="worksheets/s.xml"/></Relationships>',
      'xl/worksheets/s.xml': sheet,
    }
    expect((await told(zip(book))).fault?.code).toBe(code)
  })
})

describe('An XML spreadsheet, as the directory gives it under the name .xls (F17)', () => {
  const STYLE = '<Style ss:ID="s1"><NumberFormat ss:Format="000000"/></Style>'
  const sheet = (rows: string, name = 'List', after = '') =>
    `<Worksheet ss:Name="${name}"><Table ss:ExpandedColumnCount="9"><Column ss:Width="60"/>${rows}</Table>${after}</Worksheet>`
  const text = (content: string, about = '') => `<Cell${about}><Data ss:Type="String">${content}</Data></Cell>`

  it('leaves the gaps that an index and merged cells make', async () => {
    const book = xmlBook(
      sheet(
        `<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">List of Districts</Data></Cell>${text('x')}</Row>
         <Row ss:Index="4">${text('S.No.', ' ss:MergeDown="1"')}${text('Name', ' ss:Index="3"')}</Row>
         <Row>${text('under')}</Row><Row>${text('free')}</Row>`,
      ),
    )
    expect((await told(utf8(book))).rows).toEqual([
      { line: 1, cells: ['List of Districts', '', '', 'x'] },
      { line: 4, cells: ['S.No.', '', 'Name'] },
      { line: 5, cells: ['', 'under'] },
      { line: 6, cells: ['free'] },
    ])
  })

  it('gives numbers, codes, days and marked-up text as a register would write them', async () => {
    const book = xmlBook(
      sheet(
        `<Row><Cell><Data ss:Type="Number">100000.0</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">22455</Data></Cell>
         <Cell><Data ss:Type="DateTime">1956-03-12T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>
         <Cell><ss:Data ss:Type="String" xmlns="x">a<B>b</B> <![CDATA[<c>]]>&amp;&nbsp;</ss:Data></Cell></Row>`,
      ),
      STYLE,
    )
    expect(await cellsOf(utf8(book), { step: 5 })).toEqual([
      ['100000', '022455', '1956-03-12', 'TRUE', 'ab <c>&&nbsp;'],
    ])
  })

  it('the first visible sheet with a value is read, and any that is asked for', async () => {
    const hidden = '<WorksheetOptions xmlns="x"><Visible>SheetHidden</Visible></WorksheetOptions>'
    const book = utf8(
      xmlBook(
        sheet('', 'Cover') +
          sheet(`<Row>${text('codes')}</Row>`, 'Codes', hidden) +
          sheet(`<Row>${text('data')}</Row>`, 'Data &amp; more') +
          sheet(`<Row>${text('older')}</Row>`, 'Older'),
      ),
    )
    expect((await told(book)).shape).toEqual({
      format: 'XML_SPREADSHEET',
      encoding: 'utf-8',
      separator: null,
      sheet: 'Data & more',
      sheets: ['Cover', 'Codes', 'Data & more', 'Older'],
      entry: null,
    })
    expect(await cellsOf(book)).toEqual([['data']])
    expect(await cellsOf(book, { sheet: 'Codes' })).toEqual([['codes']])
  })

  it('is read in UTF-16 and with CRLF, and cut off it gives the rows before the cut', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => [String(at), `ग्राम ${at}`])
    const book = xmlSpreadsheet(rows)
    expect(await cellsOf(utf16(book, 'be'))).toEqual(rows)
    expect(await cellsOf(utf8(book.replaceAll('\n', '\r\n')))).toEqual(rows)
    const { rows: some, fault } = await told(utf8(book.slice(0, book.length * 0.7)))
    expect(fault?.code).toBe('tables.damaged')
    expect(some.map(({ cells }) => cells)).toEqual(rows.slice(0, some.length))
    expect(some.length).toBeGreaterThan(20)
  })
})
