import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import { proposeMapping } from '@/lib/domain/import/columns'
import { isBalanced, receiptOf, together, NOTHING, IMPORT_OUTCOMES } from '@/lib/domain/import/receipt'
import { readHousehold } from '@/lib/features/households/commands/readings'
import { type Gathered, recordsOf } from '@/lib/features/imports/commands/records'
import type { TableBatch } from '@/lib/platform/table/shape'
import { devki, ground, HEADER } from '@/tests/support/survey-file'

const noise = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '""', ',', ';', '\t', '|', '\r', '\n', '\uFEFF', "'0", '\0', '\ud800'),
)

/** A household of the story with some cells spoilt. */
const household = fc
  .record({
    key: fc.stringMatching(/^\d{3,6}$/),
    spoilt: fc.dictionary(fc.constantFrom(...HEADER), noise, { maxKeys: 2 }),
  })
  .map(({ key, spoilt }) => devki(key).map((row) => row.map((cell, at) => spoilt[HEADER[at] ?? ''] ?? cell)))

async function* batches(rows: readonly (readonly string[])[], size: number): AsyncGenerator<TableBatch> {
  const all = rows.map((cells, index) => ({ line: index + 2, cells }))
  for (let at = 0; at < all.length; at += size) yield Promise.resolve({ rows: all.slice(at, at + size) })
}

const recordsIn = async (rows: readonly (readonly string[])[], size: number): Promise<readonly Gathered[]> => {
  const mapping = proposeMapping(HOUSEHOLD_COLUMNS, HEADER, {})
  const found: Gathered[] = []
  for await (const part of recordsOf(batches(rows, size), {
    mapping,
    headerLine: 1,
    width: rows[0]?.length ?? 0,
    groupOf: ({ key = '' }) => key,
  }))
    if ('records' in part) found.push(...part.records)
  return found
}

describe('every row of a file', () => {
  it('comes to exactly one record, whatever stands in its cells and however the file is read (F24)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(household, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), async (all, size) => {
        const rows = all.flat()
        const records = await recordsIn(rows, size)
        const lines = records.flatMap((record) => record.rows.map(({ line }) => line))
        expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map((_row, index) => index + 2))
        expect(
          records.every((record) => (record.fault === null) === (record.key !== '' && record.key.length <= 120)),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is read into a whole household or returned with a reason, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(household, { maxLength: 6 }), async (all) => {
        for (const { key, rows } of await recordsIn(all.flat(), 1000)) {
          const reading = readHousehold(key, rows, ground())
          if ('problems' in reading) expect(reading.problems.length).toBeGreaterThan(0)
          else expect(reading.read.family.members.length).toBe(rows.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a receipt', () => {
  it('adds up, however its chunks are cut (F24)', () => {
    const judged = fc.array(
      fc.record({
        outcome: fc.constantFrom(...IMPORT_OUTCOMES),
        rows: fc.integer({ min: 1, max: 20 }),
        problems: fc.constant([]),
      }),
    )
    fc.assert(
      fc.property(judged, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length
        const whole = receiptOf(all)
        const parts = [all.slice(0, at), all.slice(at)].map(receiptOf).reduce(together, NOTHING)
        expect(parts).toEqual(whole)
        return isBalanced(whole) && whole.IN.rows === all.reduce((sum, { rows }) => sum + rows, 0)
      }),
    )
  })
})
