import 'server-only'
import type { Rejection, StandingList } from '@/lib/domain/application/reinstate'
import type { MergeEffects } from '@/lib/domain/matching/effects'
import type { PlacePath } from '@/lib/domain/place/path'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { oneOf } from '@/lib/domain/shared/one-of'
import * as applications from '@/lib/features/applications/store/applications'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import * as steps from '@/lib/features/applications/store/steps'
import type { Tx } from '@/lib/platform/db'

/** An application that a merger rejected, as it can be brought back. */
export interface RejectedApplication {
  readonly kept: StoredApplication
  readonly rejection: Rejection
  readonly list: StandingList | null
}

/** The panchayat's list of the drive that stands, and whether the application is on it; null while there is none. */
const standingList = async (
  tx: Tx,
  { id, driveId, place }: { readonly id: string; readonly driveId: string; readonly place: PlacePath },
): Promise<StandingList | null> => {
  const list = await tx.priorityList.findFirst({
    where: { driveId, place, stage: { notIn: ['RETURNED_TO_GP', 'SUPERSEDED'] } },
    select: { stage: true, rows: { where: { applicationId: id }, select: { applicationId: true } } },
  })
  return list && { stage: oneOf(LIST_STAGES, list.stage), holds: list.rows.length > 0 }
}

/** Those of the applications that a merger rejected which still stand rejected as duplicates. */
export const rejected = async (
  tx: Tx,
  { rejected: numbers, at }: Pick<MergeEffects, 'rejected' | 'at'>,
): Promise<readonly RejectedApplication[]> => {
  const rows = await tx.application.findMany({
    where: { number: { in: [...numbers] }, stage: 'REJECTED' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const found: RejectedApplication[] = []
  for (const { id } of rows) {
    const kept = await applications.find(tx, id)
    const line = await steps.of(tx, id)
    const last = line.at(-1)
    if (!kept || last?.event !== 'rejectDuplicate' || last.from === null) continue
    const rejection = {
      from: last.from,
      on: dayInIndia(last.at),
      dueOn: line.at(-2)?.dueOn ?? null,
      goneOver: at !== null && kept.law.place !== at,
    }
    found.push({ kept, rejection, list: await standingList(tx, { id, ...kept.law }) })
  }
  return found
}

/** Applications that still run, each with the list of its drive. */
export const running = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly { readonly law: StoredApplication['law']; readonly list: StandingList | null }[]> => {
  const listed: { law: StoredApplication['law']; list: StandingList | null }[] = []
  for (const id of ids) {
    const kept = await applications.find(tx, id)
    if (kept) listed.push({ law: kept.law, list: await standingList(tx, { id, ...kept.law }) })
  }
  return listed
}
