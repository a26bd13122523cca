import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Scope } from '@/lib/domain/access/scope'
import type { MeetingStage } from '@/lib/domain/meeting/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { ListStage } from '@/lib/domain/selection/stages'
import * as requests from '@/lib/features/changes/store'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { sidesOf } from '@/lib/features/duplicates/store/sides'
import * as named from '@/lib/features/reviews/store/named'
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

/** Somebody about whom an officer decides, and in whose register they stand. */
export interface WaitingName {
  readonly id: string
  readonly place: PlacePath
  readonly name: PlaceName
}

/** Persons who may stand in the register twice, across the State where one side is the reader's; the likeliest first. */
export const duplicates = async (tx: Tx, limit: number): Promise<readonly WaitingName[]> => {
  const found = await pairs.queue(tx, null, limit)
  const sides = await sidesOf(
    tx,
    found.map(({ members }) => members.LEFT),
  )
  return found.flatMap(({ id, members }) => {
    const side = sides.get(members.LEFT)
    return side ? [{ id, place: side.place, name: { en: side.name.en, hi: side.name.hi ?? side.name.en } }] : []
  })
}

/** Families for whom another officer asked for a change: whoever asked does not decide, so it does not wait for them (F7). */
export const changes = async (tx: Tx, actor: Actor, limit: number): Promise<readonly WaitingName[]> => {
  const found = await requests.waitingFor(tx, actor, limit)
  const households = await named.householdsOf(tx, found)
  return found.flatMap(({ id, place, householdId }) => {
    const household = households.get(householdId)
    return household ? [{ id, place, name: household.head }] : []
  })
}
