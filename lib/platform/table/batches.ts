import { BATCH } from './limits'
import type { TableBatch, TableFault, TableRow } from './shape'
import { Unreadable } from './unreadable'

const inEntry = (fault: TableFault, entry: string | null): TableFault => (entry === null ? fault : { ...fault, entry })

/** What went wrong with the bytes, named with the file of the archive; anything else that is thrown is thrown on. */
export const faultOf = (thrown: unknown, entry: string | null): TableFault => {
  if (thrown instanceof Unreadable) return inEntry(thrown.fault, entry)
  throw thrown
}

/** Rows in batches of a thousand; a fault of the bytes ends them as the last batch. */
export async function* batched(
  pieces: AsyncIterable<readonly TableRow[]>,
  entry: string | null,
): AsyncGenerator<TableBatch> {
  let waiting: TableRow[] = []
  let fault: TableFault | null = null
  try {
    for await (const rows of pieces) {
      waiting = waiting.length === 0 ? [...rows] : waiting.concat(rows)
      let at = 0
      for (; waiting.length - at >= BATCH; at += BATCH) yield { rows: waiting.slice(at, at + BATCH) }
      waiting = at === 0 ? waiting : waiting.slice(at)
    }
  } catch (thrown) {
    fault = faultOf(thrown, entry)
  }
  for (let at = 0; at < waiting.length; at += BATCH) yield { rows: waiting.slice(at, at + BATCH) }
  if (fault) yield { fault }
}
