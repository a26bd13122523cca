import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterMending,
  cellsToMend,
  columnsOf,
  fieldOf,
  isMendable,
  isToTryAgain,
  laidOver,
  mendedCells,
  MOST_LINES,
  type ReturnedRow,
} from '@/lib/domain/import/mend'
import { asCorrected } from '@/lib/domain/import/as-corrected'
import { mendSchema } from '@/lib/features/imports/schema'
import { posted, understood } from '@/tests/support/register-story'
import { problem, SHIFTED } from '@/lib/domain/import/problem'
import { IMPORT_OUTCOMES, isBalanced, type Judged, receiptOf, together } from '@/lib/domain/import/receipt'

const HEADER = ['Key', 'Name', 'Sex', 'Remarks', 'Aadhaar No', 'Version']
const MAPPING = { key: 0, name: 1, gender: 2, aadhaar: 4, version: 5 }
const COLUMNS = columnsOf(HEADER, MAPPING, [], false)
/** The file is imported and gone. */
const GONE = columnsOf(HEADER, MAPPING, [], true)
/** What a person corrected in line 7. */
const CORRECTED = new Map([[7, { cells: ['K-1', ' Devki', '9'], mended: ['K-1', 'Devki Devi', ''] }]])

const row = (over: Partial<ReturnedRow> = {}): ReturnedRow => ({
  ...{ line: 7, cells: ['K-1', 'Devki', '9', 'tall', 'XXXX XXXX 5246', '3'] },
  problems: [problem(7, 'Sex', 'households.error.gender')],
  ...over,
})

describe('F21 · what was corrected on the page', () => {
  it('stands in the first rows as they will be read; what was emptied is not read', () => {
    const told = (line: number) => ({
      ...{ line, row: ['K-1', 'Devki', '9', 'tall'], cells: { key: 'K-1', name: 'Devki', gender: '9' } },
    })
    expect(asCorrected([told(6), told(7)], MAPPING, CORRECTED)).toEqual([
      told(6),
      { line: 7, row: ['K-1', 'Devki Devi', '', 'tall'], cells: { key: 'K-1', name: 'Devki Devi' } },
    ])
  })

  it('a record that only waits for something else is tried again, not corrected', () => {
    const waits = row({ problems: [problem(7, null, 'changes.refusal.alreadyAsked')] })
    expect([isToTryAgain([waits]), isToTryAgain([waits, row()]), isToTryAgain([row()])]).toEqual([true, false, false])
  })
})

