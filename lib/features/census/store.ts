import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type Correction, EVIDENCE, type Snapshot } from '@/lib/domain/census/current'
import {
  CENSUS_FLAGS,
  type CensusFlag,
  DEPRIVATIONS,
  EXCLUSIONS,
  INCLUSIONS,
  isCensusFlag,
} from '@/lib/domain/census/flags'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { CensusCorrection as CorrectionRow, CensusRecord as Row } from '@/prisma/client/client'

/** A snapshot with where it came from. */
export interface KeptSnapshot extends Snapshot {
  readonly source: string
  readonly document: string | null
  readonly recordedBy: string | null
  readonly recordedAt: Date
  /** The second officer who saw the paper; null for what came in a file, and for records of before. */
  readonly verifiedBy: string | null
}

/** A correction with its reason, its paper and its hand. */
export interface KeptCorrection extends Correction {
  readonly id: string
  readonly reason: string
  readonly accountId: string
  readonly at: Date
  /** The second officer who accepted it; null for corrections of before. */
  readonly verifiedBy: string | null
}

export interface CensusFacts {
  readonly snapshot: KeptSnapshot | null
  /** In the order in which they were recorded. */
  readonly corrections: readonly KeptCorrection[]
}

/** The accounts that stand behind what is held: who wrote it, who verified it. */
export const handsOf = ({ snapshot, corrections }: CensusFacts): readonly (string | null)[] => [
  ...corrections.flatMap(({ accountId, verifiedBy }) => [accountId, verifiedBy]),
  ...(snapshot ? [snapshot.recordedBy, snapshot.verifiedBy] : []),
]

/** What is held of one household's census. */
export const find = async (tx: Tx, householdId: string): Promise<CensusFacts> =>
  (await findMany(tx, [householdId])).get(householdId) ?? { snapshot: null, corrections: [] }

/** What is held of many households' census, by household id: for lists that rank. */
export const findMany = async (tx: Tx, householdIds: readonly string[]): Promise<ReadonlyMap<string, CensusFacts>> => {
  const where = { householdId: { in: [...householdIds] } }
  const records = await tx.censusRecord.findMany({ where })
  const corrections = await tx.censusCorrection.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const byHousehold = new Map(householdIds.map((id): [string, KeptCorrection[]] => [id, []]))
  for (const row of corrections) byHousehold.get(row.householdId)?.push(toCorrection(row))
  const snapshots = new Map(records.map((row) => [row.householdId, toSnapshot(row)]))
  return new Map(
    householdIds.map((id) => [id, { snapshot: snapshots.get(id) ?? null, corrections: byHousehold.get(id) ?? [] }]),
  )
}

const toSnapshot = (row: Row): KeptSnapshot => {
  const flags: Partial<Record<CensusFlag, boolean>> = {}
  for (const flag of row.denied.filter(isCensusFlag)) flags[flag] = false
  for (const flag of [...row.exclusion, ...row.inclusion, ...row.deprivation].filter(isCensusFlag)) flags[flag] = true
  const { source, document, recordedBy, recordedAt, verifiedBy } = row
  return { takenOn: row.takenOn && asDay(row.takenOn), flags, source, document, recordedBy, recordedAt, verifiedBy }
}

const toCorrection = (row: CorrectionRow): KeptCorrection => {
  const evidence = EVIDENCE.find((kind) => kind === row.evidence)
  if (!evidence || !isCensusFlag(row.flag)) throw new Error(`Not a census correction: ${row.id}`)
  const { id, value, reason, accountId, at, verifiedBy } = row
  const said = { flag: row.flag, value, evidence, note: row.document, on: asDay(row.on) }
  return { id, ...said, reason, accountId, at, verifiedBy }
}

/** The columns of a snapshot: which flags hold, by kind, and which were denied. */
export const snapshotColumns = ({ takenOn, flags }: Snapshot) => ({
  takenOn: takenOn && asColumn(takenOn),
  exclusion: EXCLUSIONS.filter((flag) => flags[flag] === true),
  inclusion: INCLUSIONS.filter((flag) => flags[flag] === true),
  deprivation: DEPRIVATIONS.filter((flag) => flags[flag] === true),
  denied: CENSUS_FLAGS.filter((flag) => flags[flag] === false),
})

/** Keeps a snapshot, once for ever: false when the household has one already. The database grants no change of it. */
export const keep = async (
  tx: Tx,
  permit: Permit<'change.decide'>,
  householdId: string,
  snapshot: Omit<KeptSnapshot, 'recordedBy'> & { readonly recordedBy: string },
): Promise<boolean> => {
  const { source, document, recordedBy, recordedAt, verifiedBy } = snapshot
  const hands = { source, document, recordedBy, recordedAt, verifiedBy }
  const { count } = await tx.censusRecord.createMany({
    data: [{ householdId, place: permit.place, ...snapshotColumns(snapshot), ...hands }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Adds a correction beside the snapshot. */
export const add = async (
  tx: Tx,
  permit: Permit<'change.decide'>,
  householdId: string,
  { flag, value, evidence, note, on, reason, accountId, at, verifiedBy }: Omit<KeptCorrection, 'id'>,
): Promise<void> => {
  await tx.censusCorrection.create({
    data: {
      householdId,
      place: permit.place,
      flag,
      value,
      evidence,
      document: note,
      on: asColumn(on),
      reason,
      accountId,
      at,
      verifiedBy,
    },
  })
}

/** Waits until nobody else is changing this household's census: corrections are decided one after the other. */
export const hold = async (tx: Tx, householdId: string): Promise<void> => {
  await tx.$queryRaw`select id::text from households where id = ${householdId}::uuid for update`
}
