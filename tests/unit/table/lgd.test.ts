import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSheet } from '@/lib/domain/place/lgd-sheet'
import {
  cellsOf,
  told,
  type Rows,
  separated,
  utf16,
  utf8,
  xlsx,
  xmlSpreadsheet,
  zip,
} from '@/tests/support/table-bytes'

const FOLDER = 'prisma/data/lgd'
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'))

/** The cells of a file that has no quote in it, by hand. */
const byHand = (name: string): Rows =>
  readFileSync(`${FOLDER}/${name}`, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split(','))
const unquoted = (name: string): boolean => !readFileSync(`${FOLDER}/${name}`).includes(0x22)
const trimmed = (rows: Rows): Rows => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))

/** Codes and counts as numbers, as whoever opened the file in a spreadsheet has them; texts with leading zeros stay texts. */
const asSpreadsheetHasIt = (rows: Rows) =>
  rows.map((row) => row.map((cell) => (/^(?:0|[1-9]\d{0,9})$/.test(cell) ? { inside: `<v>${cell}.0</v>` } : cell)))

describe('The real files of the Local Government Directory', () => {
  it.each(FILES.filter(unquoted))('%s is read as it stands', async (name) => {
    expect(await cellsOf(readFileSync(`${FOLDER}/${name}`))).toEqual(byHand(name))
  })

  it.each(FILES)(
    '%s reads the same with other separators, in UTF-16, as a workbook, as XML and inside archives',
    async (name) => {
      const rows = await cellsOf(readFileSync(`${FOLDER}/${name}`))
      const titled = [['Government of India'], ['Local Government Directory', 'as on 01-01-2026'], ...rows]
      for (const written of rows.length > 1000 ? [titled] : [rows, titled]) {
        for (const bytes of [
          utf8(separated(written, ';')),
          utf8(`\uFEFF${separated(written, '|', '\r\n')}\r\n`),
          utf16(separated(written, '\t', '\r\n'), 'le'),
          zip({ 'list.txt': utf16(separated(written, '\t'), 'be') }),
        ]) {
          expect(await cellsOf(bytes)).toEqual(written)
        }
        for (const bytes of [
          xlsx({ sheets: [{ name: 'Sheet1', rows: asSpreadsheetHasIt(written) }] }),
          zip({ 'list.xls': xmlSpreadsheet(written) }),
        ]) {
          expect(trimmed(await cellsOf(bytes))).toEqual(trimmed(written))
        }
      }
      expect(readSheet((await told(utf8(separated(titled, ';')))).rows)?.kind).toBe(
        readSheet((await told(readFileSync(`${FOLDER}/${name}`))).rows)?.kind,
      )
    },
    60_000,
  )
})