describe('F21 · the form of a returned record', () => {
  it('has the columns that are read, in the order of the file; Aadhaar numbers and versions are shown only', () => {
    const cells = cellsToMend(row(), COLUMNS)
    expect(cells.map(({ heading, cell, way }) => [heading, cell, way])).toEqual([
      ['Key', 'K-1', 'TEXT'],
      ['Name', 'Devki', 'TEXT'],
      ['Sex', '9', 'TEXT'],
      ['Aadhaar No', 'XXXX XXXX 5246', 'SHOWN'],
      ['Version', '3', 'SHOWN'],
    ])
    expect(cellsToMend(row({ cells: ['K-1'] }), COLUMNS)[1]).toMatchObject({ heading: 'Name', cell: '' })
  })

  it('has every column of a shifted row, also those behind the last heading', () => {
    const shifted = row({ cells: [...row().cells, 'more'], problems: [problem(7, null, SHIFTED)] })
    expect(cellsToMend(shifted, COLUMNS).map(({ heading }) => heading)).toEqual([...HEADER, ''])
  })

  it('says a problem at its cell, at its line where the cell is not typed, else of the whole form', () => {
    const at = (line: number, column: string | null) => fieldOf(problem(line, column, 'x.error.y'), [row()], COLUMNS)
    expect(at(7, 'Sex')).toBe('cells.7-2')
    expect(at(7, 'Version')).toBe('line-7')
    expect(at(7, null)).toBe('line-7')
    expect(at(8, 'Sex')).toBe('')
  })

  it('takes what was typed, leaves what reads the same, and empties what was emptied', () => {
    const typed: Readonly<Record<number, string>> = { 0: ' K-1 ', 2: 'F', 4: '499118665246', 5: '9' }
    expect(mendedCells(row(), COLUMNS, ({ at }) => typed[at])).toEqual([
      ...['K-1', '', 'F', 'tall', 'XXXX XXXX 5246', '3'],
    ])
    expect(mendedCells(row({ cells: ['K-1'] }), COLUMNS, ({ at }) => typed[at])).toEqual(['K-1', '', 'F'])
  })

  it('F11 · has an empty box for an Aadhaar number once the file is gone: what is typed is taken, what stays empty is not', () => {
    const [number] = cellsToMend(row(), GONE).filter(({ way }) => way === 'ANEW')
    expect(number).toMatchObject({ heading: 'Aadhaar No', cell: 'XXXX XXXX 5246' })
    const with4 = (told: string) => mendedCells(row(), GONE, ({ at, cell }) => (at === 4 ? told : cell))[4]
    expect([with4(''), with4('999941057058')]).toEqual(['XXXX XXXX 5246', '999941057058'])
    // By its name it is neither sent back nor kept on the device.
    expect(fieldOf(problem(7, 'Aadhaar No', 'x.error.y'), [row()], GONE)).toBe('aadhaar.7-4')
  })

  it('F11 · says at its box that a number is none, and takes it in the grouping in which it is printed', () => {
    const form = posted({ id: crypto.randomUUID(), record: '7', seen: 'a'.repeat(64) }, 0)
    form.set('aadhaar.7-4', '4991 1866 524')
    expect(understood(mendSchema, form).errors).toEqual({ 'aadhaar.7-4': ['households.error.aadhaar'] })
    form.set('aadhaar.7-4', '४९९१ १८६६ ५२४६')
    form.set('aadhaar.8-4', '')
    expect(understood(mendSchema, form).errors).toEqual({})
    expect(understood(mendSchema, form).value?.aadhaar).toEqual({ '7-4': '499118665246', '8-4': '' })
  })

  it('is offered up to so many lines, and not where no cell is wrong', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, line) => row({ line, problems: [] }))
    expect(isMendable([])).toBe(false)
    expect([MOST_LINES - 1, MOST_LINES, MOST_LINES + 1].map((count) => isMendable(lines(count)))).toEqual([
      true,
      true,
      false,
    ])
    for (const message of ['imports.error.apart', 'imports.error.changedMeanwhile', 'files.error.alreadyHere'])
      expect(isMendable([row(), row({ line: 8, problems: [problem(8, null, message)] })])).toBe(false)
  })
})

describe('F21 F24 · what a correction does', () => {
  it('lies over the file in the corrected cells only: a masked number stays what the file has', () => {
    const cells = ['K-1', '9', 'XXXX XXXX 5246']
    const mended = ['K-1', 'F', 'XXXX XXXX 5246']
    expect(laidOver(['K-1', '9', '499118665246'], { cells, mended })).toEqual(['K-1', 'F', '499118665246'])
    expect(laidOver(['K-1'], { cells: ['K-1'], mended: ['K-1', '', 'F'] })).toEqual(['K-1', '', 'F'])
  })

  it('leaves every receipt balanced with as many rows as came in, however the record is judged', () => {
    const outcome = fc.constantFrom(...IMPORT_OUTCOMES)
    const judged = fc.record({ outcome, rows: fc.integer({ min: 1, max: 9 }), problems: fc.constant([]) })
    fc.assert(
      fc.property(fc.array(judged), fc.integer({ min: 1, max: 9 }), outcome, (others, count, becomes) => {
        const rows = Array.from({ length: count }, (_, line) =>
          row({ line, problems: [problem(line, null, 'a.error.b')] }),
        )
        const wrong: Judged = { outcome: 'REJECTED', rows: count, problems: rows.flatMap(({ problems }) => problems) }
        const before = together(receiptOf(others), receiptOf([wrong]))
        const after = afterMending(before, rows, [{ outcome: becomes, rows: count, problems: [] }])
        expect(isBalanced(after)).toBe(true)
        expect(after.IN).toEqual(before.IN)
        expect(after.problems).toEqual({})
        const fewer = becomes === 'REJECTED' ? 0 : 1
        expect(after.REJECTED.records).toBe(before.REJECTED.records - fewer)
        expect(after[becomes].rows).toBe(before[becomes].rows + fewer * count)
      }),
    )
  })
})
