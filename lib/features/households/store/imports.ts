import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import { OUTCOMES, type Planned, type Tally, tally } from '@/lib/domain/household/import-plan'
import type { RowProblem } from '@/lib/domain/household/import-sheet'

/** A file that was handed in. */
export interface ImportFile {
  readonly id: string
  readonly place: PlacePath
  readonly name: string
  readonly source: string
  readonly body: string
  readonly importedAt: Date | null
}

/** A problem of a household that was not taken in, with all lines of that household. */
export interface Returned extends RowProblem {
  readonly lines: readonly number[]
}

/** The digests that the register keeps for keys of a source, in the actor's scope. */
export const held = async (
  tx: Tx,
  source: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await tx.$queryRaw<{ source_key: string; source_digest: string | null }[]>`
    select source_key, source_digest from households where source = ${source} and source_key = any (${[...keys]}::text[])`
  return new Map(rows.map((row) => [row.source_key, row.source_digest]))
}

/** Those of the keys that another area's register holds. */
export const heldElsewhere = async (tx: Tx, source: string, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<
    { key: string }[]
  >`select key from held_elsewhere(${source}, ${[...keys]}::text[]) as key`
  return new Set(rows.map((row) => row.key))
}

/** Lets imports into one place wait for each other, so that two clicks never enter a family twice; villages never wait. */
export const hold = async (tx: Tx, source: string, place: PlacePath): Promise<void> => {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`import ${source} ${place}`}, 20171002))::text`
}

/** What a plan leaves to be read later: the tally, and each problem of the households that are returned. */
const reportOf = (plan: readonly Planned[]) => ({
  tally: { ...tally(plan) },
  returned: plan.flatMap(({ outcome, reading }) =>
    outcome === 'REFUSED' ? reading.problems.map((problem) => ({ ...problem, lines: [...reading.lines] })) : [],
  ),
})

interface Handed {
  readonly name: string
  readonly source: string
  readonly body: string
  readonly digest: string
  readonly accountId: string
  readonly at: Date
}

/** Keeps a file and the report of its dry run until it is imported. */
export const keep = async (
  tx: Tx,
  { place }: Permit<'household.import'>,
  { at, ...file }: Handed,
  plan: readonly Planned[],
): Promise<string> => {
  const data = { ...file, place, createdAt: at, report: reportOf(plan) }
  const { id } = await tx.importFile.create({ data, select: { id: true } })
  return id
}

/** A file that was handed in, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<ImportFile | null> => {
  const row = await tx.importFile.findUnique({ where: { id } })
  return row && { ...row, place: placePath(row.place) }
}

/** Notes that a file was imported and what became of its rows; false when that was done already. */
export const close = async (
  tx: Tx,
  { place }: Permit<'household.import'>,
  id: string,
  plan: readonly Planned[],
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.importFile.updateMany({
    where: { id, place, importedAt: null },
    data: { report: reportOf(plan), importedAt: at },
  })
  return count === 1
}

/** How many households and rows of the file come to each outcome, by its last report. */
export const tallyOf = async (tx: Tx, id: string): Promise<Tally> => {
  const rows = await tx.$queryRaw<{ outcome: string; households: number; rows: number }[]>`
    select key as outcome, (value ->> 'households')::int as households, (value ->> 'rows')::int as rows
    from import_files, jsonb_each(report -> 'tally') where id = ${id}::uuid`
  const of = (outcome: (typeof OUTCOMES)[number]) => {
    const row = rows.find((one) => one.outcome === outcome)
    return { households: row?.households ?? 0, rows: row?.rows ?? 0 }
  }
  return { CREATE: of('CREATE'), UNCHANGED: of('UNCHANGED'), DIFFERENT: of('DIFFERENT'), REFUSED: of('REFUSED') }
}

/** The problems of a file's last report in the order of its lines, at most `limit`. */
export const returnedOf = (tx: Tx, id: string, limit: number): Promise<readonly Returned[]> =>
  tx.$queryRaw<Returned[]>`
    select line, "column", message, serial, lines
    from import_files, jsonb_to_recordset(report -> 'returned')
      as r (line int, "column" text, message text, serial int, lines int[])
    where id = ${id}::uuid order by line limit ${limit}`
