import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import * as drives from '@/lib/features/drives/store'
import type { Tx } from '@/lib/platform/db'

/** The newest drive of a scheme that the Collector has opened in the place's district; else the newest of the State. */
export const runningDrive = async (tx: Tx, scheme: string, place: PlacePath): Promise<drives.StoredDrive | null> => {
  const ofScheme = (await drives.ofState(tx, place)).filter((drive) => drive.scheme === scheme)
  for (const drive of ofScheme) if (await drives.windowAt(tx, drive.id, place)) return drive
  return ofScheme[0] ?? null
}
