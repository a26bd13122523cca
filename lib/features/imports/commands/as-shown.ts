import 'server-only'
import { CHANGED_SINCE_SHOWN, isAsShown } from '@/lib/domain/import/as-shown'
import { HERE_ALREADY, problem } from '@/lib/domain/import/problem'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as differences from '@/lib/features/imports/store/differences'
import type { ImportBatch, Verdict } from '@/lib/features/imports/store/kind'
import * as returned from '@/lib/features/imports/store/returned'
import type { Tx } from '@/lib/platform/db'
import type { Gathered } from './records'
import { verdictsOn } from './returned-rows'

const lineOf = ({ raw }: Gathered): number => raw[0]?.line ?? 0

/** First lines of the records that the dry run returned and that may be taken in only after they were shown anew. */
const cameBack = async (
  tx: Tx,
  { id, foreseen, answers }: ImportJob,
  records: readonly Gathered[],
): Promise<ReadonlySet<number>> => {
  const none = (foreseen?.REJECTED.records ?? 0) + (foreseen?.HERE.records ?? 0) === 0
  const rows = none || records.length === 0 ? [] : await returned.ofRecords(tx, id, 'DRY', records.map(lineOf))
  const back = new Set(rows.flatMap(({ record }) => record ?? []))
  if (answers['alreadyHere'] !== 'ENTER') return back
  // That these are entered all the same is what was ordered.
  for (const { record, problems } of rows)
    if (record !== null && problems.some(({ message }) => message === HERE_ALREADY)) back.delete(record)
  return back
}

/** Which records of a chunk would become something else than the dry run showed, by their place in it. */
const changedSinceShown = async (
  tx: Tx,
  job: ImportJob,
  records: readonly Gathered[],
  verdicts: readonly Verdict[],
): Promise<ReadonlySet<number>> => {
  const ids = verdicts.flatMap(({ difference }) => (difference ? [difference.householdId] : []))
  const shown = await differences.ofFamilies(tx, job.id, 'DRY', ids)
  const fresh = records.filter((_, at) => verdicts[at]?.outcome === 'CREATED')
  const back = await cameBack(tx, job, fresh)
  const stale = records.flatMap((record, at) => {
    const { difference = null, outcome = 'UNCHANGED' } = verdicts[at] ?? {}
    const told = { shown: (difference && shown.get(difference.householdId)) ?? null, back: back.has(lineOf(record)) }
    return isAsShown({ outcome, changes: difference?.changes ?? null }, told) ? [] : [at]
  })
  return new Set(stale)
}

/** The verdict on such a record: it comes back, with what would change now, so that it can be looked at again. */
const lookAgain = (record: Gathered, { rows, difference }: Verdict): Verdict => ({
  ...{ outcome: 'REJECTED', rows, problems: [problem(lineOf(record), null, CHANGED_SINCE_SHOWN)] },
  difference: difference && {
    ...difference,
    changes: difference.changes.map((one) => ({ ...one, applied: false, asked: false })),
  },
})

/** Records on their way, and how others of them are read when some come back. */
export interface Chunk {
  readonly batch: ImportBatch
  readonly read: (records: readonly Gathered[]) => Promise<ImportBatch>
}

/** What becomes of each record of a chunk, and in a run written: a record of which something else was shown comes back. */
export const settle = async (
  tx: Tx,
  { job, dry }: { readonly job: ImportJob; readonly dry: boolean },
  records: readonly Gathered[],
  { batch, read }: Chunk,
): Promise<readonly Verdict[]> => {
  const found = verdictsOn(records, await batch.plan(tx))
  if (dry) return found
  const stale = await changedSinceShown(tx, job, records, found)
  if (stale.size === 0) {
    await batch.write(tx)
    return found
  }
  const rest = records.filter((_, at) => !stale.has(at))
  const again = await read(rest)
  const verdicts = verdictsOn(rest, await again.plan(tx)).values()
  await again.write(tx)
  return records.map((record, at): Verdict => {
    const verdict = stale.has(at) ? found[at] : verdicts.next().value
    if (!verdict) throw new Error('A record without a verdict')
    return stale.has(at) ? lookAgain(record, verdict) : verdict
  })
}
