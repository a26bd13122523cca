import { beforeAll, describe, expect, it } from 'vitest'
import { handIn, imported, jobOf, records, worked, TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { devki, HEADER } from '@/tests/support/survey-file'
import { joined, type Rows, separated, utf16, utf8, xlsx, xmlSpreadsheet, zip } from '@/tests/support/table-bytes'

beforeAll(settle)

const KEYS = ['0200000000000000000000000001', '0200000000000000000000000002']
const ROWS: Rows = [HEADER, ...KEYS.flatMap((key) => devki(key))]
const TITLES: Rows = [['Socio Economic and Caste Census 2011'], ['Households of Dharampur, Solan']]
/** One column of the file written otherwise. */
const with_ = (column: string, write: (cell: string) => string): Rows =>
  ROWS.map((row, line) => row.map((cell, at) => (line > 0 && HEADER[at] === column ? write(cell) : cell)))
const numbers = (rows: Rows) =>
  rows.map((row) => row.map((cell) => (/^(?:0|[1-9]\d{0,9})$/.test(cell) ? { inside: `<v>${cell}.0</v>` } : cell)))

const SHAPES: Readonly<Record<string, Uint8Array>> = {
  'semicolons and CRLF': utf8(separated(ROWS, ';', '\r\n')),
  'a byte order mark': utf8(`\uFEFF${separated(ROWS, ',')}`),
  'tabs in UTF-16': utf16(separated(ROWS, '\t', '\r\n'), 'le'),
  'bars in UTF-16 without a mark, in a zip': zip({ 'secc.txt': utf16(separated(ROWS, '|'), 'be', false) }),
  'title lines and empty lines above': utf8(`${separated(TITLES, ',')}\n\n${separated(ROWS, ',')}`),
  'a workbook with its numbers as numbers': xlsx({ sheets: [{ name: 'SECC', rows: [...TITLES, ...numbers(ROWS)] }] }),
  'an XML spreadsheet in a zip': zip({ 'secc.xls': xmlSpreadsheet([...TITLES, ...ROWS]) }, { after: true }),
  'headers in other case and spaces': utf8(
    separated([HEADER.map((name) => ` ${name.replaceAll('_', '  ').toUpperCase()} `), ...ROWS.slice(1)], ','),
  ),
  'codes with apostrophes, years with points': utf8(
    separated(
      with_('ahl_family_tin', (cell) => `'${cell}`).map((row, line) =>
        row.map((cell, at) => (line > 0 && HEADER[at] === 'dob' && cell !== '' ? `${cell}.0` : cell)),
      ),
      ',',
    ),
  ),
  'Devanagari digits of ages and blank marks': utf8(
    separated(
      with_('age', (cell) => (cell === '12' ? '१२' : cell)).map((row, line) =>
        row.map((cell, at) => (line > 0 && HEADER[at] === 'dob' && cell === '' ? 'NA' : cell)),
      ),
      ',',
    ),
  ),
}

describe('A survey file in whatever shape it comes (F17, F18)', () => {
  it('says the same: the first one brings the households, every other one changes nothing', async () => {
    const first = await imported(TERMINAL, separated(ROWS, ','))
    expect(records(first.counts)).toMatchObject({ created: 2, rejected: 0 })
    for (const [shape, bytes] of Object.entries(SHAPES)) {
      const job = await worked(TERMINAL, await handIn(TERMINAL, bytes, { fileName: 'secc.bin' }))
      expect([shape, job.fault, records(job.foreseen)]).toEqual([
        shape,
        null,
        { created: 0, updated: 0, unchanged: 2, left: 0, here: 0, rejected: 0 },
      ])
    }
  }, 60_000)

  it.each([
    [
      'an old workbook',
      joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(600)),
      'tables.otherWorkbook',
    ],
    ['a zip that was cut off', zip({ 'a.csv': separated(ROWS, ',') }).subarray(0, 200), 'tables.damaged'],
    ['a zip with two tables', zip({ 'a.csv': separated(ROWS, ','), 'b.csv': 'a,b' }), 'tables.severalEntries'],
    ['a web page', utf8('<html><body>Your session has expired</body></html>'), 'tables.notTable'],
  ])('%s ends the job with the reason', async (_, bytes, code) => {
    const id = await handIn(TERMINAL, bytes)
    await worked(TERMINAL, id)
    expect((await jobOf(TERMINAL, id)).fault).toBe(code)
  })
})
