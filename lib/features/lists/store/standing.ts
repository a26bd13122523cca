import 'server-only'
import type { StandingList } from '@/lib/domain/application/reinstate'
import type { PlacePath } from '@/lib/domain/place/path'
import { LIST_STAGES, PAST_STAGES } from '@/lib/domain/selection/stages'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { Tx } from '@/lib/platform/db'

/** The panchayat's list of the drive that stands, and whether the application is on it; null while there is none. */
export const standingList = async (
  tx: Tx,
  { id, driveId, place }: { readonly id: string; readonly driveId: string; readonly place: PlacePath },
): Promise<StandingList | null> => {
  const list = await tx.priorityList.findFirst({
    where: { driveId, place, stage: { notIn: [...PAST_STAGES] } },
    select: { stage: true, rows: { where: { applicationId: id }, select: { applicationId: true } } },
  })
  return list && { stage: oneOf(LIST_STAGES, list.stage), holds: list.rows.length > 0 }
}
