import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES, planImport, tally } from '@/lib/domain/household/import-plan'
import { readSheet } from '@/lib/domain/household/import-sheet'
import { readingsOf } from '@/lib/features/households/commands/readings'
import { readTable } from '@/lib/platform/table-file'
import { devki, ground, HEADER } from '@/tests/support/survey-file'

const noise = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '""', ',', ';', '\t', '|', '\r', '\n', '\uFEFF', "'0"),
)

describe('any text at all', () => {
  it('is read or answered with a line, and never throws', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 60 }), fc.boolean(), (parts, withHeader) => {
        const table = readTable(`${withHeader ? `${HEADER.join(',')}\n` : ''}${parts.join('')}`)
        if (!table.ok) return table.line >= 0
        const sheet = readSheet(table.rows)
        return (
          !sheet.ok ||
          readingsOf(sheet.value, ground()).every(({ digest, problems }) => (digest === null) === problems.length > 0)
        )
      }),
      { numRuns: 400 },
    )
  })
})

/** A household of the story with some cells spoilt. */
const household = fc
  .record({
    key: fc.stringMatching(/^\d{3,6}$/),
    spoilt: fc.dictionary(fc.constantFrom(...HEADER), noise, { maxKeys: 2 }),
  })
  .map(({ key, spoilt }) => devki(key).map((row) => row.map((cell, at) => spoilt[HEADER[at] ?? ''] ?? cell)))

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

describe('every row of a file', () => {
  it('is created, unchanged, different or returned: none is lost and none comes twice (F24)', () => {
    fc.assert(
      fc.property(fc.array(household, { maxLength: 12 }), fc.nat(), (households, seed) => {
        const rows = households.flat()
        const text = [HEADER, ...rows].map((row) => row.map(quote).join(',')).join('\n')
        const table = readTable(text)
        const sheet = table.ok && readSheet(table.rows)
        if (!sheet || !sheet.ok) throw new Error('A quoted file is always readable')
        const readings = readingsOf(sheet.value, ground())
        const some = readings.filter((_, index) => (seed >> (index % 16)) & 1)
        const held = new Map(some.map(({ key, digest }, index) => [key, index % 2 ? digest : 'other']))
        const elsewhere = new Set(readings.filter(({ key }) => key.endsWith('7')).map(({ key }) => key))
        const counts = tally(planImport(readings, held, elsewhere))
        const lines = readings.flatMap(({ lines: own }) => own)
        expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome].households, 0)).toBe(readings.length)
        expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome].rows, 0)).toBe(lines.length)
        expect(new Set(lines).size).toBe(lines.length)
        expect(lines.length).toBe(rows.filter((row) => row.some((cell) => cell.trim() !== '')).length)
      }),
      { numRuns: 200 },
    )
  })
})
