import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Mapping } from '@/lib/domain/import/columns'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Receipt } from '@/lib/domain/import/receipt'
import type { ImportStage } from '@/lib/domain/import/stage'
import type { Tx } from '@/lib/platform/db'
import type { ImportJob, JobShape, SampleRow } from './job'

// What a worker writes of a job. It says from where it moves it: of two hands at one job, one writes.

type Ours = Permit<ImportVerb>

/** Takes a job up at a stage, or goes on with it; false when it stands elsewhere by now. */
export const takeUp = async (
  tx: Tx,
  { place }: Ours,
  { id, stage, startedAt }: ImportJob,
  to: ImportStage,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.importJob.updateMany({
    where: { id, place, stage },
    data: {
      stage: to,
      beatAt: at,
      fault: null,
      startedAt: stage === to ? startedAt : at,
      ...(to === 'READING' ? { rowsDone: 0, checkpoint: 0 } : {}),
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** How far a pass is. */
export interface Reached {
  readonly checkpoint: number
  readonly rows: number
  readonly rowsTotal: number | null
  readonly receipt: Receipt
}

/**
 * Notes how far a pass came since `from`, in the transaction that did the work: null when another worker was there first,
 * so that the work is undone with it; else whether a person asks to stop.
 */
export const reach = async (
  tx: Tx,
  { id, place }: ImportJob,
  pass: 'DRY' | 'RUN',
  from: number,
  { checkpoint, rows, rowsTotal, receipt }: Reached,
): Promise<{ readonly stop: boolean } | null> => {
  const text = JSON.stringify(receipt)
  const [row] =
    pass === 'DRY'
      ? await tx.$queryRaw<{ stop: boolean }[]>`
          update import_jobs set checkpoint = ${checkpoint}::int, rows_done = ${rows}::int, rows_total = ${rowsTotal}::int,
            foreseen = ${text}::jsonb, beat_at = now()
          where id = ${id}::uuid and place = ${place} and stage = 'READING' and checkpoint = ${from}::int
          returning cancel_asked as stop`
      : await tx.$queryRaw<{ stop: boolean }[]>`
          update import_jobs set checkpoint = ${checkpoint}::int, rows_done = ${rows}::int, counts = ${text}::jsonb, beat_at = now()
          where id = ${id}::uuid and place = ${place} and stage = 'RUNNING' and checkpoint = ${from}::int
          returning cancel_asked as stop`
  return row ?? null
}

/** Shows how far a run is whose work is one long transaction; answers whether a person asks to stop. */
export const show = async (tx: Tx, { id, place }: ImportJob, rows: number): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ stop: boolean }[]>`
    update import_jobs set rows_done = ${rows}::int, beat_at = now()
    where id = ${id}::uuid and place = ${place} and stage = 'RUNNING' returning cancel_asked as stop`
  return row?.stop ?? true
}

/** What was understood of a file: how it is written, what its columns mean, its first rows. */
export const understood = async (
  tx: Tx,
  { place }: Ours,
  { id }: ImportJob,
  {
    shape,
    mapping,
    sample,
  }: { readonly shape: JobShape; readonly mapping: Mapping; readonly sample: readonly SampleRow[] },
): Promise<void> => {
  await tx.importJob.updateMany({
    where: { id, place, stage: 'READING' },
    data: {
      shape: { ...shape, sheets: [...shape.sheets], header: [...shape.header] },
      mapping: { ...mapping },
      sample: sample.map(({ line, row, cells }) => ({ line, row: [...row], cells: { ...cells } })),
    },
  })
}

/** What a dry run found when it was through; the run begins at the first record. */
export const foresee = async (
  tx: Tx,
  { id, place }: ImportJob,
  { rows, receipt }: Reached,
  { leftOut, covering }: Pick<ImportJob, 'leftOut' | 'covering'>,
): Promise<void> => {
  await tx.$executeRaw`
    update import_jobs set foreseen = ${JSON.stringify(receipt)}::jsonb, left_out = ${leftOut && JSON.stringify(leftOut)}::jsonb,
      covering = ${covering && JSON.stringify(covering)}::jsonb, rows_total = ${rows}::int, rows_done = 0, checkpoint = 0,
      beat_at = now()
    where id = ${id}::uuid and place = ${place} and stage = 'READING'`
}

/** Writes a receipt anew after a returned record was mended; false when the job stands elsewhere by now. */
export const recount = async (
  tx: Tx,
  { place }: Ours,
  { id, stage }: ImportJob,
  pass: 'DRY' | 'RUN',
  receipt: Receipt,
): Promise<boolean> => {
  const text = JSON.stringify(receipt)
  const written =
    pass === 'DRY'
      ? await tx.$executeRaw`update import_jobs set foreseen = ${text}::jsonb
          where id = ${id}::uuid and place = ${place} and stage = ${stage}`
      : await tx.$executeRaw`update import_jobs set counts = ${text}::jsonb
          where id = ${id}::uuid and place = ${place} and stage = ${stage}`
  return written === 1
}

/** Moves a job on from where a worker holds it; false when it stands elsewhere by now. */
export const moveOn = async (
  tx: Tx,
  { place }: Ours,
  { id, stage: from }: Pick<ImportJob, 'id' | 'stage'>,
  change: {
    readonly stage: ImportStage
    readonly fault?: string | null
    readonly finishedAt?: Date
    readonly rowsTotal?: number
    readonly cancelAsked?: boolean
    readonly digest?: string
  },
): Promise<boolean> => {
  const { count } = await tx.importJob.updateMany({
    where: { id, place, stage: from },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}
