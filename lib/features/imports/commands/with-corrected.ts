import type { Corrected } from '@/lib/features/imports/store/mended'
import { laidOver } from '@/lib/domain/import/mend'
import type { OpenTable } from '@/lib/platform/table/shape'

/** A file in which the cells that a person corrected stand in their places. */
export const withCorrected = (table: OpenTable, corrected: ReadonlyMap<number, Corrected>): OpenTable => {
  if (corrected.size === 0) return table
  async function* batches(): ReturnType<OpenTable['batches']> {
    for await (const batch of table.batches()) {
      if ('fault' in batch) yield batch
      else
        yield {
          rows: batch.rows.map((row) => {
            const own = corrected.get(row.line)
            return own ? { line: row.line, cells: laidOver(row.cells, own) } : row
          }),
        }
    }
  }
  return { ...table, batches }
}
