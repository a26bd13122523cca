import 'server-only'
import { COMPETING_STAGES } from '@/lib/domain/application/stages'
import type { PlacePath } from '@/lib/domain/place/path'
import { stored, type StoredApplication, WITH_PAPERS } from '@/lib/features/applications/store/rows'
import * as census from '@/lib/features/census/store'
import * as families from '@/lib/features/households/store/families'
import type { Tx } from '@/lib/platform/db'

/** One family that applied, with everything the ranking aid asks. */
export interface Applied {
  readonly application: StoredApplication
  readonly household: families.Registered
  readonly census: census.CensusFacts
}

/** Every application of a drive in a panchayat that was handed in and neither withdrawn nor ended. */
export const applied = async (tx: Tx, driveId: string, place: PlacePath): Promise<readonly Applied[]> => {
  const rows = await tx.application.findMany({
    where: { driveId, place, submittedAt: { not: null }, stage: { in: [...COMPETING_STAGES] } },
    include: WITH_PAPERS,
  })
  const applications = rows.map(stored)
  const ids = applications.map(({ householdId }) => householdId)
  const households = new Map((await families.findMany(tx, ids)).map((one) => [one.id, one]))
  const facts = await census.findMany(tx, ids)
  return applications.map((application) => {
    const household = households.get(application.householdId)
    if (!household) throw new Error(`An application without a household: ${application.law.number}`)
    return {
      application,
      household,
      census: facts.get(application.householdId) ?? { snapshot: null, corrections: [] },
    }
  })
}
