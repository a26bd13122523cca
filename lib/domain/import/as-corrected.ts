import type { Mapping } from '@/lib/domain/import/columns'
import { laidOver } from '@/lib/domain/import/mend'
import { tidy } from '@/lib/domain/import/tidy'

interface SampleRow {
  readonly line: number
  readonly row: readonly string[]
  readonly cells: Readonly<Record<string, string>>
}

/** The first rows with the cells that a person corrected, as they will be read. */
export const asCorrected = (
  sample: readonly SampleRow[],
  mapping: Mapping,
  corrected: ReadonlyMap<number, { readonly cells: readonly string[]; readonly mended: readonly string[] }>,
): readonly SampleRow[] =>
  sample.map((one) => {
    const own = corrected.get(one.line)
    if (!own) return one
    const row = laidOver(one.row, { cells: own.cells.map(tidy), mended: own.mended.map(tidy) })
    const cells = Object.entries(mapping).flatMap(([column, at]) => {
      const text = row[at] ?? ''
      return text === '' ? [] : [[column, text] as const]
    })
    return { line: one.line, row, cells: Object.fromEntries(cells) }
  })
