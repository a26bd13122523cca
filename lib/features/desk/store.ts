import 'server-only'
import type { Scope } from '@/lib/domain/access/scope'
import type { MeetingStage } from '@/lib/domain/meeting/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { ListStage } from '@/lib/domain/selection/stages'
import type { Tx } from '@/lib/platform/db'

const inArea = (area: PlacePath) => ({ gte: area, lt: `${area}0` })

/** A list that waits for somebody. */
export interface WaitingList {
  readonly id: string
  readonly place: PlacePath
}

/** Lists of the area at some stages; `displayed` asks for those that hang on the board, or do not. At most `limit`. */
export const lists = async (
  tx: Tx,
  { area }: Scope,
  {
    stages,
    displayed,
    limit,
  }: { readonly stages: readonly ListStage[]; readonly displayed?: boolean; readonly limit: number },
): Promise<readonly WaitingList[]> => {
  const rows = await tx.priorityList.findMany({
    where: {
      place: inArea(area),
      stage: { in: [...stages] },
      ...(displayed === undefined ? {} : { displayedOn: displayed ? { not: null } : null }),
    },
    orderBy: [{ drawnAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, place: true },
  })
  return rows.map(({ id, place }) => ({ id, place: placePath(place) }))
}

/** A meeting that waits for somebody. */
export interface WaitingMeeting {
  readonly id: string
  readonly place: PlacePath
  readonly scheduledAt: Date
}

/** Meetings of the area at a stage; `confirmed` asks whether the officer has confirmed presence. At most `limit`. */
export const meetings = async (
  tx: Tx,
  { area }: Scope,
  { stage, confirmed, limit }: { readonly stage: MeetingStage; readonly confirmed?: boolean; readonly limit: number },
): Promise<readonly WaitingMeeting[]> => {
  const rows = await tx.meeting.findMany({
    where: {
      place: inArea(area),
      stage,
      ...(confirmed === undefined ? {} : { officerConfirmedAt: confirmed ? { not: null } : null }),
    },
    orderBy: [{ scheduledAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, place: true, scheduledAt: true },
  })
  return rows.map(({ id, place, scheduledAt }) => ({ id, place: placePath(place), scheduledAt }))
}
