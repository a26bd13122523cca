import type { SampleRow } from '@/lib/features/imports/store/job'
import { FIRST_ROWS } from '@/lib/domain/import/columns'
import { sealed } from '@/lib/domain/import/sealed'
import { tidy } from '@/lib/domain/import/tidy'
import type { OpenFile } from './open-file'

const MOST = 1000

/** The first rows of a file as they stand in it, and as they will be read by the names of its columns. */
export const firstRows = async ({
  table,
  mapping,
  headerLine,
  sealed: hidden,
  own,
}: OpenFile): Promise<readonly SampleRow[]> => {
  const batches = table.batches()
  const first = await batches.next()
  await batches.return(undefined)
  if (first.done === true || 'fault' in first.value) return []
  return first.value.rows
    .filter(({ line }) => line > headerLine)
    .slice(0, FIRST_ROWS)
    .map(({ line, cells: written }) => ({ line, cells: sealed(written, hidden, own) }))
    .map(({ line, cells }) => ({
      line,
      row: cells.slice(0, MOST).map(tidy),
      cells: Object.fromEntries(
        Object.entries(mapping).flatMap(([column, at]) => {
          const text = tidy(cells[at] ?? '')
          return text === '' ? [] : [[column, text]]
        }),
      ),
    }))
}
