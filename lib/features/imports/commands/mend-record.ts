import 'server-only'
import type { MendInput } from '@/lib/features/imports/schema'
import * as differences from '@/lib/features/imports/store/differences'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as mended from '@/lib/features/imports/store/mended'
import * as progress from '@/lib/features/imports/store/progress'
import * as returned from '@/lib/features/imports/store/returned'
import type { Frame, ImportKind, Verdict } from '@/lib/features/imports/store/kind'
import type { Tx } from '@/lib/platform/db'
import { mayHandIn } from '@/lib/domain/import/hand-in'
import {
  afterMending,
  asSeen,
  cellName,
  type Columns,
  columnsOf,
  fieldOf,
  isMendable,
  mendedCells,
  passToMend,
  type ReturnedRow,
  type Way,
} from '@/lib/domain/import/mend'
import { isBalanced, isReturned } from '@/lib/domain/import/receipt'
import { sealed } from '@/lib/domain/import/sealed'
import { storable } from '@/lib/domain/import/tidy'
import type { Refusal } from '@/lib/domain/refusals'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import { sha256 } from '@/lib/platform/digest'
import type { TableBatch, TableRow } from '@/lib/platform/table/shape'
import { frameOf } from './frame'
import { type Gathered, recordsOf } from './records'
import { differencesIn, verdictsOn } from './returned-rows'
import type { ImportKinds } from './work-on'

/**
 * A person puts a returned record right on the page (F21): it is judged as it would be in the file, by its kind's own
 * reading. A good one is entered at once as part of a file that is imported already; before that it counts as good, and
 * its cells are laid over the file when it is imported. Refuses `mends.stillWrong` with every reason at its cell,
 * `mends.gone` when somebody was quicker, `mends.notByCells` when no cell is wrong.
 */
export const mendRecord =
  (kinds: ImportKinds): Command<MendInput, { id: string; entered: boolean }> =>
  async ({ actor, tx, today, now }, { id, record, seen, cells, aadhaar }) => {
    const job = await jobs.hold(tx, id)
    if (!job) return refuse('access.absent')
    const allowed = mayHandIn(actor, job)
    if (!allowed.ok) return allowed
    const pass = passToMend(job.stage)
    const receipt = pass === 'DRY' ? job.foreseen : job.counts
    const { shape, mapping } = job
    const kind = kinds[job.kind]
    if (!pass || !receipt || !shape || !mapping || !kind) return refuse('imports.notNow', { stage: job.stage })
    const rows = await returned.ofRecords(tx, id, pass, [record])
    if (rows.length === 0) return refuse('mends.gone')
    if (!isMendable(rows)) return refuse('mends.notByCells')
    if (sha256(asSeen(mapping, rows)) !== seen) return refuse('access.changedMeanwhile')
    const columns = columnsOf(shape.header, mapping, job.sample, pass === 'RUN' && takesAadhaar())
    const typed: Record<Way, Readonly<Record<string, string | undefined>>> = { TEXT: cells, ANEW: aadhaar, SHOWN: {} }
    const corrected = rows.map((row) => ({
      line: row.line,
      cells: mendedCells(row, columns, ({ at, way }) => typed[way][cellName(row.line, at)]).map(storable),
    }))
    const frame = frameOf({ job, actor, permit: allowed.value }, { shape, mapping }, { today, now })
    const { records, verdicts, finish } = await judge(tx, kind, frame, corrected, pass === 'DRY')
    if (verdicts.some(({ outcome }) => isReturned(outcome)))
      return { ok: false, error: stillWrong(verdicts, rows, columns) }
    await differences.note(tx, id, pass, differencesIn(records, verdicts))
    // Of a number that was typed anew no more is kept than of the file's own (F11).
    const own = mapping[kind.columns.key] ?? null
    const right = corrected.map(({ line, cells: mended }) => ({ line, mended: sealed(mended, columns.sealed, own) }))
    const moved = await mended.move(tx, allowed.value, { jobId: id, pass, record }, right, {
      ...{ accountId: actor.accountId, at: now },
    })
    await finish()
    const next = afterMending(receipt, rows, verdicts)
    if (moved !== rows.length || !isBalanced(next)) throw new Error('A receipt that does not add up')
    if (!(await progress.recount(tx, allowed.value, job, pass, next))) return refuse('access.changedMeanwhile')
    const entered = pass === 'RUN'
    return ok({
      value: { id, entered },
      event: {
        type: 'mends.mended',
        place: job.place,
        subject: { kind: 'import', id },
        params: { file: job.fileName, line: record, rows: rows.length, entered: entered ? 'yes' : 'no' },
      },
    })
  }

interface Judgement {
  readonly records: readonly Gathered[]
  readonly verdicts: readonly Verdict[]
  /** What its kind does when a file is through, once the mended rows no longer count as returned. */
  readonly finish: () => Promise<void>
}

async function* alone(rows: readonly TableRow[]): AsyncGenerator<TableBatch> {
  yield await Promise.resolve({ rows })
}

/** Reads the rows as the file's own, by their keys, and writes what they say unless it is dry or anything is returned. */
const judge = async (
  tx: Tx,
  kind: ImportKind,
  frame: Frame,
  rows: readonly TableRow[],
  dry: boolean,
): Promise<Judgement> => {
  const { job, header } = frame
  const columns = {
    ...{ mapping: job.mapping ?? {}, headerLine: -1, width: header.length },
    groupOf: (cells: Readonly<Record<string, string>>) => kind.groupOf(cells, job),
  }
  const records: Gathered[] = []
  for await (const part of recordsOf(alone(rows), columns)) if ('records' in part) records.push(...part.records)
  const run = await kind.begin(tx, frame, dry)
  const batch = run.batch(frame.now)
  for (const record of records) if (record.fault === null) batch.read(record)
  const verdicts = verdictsOn(records, await batch.plan(tx))
  if (!dry && !verdicts.some(({ outcome }) => isReturned(outcome))) await batch.write(tx)
  return { records, verdicts, finish: async () => (dry ? undefined : run.finish?.(tx)) }
}

const stillWrong = (verdicts: readonly Verdict[], rows: readonly ReturnedRow[], columns: Columns): Refusal => {
  const problems = verdicts.filter(({ outcome }) => isReturned(outcome)).flatMap((verdict) => verdict.problems)
  return {
    code: 'mends.stillWrong',
    params: { problems: problems.length },
    found: problems.map((one) => ({ field: fieldOf(one, rows, columns), message: one.message, params: one.params })),
  }
}
