import 'server-only'
import * as differences from '@/lib/features/imports/store/differences'
import type { Frame, ImportBatch, ImportKind, ImportRun } from '@/lib/features/imports/store/kind'
import type { Reached } from '@/lib/features/imports/store/progress'
import * as returned from '@/lib/features/imports/store/returned'
import type { Covering } from '@/lib/domain/import/covering'
import type { LeftOut } from '@/lib/domain/import/left-out'
import { isBalanced, receiptOf, together } from '@/lib/domain/import/receipt'
import { now as moment } from '@/lib/platform/clock'
import { refusalOf } from '@/lib/platform/constraints'
import type { Tx } from '@/lib/platform/db'
import type { TableFault } from '@/lib/platform/table/shape'
import type { OpenFile } from './open-file'
import { type Chunk, settle } from './as-shown'
import { type Gathered, recordsOf } from './records'
import { differencesIn, returnedRows } from './returned-rows'

/** One pass over a file: a dry run, or a run. */
export interface Pass {
  readonly name: returned.Pass
  readonly frame: Frame
  readonly kind: ImportKind
  readonly file: OpenFile
  /** Where it begins: an earlier worker has done what comes before. */
  readonly from: Reached
  /** Whether one record that is returned undoes everything. */
  readonly whole: boolean
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Notes the place reached, with the work that reached it: null when another worker was there first. */
  readonly note: (tx: Tx, from: number, reached: Reached) => Promise<{ readonly stop: boolean } | null>
}

/** What a dry run found beside its rows. */
export interface Found {
  readonly leftOut: LeftOut | null
  readonly covering: Covering | null
}

export type Passed =
  | { readonly ended: 'THROUGH'; readonly reached: Reached; readonly found: Found }
  | { readonly ended: 'STOPPED'; readonly reached: Reached }
  | { readonly ended: 'BROKEN'; readonly fault: TableFault }

/** Another worker goes on with the job: this one's transaction is undone. */
class Outrun extends Error {}

/** A record cannot be taken in, and the file was to be taken in as a whole: everything is undone. */
export class NotWhole extends Error {
  constructor(
    readonly rows: readonly returned.Returned[],
    readonly records: number,
  ) {
    super('A record was returned')
  }
}

/** Lets everything else of the process have its turn: the database's replies, a signal. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
// Every reply of the database waits for the next breath, and the database for the statement after it.
const BETWEEN_BREATHS = 4
const TRIES = 3

/**
 * Goes through a file in chunks. While the database takes one chunk in, the next one is read; of each chunk verdicts,
 * returned rows, differences and the place reached are one transaction.
 */
export const goThrough = async (pass: Pass): Promise<Passed> => {
  const { frame, kind, file, from } = pass
  const dry = pass.name === 'DRY'
  const begin = (): Promise<ImportRun> => pass.transact((tx) => kind.begin(tx, frame, dry))
  let run = await begin()
  let reached = from
  let skip = from.checkpoint
  let chunk: Gathered[] = []
  let writing: Promise<{ readonly reached: Reached; readonly stop: boolean }> | null = null

  const read = async (records: readonly Gathered[]): Promise<ImportBatch> => {
    const batch = run.batch(moment())
    for (const [index, record] of records.entries()) {
      if (record.fault === null) batch.read(record)
      if (index % BETWEEN_BREATHS === 0) await breath()
    }
    return batch
  }
  const write = async (records: readonly Gathered[], first: ImportBatch, before: Reached) => {
    let batch = first
    for (let tries = 1; ; tries += 1) {
      try {
        return await pass.transact((tx) => writeChunk(tx, pass, records, { batch, read }, before))
      } catch (fault) {
        // Somebody entered one of the households meanwhile: the register is asked again.
        if (pass.whole || tries === TRIES || refusalOf(fault) === null) throw fault
        run = await begin()
        batch = await read(records)
      }
    }
  }
  const settled = async (): Promise<boolean> => {
    if (writing === null) return false
    const done = await writing
    writing = null
    reached = done.reached
    return done.stop
  }
  const flush = async (): Promise<boolean> => {
    const records = chunk
    chunk = []
    const batch = await read(records)
    if (await settled()) return true
    writing = write(records, batch, reached)
    // It is awaited before the next one; until then its fault is nobody's surprise.
    writing.catch(() => undefined)
    return false
  }

  const groupOf = (cells: Readonly<Record<string, string>>): string => kind.groupOf(cells, frame.job)
  const columns = { mapping: file.mapping, headerLine: file.headerLine, width: file.shape.header.length, groupOf }
  for await (const part of recordsOf(file.table.batches(), columns)) {
    if ('fault' in part) {
      await settled()
      return { ended: 'BROKEN', fault: part.fault }
    }
    for (const record of part.records) {
      if (skip > 0) {
        skip -= 1
        continue
      }
      chunk.push(record)
      if (chunk.length >= kind.chunk && (await flush())) return { ended: 'STOPPED', reached }
    }
  }
  if (chunk.length > 0 && (await flush())) return { ended: 'STOPPED', reached }
  await settled()
  if (!dry) await pass.transact((tx) => run.finish?.(tx) ?? Promise.resolve())
  const leftOut = dry ? await pass.transact((tx) => run.leftOut?.(tx) ?? Promise.resolve(null)) : null
  const covering = dry ? (run.covering?.() ?? null) : null
  return { ended: 'THROUGH', reached, found: { leftOut, covering } }
}

const writeChunk = async (
  tx: Tx,
  pass: Pass,
  records: readonly Gathered[],
  chunk: Chunk,
  before: Reached,
): Promise<{ readonly reached: Reached; readonly stop: boolean }> => {
  const { name, frame, file, whole, note } = pass
  const { job } = frame
  const verdicts = await settle(tx, { job, dry: name === 'DRY' }, records, chunk)
  const receipt = together(before.receipt, receiptOf(verdicts))
  if (!isBalanced(receipt)) throw new Error('A receipt that does not add up')
  const back = records.flatMap((record, index) => returnedRows(record, verdicts[index], file))
  if (whole && back.length > 0) throw new NotWhole(back, receipt.REJECTED.records)
  await returned.add(tx, job, name, back)
  await differences.note(tx, job.id, name, differencesIn(records, verdicts))
  const rows = before.rows + records.reduce((sum, record) => sum + record.rows.length, 0)
  const share = file.bytesRead() / Math.max(1, job.bytes)
  // Until the file was read once, how long it is can only be told from how much of it that was.
  const rowsTotal = name === 'RUN' ? before.rowsTotal : Math.round(rows / Math.min(1, Math.max(0.001, share)))
  const reached = { checkpoint: before.checkpoint + records.length, rows, rowsTotal, receipt }
  const noted = await note(tx, before.checkpoint, reached)
  if (noted === null) throw new Outrun('Another worker goes on with the job')
  return { reached, stop: noted.stop }
}
