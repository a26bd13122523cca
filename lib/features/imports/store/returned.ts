import 'server-only'
import type { ReturnedRow } from '@/lib/domain/import/mend'
import type { ImportProblem } from '@/lib/domain/import/problem'
import type { Tx } from '@/lib/platform/db'
import type { ReturnedRow as Row } from '@/prisma/client/client'

/** Whether a row was returned by the dry run or by the run. */
export type Pass = 'DRY' | 'RUN'

/** A row that was not taken in, in the file's own cells, with what is wrong. */
export interface Returned extends ReturnedRow {
  /** The first line of its record; null where a fault of the whole file stands in a row's place. */
  readonly record: number | null
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The problems that a column holds. */
export const problemsIn = (value: unknown): readonly ImportProblem[] =>
  Array.isArray(value) ? value.flatMap(problemFrom) : []

const problemFrom = (value: unknown): readonly ImportProblem[] => {
  if (!isObject(value)) return []
  const { line, column, message, params } = value
  const said = isObject(params) ? Object.entries(params) : []
  return [
    {
      line: Number(line),
      column: typeof column === 'string' ? column : null,
      message: String(message),
      params: Object.fromEntries(
        said.filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])),
      ),
    },
  ]
}

/** `limit` returned rows after a line, in the order of the file; a deep page costs what the first one costs. */
export const page = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  after: number,
  limit: number,
): Promise<readonly Returned[]> => {
  const rows = await tx.returnedRow.findMany({
    where: { jobId, run: pass, line: { gt: after } },
    orderBy: { line: 'asc' },
    take: limit,
  })
  return rows.map(toReturned)
}

const toReturned = ({ record, line, cells, problems }: Row): Returned => ({
  ...{ record, line, cells, problems: problemsIn(problems) },
})

/** All rows of some returned records, in the order of the file; of one that was mended, or never returned, none. */
export const ofRecords = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  records: readonly number[],
): Promise<readonly Returned[]> =>
  (
    await tx.returnedRow.findMany({
      where: { jobId, run: pass, record: { in: [...records] } },
      orderBy: { line: 'asc' },
    })
  ).map(toReturned)

/** The first returned rows that came back for this reason, in the order of the file. */
export const because = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  message: string,
  limit: number,
): Promise<readonly ImportProblem[]> => {
  const rows = await tx.$queryRaw<{ problems: unknown }[]>`
    select problems from returned_rows
    where job_id = ${jobId}::uuid and run = ${pass} and problems @> jsonb_build_array(jsonb_build_object('message', ${message}::text))
    order by line limit ${limit}::int`
  return rows.flatMap(({ problems }) => problemsIn(problems)).filter((one) => one.message === message)
}

/** For each reason the first row that came back for it. */
export const examplesOf = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  messages: readonly string[],
): Promise<ReadonlyMap<string, ImportProblem>> => {
  const found = new Map<string, ImportProblem>()
  for (const message of messages)
    for (const one of await because(tx, jobId, pass, message, 1)) if (!found.has(message)) found.set(message, one)
  return found
}

/** Adds returned rows, however many, in one statement. A row that a run before a crash returned already stays. */
export const add = async (
  tx: Tx,
  { id, place }: { readonly id: string; readonly place: string },
  pass: Pass,
  rows: readonly Returned[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into returned_rows (job_id, run, line, place, record, cells, problems)
    select ${id}::uuid, ${pass}, line, ${place}, record, coalesce(cells, '{}'), problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (record int, line int, cells text[], problems jsonb)
    on conflict (job_id, run, line) do nothing`
}

/** Forgets what a pass returned: it is made anew. */
export const clear = async (tx: Tx, jobId: string, pass: Pass): Promise<void> => {
  await tx.returnedRow.deleteMany({ where: { jobId, run: pass } })
}
