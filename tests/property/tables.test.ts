import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeTable } from '@/lib/platform/table/write'
import {
  cellsOf,
  type Rows,
  separated,
  told,
  utf16,
  utf8,
  xlsx,
  xmlSpreadsheet,
  zip,
} from '@/tests/support/table-bytes'

const letter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019 .-/') },
  { weight: 3, arbitrary: fc.constantFrom(...'कखगदेवी़्ँ०१९', 'é', '“', '𑄀', '😀') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"', ',', ';', '\t', '|', '\n', "'", '&', '<', '>', '=', '\\', '_'),
  },
)
const cell = fc.string({ unit: letter, maxLength: 12 })
/** Tables whose first row is a header of some columns, as every register has: without one no separator can be told. */
const table = fc
  .integer({ min: 2, max: 8 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
  .map((rows): Rows => [rows[0]?.map((_, at) => `column ${at}`) ?? [], ...rows, ...rows])

const filled = (rows: Rows): Rows => rows.filter((row) => row.some((text) => text !== ''))
/** A workbook does not say how many empty cells follow the last that has a value. */
const trimmed = (rows: Rows): Rows =>
  filled(rows).map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
const everyQuoted = (rows: Rows, separator: string, end: string): string =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator)).join(end)

describe('Any table that was written reads back the same (F17)', () => {
  it.each([',', ';', '\t', '|'])('as text with %j, in every encoding and in any pieces', async (separator) => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(separated, everyQuoted),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (rows, end, write, step, mark) => {
          const text = write(rows, separator, end)
          for (const bytes of [utf8(text), utf16(text, 'le'), utf16(text, 'be'), utf8(mark ? `\uFEFF${text}` : text)]) {
            expect(await cellsOf(bytes, { step })).toEqual(filled(rows))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('as a workbook and as an XML spreadsheet, also inside an archive', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 3, max: 900 }), async (rows, step) => {
        const files = [
          xlsx({ sheets: [{ name: 'a', rows }] }),
          utf8(xmlSpreadsheet(rows)),
          utf16(xmlSpreadsheet(rows), 'le'),
        ]
        for (const bytes of files) {
          expect(trimmed(await cellsOf(bytes, { step }))).toEqual(trimmed(rows))
          expect(trimmed(await cellsOf(zip({ 'a.xls': bytes }), { step }))).toEqual(trimmed(rows))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('as the file that the portal itself gives back, but for formulas, which become texts', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const harmless = rows.map((row) => row.map((text) => text.replace(/^[=+\-@\t\r]+/, '')))
        expect(await cellsOf(utf8(writeTable(harmless)))).toEqual(filled(harmless))
      }),
      { numRuns: 100 },
    )
  })
})

const SAMPLE: Rows = [
  ['S.No.', 'District Code', 'District Name', 'Local'],
  ...Array.from({ length: 40 }, (_, at) => [String(at), `0${at}`, at % 3 ? 'Lahaul "And" Spiti, HP' : '', 'लाहौल']),
]
const BOOK = xlsx({ sheets: [{ name: 'a', rows: SAMPLE }] })
const CSV = utf8(separated(SAMPLE, ',', '\r\n'))
const FILES: Readonly<Record<string, Uint8Array>> = {
  csv: CSV,
  'utf-16': utf16(separated(SAMPLE, '\t'), 'le'),
  xlsx: BOOK,
  'stored xlsx': xlsx({ sheets: [{ name: 'a', rows: SAMPLE }] }, { stored: true }),
  'xml spreadsheet': utf8(xmlSpreadsheet(SAMPLE)),
  'csv in zip': zip({ 'a.csv': CSV }),
  'csv in zip, sizes behind': zip({ 'a.csv': CSV }, { after: true }),
  'xlsx in zip': zip({ 'a.xlsx': BOOK }, { stored: true }),
}

/** Ways in which a file comes to harm. */
const harm = fc.oneof(
  fc.record({ how: fc.constant('cut' as const), at: fc.nat(), count: fc.constant(0) }),
  fc.record({ how: fc.constant('flip' as const), at: fc.nat(), count: fc.nat({ max: 255 }) }),
  fc.record({ how: fc.constant('lose' as const), at: fc.nat(), count: fc.nat({ max: 40 }) }),
  fc.record({ how: fc.constant('repeat' as const), at: fc.nat(), count: fc.nat({ max: 400 }) }),
  fc.record({ how: fc.constant('noise' as const), at: fc.nat(), count: fc.nat({ max: 60 }) }),
)
const harmed = (bytes: Buffer, { how, at, count }: { how: string; at: number; count: number }): Buffer => {
  const from = bytes.length === 0 ? 0 : at % bytes.length
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  if (how === 'cut') return before
  if (how === 'lose') return Buffer.concat([before, after.subarray(count)])
  if (how === 'repeat') return Buffer.concat([before, after.subarray(0, count), after])
  if (how === 'noise')
    return Buffer.concat([before, Buffer.from(Array.from({ length: count }, (_, i) => (at * (i + 7)) & 255)), after])
  const flipped = Buffer.from(bytes)
  if (from < flipped.length) flipped[from] = (flipped[from] ?? 0) ^ count
  return flipped
}

describe('Any bytes at all end in rows and at most one fault (F24)', () => {
  it.each(Object.entries(FILES))('%s, cut, flipped, torn and repeated', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(harm, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(13, 997, 65_536),
        async (harms, step) => {
          const { rows, fault } = await told(harms.reduce(harmed, Buffer.from(bytes)), { step })
          for (const { line, cells } of rows) {
            expect(line).toBeGreaterThan(0)
            expect(cells.every((text) => !text.includes('\0'))).toBe(true)
          }
          if (fault) expect(fault.code).toMatch(/^tables\.[a-zA-Z]+$/)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('noise of all kinds', async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc
        .tuple(
          fc.constantFrom([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0x3c, 0x3f]),
          fc.uint8Array({ maxLength: 300 }),
        )
        .map(([begin, rest]) => Uint8Array.from([...begin, ...rest])),
      fc.string({ unit: letter, maxLength: 400 }).map(utf8),
      fc
        .string({
          unit: fc.constantFrom(
            '<',
            '>',
            '/',
            'Row',
            'Cell',
            'Data',
            ' ',
            '=',
            '"',
            'ss:Index',
            '9',
            '&#',
            ';',
            '<!',
            '[',
            ']]>',
            '--',
          ),
          maxLength: 80,
        })
        .map((text) => utf8(`<?xml version="1.0"?><Workbook>${text}`)),
    )
    await fc.assert(
      fc.asyncProperty(noise, fc.integer({ min: 1, max: 700 }), async (bytes, step) => {
        const { rows, fault } = await told(bytes, { step })
        expect(rows.length > 0 || fault !== null || bytes.length > 0).toBe(true)
      }),
      { numRuns: 600 },
    )
  })
})
