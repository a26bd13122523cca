import { describe, expect, it } from 'vitest'
import { reportHead, reportLines } from '@/lib/features/imports/view/report'
describe('F21 · the report of returned rows', () => {
  it('stands in the file’s own separator, quotes only where it must, and tells the reason under its heading', () => {
    const shape = { header: ['name', 'house'], separator: ';', reason: 'Reason', code: 'Code' }
    expect(reportHead(shape)).toBe('\uFEFFname;house;Reason;Code\r\n')
    const rows = [
      { cells: ['Devki; Devi', '0041'], reasons: ['Choose the gender.', 'No village.'], codes: ['a.b', 'c.d'] },
      { cells: ['=cmd()', 'a"b', 'beyond'], reasons: [], codes: [] },
    ]
    expect(reportLines(rows, shape)).toBe(
      `"Devki; Devi";0041;Choose the gender. · No village.;a.b c.d\r\n'=cmd();"a""b";;;beyond\r\n`,
    )
  })
})
