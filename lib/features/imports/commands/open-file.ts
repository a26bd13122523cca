import 'server-only'
import type { ImportJob, JobShape } from '@/lib/features/imports/store/job'
import * as pieces from '@/lib/features/imports/store/pieces'
import type { Scope } from '@/lib/domain/access/scope'
import {
  FIRST_ROWS,
  headerAt,
  isOwnFile,
  type KnownColumns,
  lacking,
  type Mapping,
  proposeMapping,
  type Remembered,
} from '@/lib/domain/import/columns'
import { sealedColumns, withoutAadhaar } from '@/lib/domain/import/sealed'
import { tidy } from '@/lib/domain/import/tidy'
import { longTransaction } from '@/lib/platform/db'
import { openTable } from '@/lib/platform/table/open'
import type { OpenTable, TableFault } from '@/lib/platform/table/shape'

/** A file whose header is understood. */
export interface OpenFile {
  readonly table: OpenTable
  readonly shape: JobShape
  readonly mapping: Mapping
  /** Columns that a person must name first. */
  readonly lacks: readonly string[]
  readonly headerLine: number
  /** Columns whose cells are Aadhaar numbers: nothing of them is kept or shown but masked. */
  readonly sealed: ReadonlySet<number>
  /** The column of the file's own keys. */
  readonly own: number | null
  /** Bytes that were handed out so far: how far the reading is. */
  readonly bytesRead: () => number
}

export type Opening =
  { readonly ok: true; readonly file: OpenFile } | { readonly ok: false; readonly fault: TableFault }

/** Opens a job's file from its pieces and finds its header under any title lines. */
export const openFile = async (
  scope: Scope,
  job: ImportJob,
  known: KnownColumns,
  remembered: Remembered,
): Promise<Opening> => {
  let bytes = 0
  async function* source(): AsyncGenerator<Uint8Array> {
    bytes = 0
    for (let seq = 0; ; seq += 1) {
      const at = seq
      const piece = await longTransaction(scope, (tx) => pieces.at(tx, job.id, at))
      if (piece === null) return
      yield piece
      bytes += piece.byteLength
    }
  }
  const table = await openTable(source, { name: job.fileName, sheet: job.answers['sheet'] })
  if (!table.ok) return table
  const batches = table.batches()
  const first = await batches.next()
  await batches.return(undefined)
  if (first.done === true) return { ok: false, fault: { code: 'tables.empty' } }
  if ('fault' in first.value) return { ok: false, fault: first.value.fault }
  const { rows } = first.value
  const said = job.mapping !== null && Object.keys(job.mapping).length > 0 ? job.mapping : null
  const before = rows.findIndex(({ line }) => line === job.shape?.headerLine)
  const at =
    said !== null && before >= 0
      ? before
      : headerAt(
          known,
          rows.map(({ cells }) => cells),
          remembered,
        )
  const row = at === null ? undefined : rows[at]
  if (row === undefined) return { ok: false, fault: { code: 'tables.empty' } }
  const header = row.cells.map(tidy)
  if (isOwnFile(known, header)) return { ok: false, fault: { code: 'files.ownFile' } }
  const below = rows.slice((at ?? 0) + 1, (at ?? 0) + 1 + FIRST_ROWS).map(({ cells }) => cells.map(tidy))
  const mapping = withoutAadhaar(said ?? proposeMapping(known, header, remembered, below), below)
  const sealed = sealedColumns(header, mapping, below)
  const shape = { ...table.shape, headerLine: row.line, header }
  const lacks = lacking(known, mapping)
  const own = mapping[known.key] ?? null
  const understood = { table, shape, mapping, lacks, sealed, own, headerLine: row.line }
  return { ok: true, file: { ...understood, bytesRead: () => bytes } }
}
