import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { ImportProblem } from '@/lib/domain/import/problem'
import type { Tx } from '@/lib/platform/db'
import { type Pass, problemsIn } from './returned'

/** Cells of a row as the file has them, and as a person corrected them. */
export interface Corrected {
  readonly cells: readonly string[]
  readonly mended: readonly string[]
}

/** A row that was put right on the page: why it had been returned, who corrected it, and when. */
export interface Mended extends Corrected {
  readonly line: number
  readonly problems: readonly ImportProblem[]
  readonly accountId: string
  readonly at: Date
}

/**
 * Moves the rows of a returned record to those that are mended; what the file had is kept, also of a row that is corrected
 * a second time. Answers how many rows it moved: none when somebody was quicker.
 */
export const move = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  { jobId, pass, record }: { readonly jobId: string; readonly pass: Pass; readonly record: number },
  rows: readonly { readonly line: number; readonly mended: readonly string[] }[],
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<number> =>
  tx.$executeRaw`
    with taken as (
      delete from returned_rows where job_id = ${jobId}::uuid and run = ${pass} and record = ${record}::int and place = ${place}
      returning *
    )
    insert into mended_rows (job_id, run, line, place, record, cells, problems, mended, account_id, at)
    select job_id, run, line, place, record, cells, problems, r.mended, ${accountId}::uuid, ${at}
    from taken join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (line int, mended text[]) using (line)
    on conflict (job_id, run, line) do update set mended = excluded.mended, problems = excluded.problems,
      record = excluded.record, account_id = excluded.account_id, at = excluded.at`

/** By their lines, the rows that were corrected before the file was imported: laid over it when it is read. */
export const beforeRun = async (tx: Tx, jobId: string): Promise<ReadonlyMap<number, Corrected>> => {
  const rows = await tx.mendedRow.findMany({
    where: { jobId, run: 'DRY' },
    select: { line: true, cells: true, mended: true },
  })
  return new Map(rows.map(({ line, cells, mended }) => [line, { cells, mended }]))
}

/** The rows that were corrected last, newest first. */
export const newest = async (tx: Tx, jobId: string, limit: number): Promise<readonly Mended[]> => {
  const rows = await tx.mendedRow.findMany({
    where: { jobId },
    orderBy: [{ at: 'desc' }, { line: 'asc' }],
    take: limit,
  })
  return rows.map(({ line, cells, mended, problems, accountId, at }) => ({
    ...{ line, cells, mended, accountId, at, problems: problemsIn(problems) },
  }))
}

/** Forgets what was corrected in a sheet that is not read any more. */
export const forget = async (tx: Tx, { place }: Permit<ImportVerb>, jobId: string): Promise<void> => {
  await tx.mendedRow.deleteMany({ where: { jobId, place, run: 'DRY' } })
}
