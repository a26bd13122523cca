import 'server-only'
import { currentFlags, type FlagFacts } from '@/lib/domain/census/current'
import type { DriveWindow } from '@/lib/domain/drive/drive'
import * as applications from '@/lib/features/applications/store/applications'
import type { FamilyLine, StoredApplication } from '@/lib/features/applications/store/rows'
import * as assignments from '@/lib/features/assignments/store'
import * as census from '@/lib/features/census/store'
import * as drives from '@/lib/features/drives/store'
import { familyColumns } from '@/lib/features/households/store/columns'
import * as households from '@/lib/features/households/store/families'
import * as settings from '@/lib/features/settings/store'
import type { Tx } from '@/lib/platform/db'

/** What stands around a family's application in a drive: everything the law asks beside the paper itself. */
export interface Surroundings {
  readonly registered: households.Registered
  readonly flags: FlagFacts
  readonly window: DriveWindow | null
  /** Another application of the family that still stands in the drive. */
  readonly other: StoredApplication | null
  readonly holdsCard: boolean
  /** The State's dated choices, for `settingsOn`. */
  readonly choices: readonly settings.StoredSetting[]
}

/** One application with its surroundings. */
export interface CaseFile extends Surroundings {
  readonly kept: StoredApplication
  /** Every officer the panchayat has had in the drive. */
  readonly officers: readonly assignments.StoredAssignment[]
}

/** The surroundings of a family in a drive; null when the family is not there or not in the reader's area. */
export const around = async (
  tx: Tx,
  {
    householdId,
    driveId,
    except,
  }: { readonly householdId: string; readonly driveId: string; readonly except?: string },
): Promise<Surroundings | null> => {
  const registered = await households.find(tx, householdId)
  if (!registered) return null
  const { place } = registered.family
  const { snapshot, corrections } = await census.find(tx, householdId)
  return {
    registered,
    flags: currentFlags(snapshot, corrections),
    window: await drives.windowAt(tx, driveId, place),
    other: await applications.standing(tx, { householdId, driveId, ...(except === undefined ? {} : { except }) }),
    holdsCard: await applications.holdsCard(tx, householdId),
    choices: await settings.ofState(tx, place),
  }
}

/** The application with its surroundings; null when it is not there or not in the reader's area. */
export const open = async (tx: Tx, id: string): Promise<CaseFile | null> => {
  const kept = await applications.find(tx, id)
  if (!kept) return null
  const { driveId, place } = kept.law
  const surroundings = await around(tx, { householdId: kept.householdId, driveId, except: id })
  return surroundings && { ...surroundings, kept, officers: await assignments.history(tx, driveId, place) }
}

/** The same, held until the transaction ends: two officers act one after the other, and the second sees what the first did. */
export const hold = async (tx: Tx, id: string): Promise<CaseFile | null> => {
  await tx.$queryRaw`select id::text from applications where id = ${id}::uuid for update`
  return open(tx, id)
}

/** The family as an application keeps it beside its claims. */
export const familyLine = ({ registered: { id, version, family } }: Pick<Surroundings, 'registered'>): FamilyLine => {
  const { headName, headNameHi, headGuardian, headGuardianHi } = familyColumns(family)
  return {
    householdId: id,
    householdVersion: version,
    headName,
    headNameHi,
    headGuardian,
    headGuardianHi,
    village: family.village,
  }
}
