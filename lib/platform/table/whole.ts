import 'server-only'
import { openTable } from './open'
import type { TableFault, TableRow, TableShape } from './shape'

export type WholeTable =
  | { readonly ok: true; readonly shape: TableShape; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly fault: TableFault }

/** Letters of a file that is held whole, every cell counted as some more: the villages of all India. */
const MOST_HELD = 150_000_000
const PER_CELL = 8

/** All rows of a file that is small enough to be held whole; a fault anywhere in it refuses the whole. */
export const wholeTable = async (bytes: Uint8Array, name: string): Promise<WholeTable> => {
  const opened = await openTable(() => once(bytes), { name })
  if (!opened.ok) return opened
  const rows: TableRow[] = []
  let letters = 0
  for await (const batch of opened.batches()) {
    if ('fault' in batch) return { ok: false, fault: batch.fault }
    rows.push(...batch.rows)
    letters += batch.rows.reduce(
      (sum, { cells }) => cells.reduce((some, cell) => some + cell.length + PER_CELL, sum),
      0,
    )
    if (letters > MOST_HELD) return { ok: false, fault: { code: 'tables.tooLarge' } }
  }
  return { ok: true, shape: opened.shape, rows }
}

/** Bytes in memory as a source; in pieces, as they come from a file. */
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP) yield await Promise.resolve(bytes.subarray(at, at + STEP))
}

const STEP = 64 * 1024
