import 'server-only'
import { type FactDifference, LEFT_BECAUSE } from '@/lib/domain/import/newer'
import { IMPORT_OUTCOMES, type ImportOutcome } from '@/lib/domain/import/receipt'
import type { Canonical } from '@/lib/domain/shared/canonical'
import type { Tx } from '@/lib/platform/db'
import type { Pass } from './returned'
import type { FileDifference, Prisma } from '@/prisma/client/client'

/** What a file says differently of a family that the register knows. */
export interface Difference {
  readonly householdId: string
  readonly sourceKey: string
  readonly changes: readonly FactDifference[]
  readonly outcome: ImportOutcome
}

const isObject = (value: Prisma.JsonValue | undefined): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toCanonical = (value: Prisma.JsonValue | undefined): Canonical => {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(toCanonical)
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCanonical(item)]))
    : value
}

const changeFrom = (value: Prisma.JsonValue): readonly FactDifference[] => {
  if (!isObject(value)) return []
  const why = LEFT_BECAUSE.find((one) => one === value['why'])
  return [
    {
      field: typeof value['field'] === 'string' ? value['field'] : '',
      before: toCanonical(value['before']),
      after: toCanonical(value['after']),
      applied: value['applied'] === true,
      ...(value['asked'] === true ? { asked: true } : {}),
      ...(why === undefined ? {} : { why }),
    },
  ]
}

const toDifference = ({ householdId, sourceKey, changes, outcome }: FileDifference): Difference => ({
  ...{ householdId, sourceKey, changes: Array.isArray(changes) ? changes.flatMap(changeFrom) : [] },
  outcome: IMPORT_OUTCOMES.find((known) => known === outcome) ?? 'LEFT',
})

/** `limit` families that the file tells differently, as a pass found it, by household, after the one given. */
export const page = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  after: string | null,
  limit: number,
): Promise<readonly Difference[]> => {
  const rows = await tx.fileDifference.findMany({
    where: { jobId, run: pass, ...(after === null ? {} : { householdId: { gt: after } }) },
    orderBy: { householdId: 'asc' },
    take: limit,
  })
  return rows.map(toDifference)
}

/** What a pass found of these families, by household. */
export const ofFamilies = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, Difference>> => {
  if (householdIds.length === 0) return new Map()
  const rows = await tx.fileDifference.findMany({ where: { jobId, run: pass, householdId: { in: [...householdIds] } } })
  return new Map(rows.map((row) => [row.householdId, toDifference(row)]))
}

/** Notes differences, however many, in one statement; what was noted of a family before is replaced. */
export const note = async (
  tx: Tx,
  jobId: string,
  pass: Pass,
  differences: readonly (Difference & { readonly place: string })[],
): Promise<void> => {
  if (differences.length === 0) return
  await tx.$executeRaw`
    insert into file_differences (job_id, run, household_id, place, source_key, changes, outcome)
    select ${jobId}::uuid, ${pass}, "householdId", place, "sourceKey", changes, outcome
    from jsonb_to_recordset(${JSON.stringify(differences)}::jsonb)
      as d ("householdId" uuid, place text, "sourceKey" text, changes jsonb, outcome text)
    on conflict (job_id, run, household_id) do update set changes = excluded.changes, outcome = excluded.outcome`
}

/** Forgets what a pass found: it is made anew, or was applied. */
export const clear = async (tx: Tx, jobId: string, pass: Pass): Promise<void> => {
  await tx.fileDifference.deleteMany({ where: { jobId, run: pass } })
}
