import 'server-only'
import { type CensusFlag, isCensusFlag } from '@/lib/domain/census/flags'
import { snapshotOf, type Correction, EVIDENCE, type Snapshot } from '@/lib/domain/census/current'
import type { PlacePath } from '@/lib/domain/place/path'
import { stored, type StoredApplication, WITH_PAPERS } from '@/lib/features/applications/store/rows'
import * as families from '@/lib/features/households/store/families'
import { asDay, type Tx } from '@/lib/platform/db'

/** What the census and its corrections say of a family. */
export interface CensusFacts {
  readonly snapshot: Snapshot | null
  readonly corrections: readonly Correction[]
}

/** One family that applied, with everything the ranking aid asks. */
export interface Applied {
  readonly application: StoredApplication
  readonly household: families.Registered
  readonly census: CensusFacts
}

/** Stages of an application that was handed in and still goes before the Gram Sabha, or did so in an earlier edition. */
const COMPETING = [
  'SUBMITTED',
  'UNDER_VERIFICATION',
  'RETURNED',
  'VERIFIED_ELIGIBLE',
  'VERIFIED_INELIGIBLE',
  'LISTED',
  'SELECTED',
  'WAITLISTED',
  'NOT_SELECTED',
]

/** Every application of a drive in a panchayat that was handed in and neither withdrawn nor ended. */
export const applied = async (tx: Tx, driveId: string, place: PlacePath): Promise<readonly Applied[]> => {
  const rows = await tx.application.findMany({
    where: { driveId, place, submittedAt: { not: null }, stage: { in: COMPETING } },
    include: WITH_PAPERS,
  })
  const applications = rows.map(stored)
  const ids = applications.map(({ householdId }) => householdId)
  const households = new Map((await families.findMany(tx, ids)).map((one) => [one.id, one]))
  const census = await censusOf(tx, ids)
  return applications.map((application) => {
    const household = households.get(application.householdId)
    if (!household) throw new Error(`An application without a household: ${application.law.number}`)
    return { application, household, census: census(application.householdId) }
  })
}

const censusOf = async (tx: Tx, ids: readonly string[]): Promise<(householdId: string) => CensusFacts> => {
  const where = { householdId: { in: [...ids] } }
  const records = await tx.censusRecord.findMany({ where })
  const corrections = await tx.censusCorrection.findMany({ where, orderBy: { at: 'asc' } })
  const snapshots = new Map(
    records.map(({ householdId, takenOn, exclusion, inclusion, deprivation }) => {
      const holding = [...exclusion, ...inclusion, ...deprivation].filter(isCensusFlag)
      return [householdId, snapshotOf(asDay(takenOn), holding)]
    }),
  )
  return (householdId) => ({
    snapshot: snapshots.get(householdId) ?? null,
    corrections: corrections
      .filter((one) => one.householdId === householdId)
      .map(({ flag, value, evidence, reason, at }) => ({
        flag: flagOf(flag),
        value,
        evidence: EVIDENCE.find((code) => code === evidence) ?? 'SELF_DECLARATION',
        note: reason,
        on: asDay(at),
      })),
  })
}

const flagOf = (text: string): CensusFlag => {
  if (!isCensusFlag(text)) throw new Error(`Not a census flag: ${text}`)
  return text
}
