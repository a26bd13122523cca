import 'server-only'
import * as progress from '@/lib/features/imports/store/progress'
import * as returned from '@/lib/features/imports/store/returned'
import { problem } from '@/lib/domain/import/problem'
import { now as moment } from '@/lib/platform/clock'
import { longTransaction } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import type { TableFault } from '@/lib/platform/table/shape'
import type { Held } from './held'

interface Failure {
  readonly fault: string
  readonly rows?: readonly returned.Returned[]
}

/** Ends a job that cannot go on, with the reason and the rows that are the reason. */
export const failed = async (
  { job, actor, permit, scope }: Pick<Held, 'job' | 'actor' | 'permit' | 'scope'>,
  { fault, rows = [] }: Failure,
): Promise<void> => {
  const now = moment()
  const pass = job.stage === 'READING' ? 'DRY' : 'RUN'
  await longTransaction(scope, async (tx) => {
    if (pass === 'RUN') await returned.clear(tx, job.id, pass)
    await returned.add(tx, job, pass, rows)
    const moved = await progress.moveOn(tx, permit, job, { stage: 'FAILED', fault, finishedAt: now })
    if (!moved) return
    const params = { file: job.fileName, fault }
    const subject = { kind: 'import', id: job.id }
    await append(tx, actor, { type: 'imports.failed', place: job.place, subject, params }, now)
  })
}

/** Ends a job whose file is no table, or is damaged from a row on. */
export const broken = (held: Held, { code, line = 0, entry = '' }: TableFault): Promise<void> => {
  const found = { ...problem(line, null, code.replace('.', '.refusal.')), params: { line, entry } }
  return failed(held, { fault: code, rows: [{ record: null, line, cells: [], problems: [found] }] })
}
