import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import * as drives from '@/lib/features/drives/store'
import type { Context } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'

interface Asked {
  readonly driveId: string
  readonly place: PlacePath
  /** Of what the page showed. */
  readonly digest: string
}

/** The panchayats of an area with their lists and the area's quota, held until the transaction ends. */
export interface Area {
  readonly drive: drives.StoredDrive
  readonly seats: number
  readonly panchayats: Awaited<ReturnType<typeof panchayats.inArea>>
}

/** The verb that consolidates the lists of an area of a kind. */
const VERBS = { BLOCK: 'consolidation.block', DISTRICT: 'consolidation.district' } as const

/**
 * Takes an area up to consolidate it: there, in scope, and still exactly as it was shown (F57). Refuses
 * `consolidations.shownChanged`.
 */
export const areaAsShown = async (
  { actor, tx }: Pick<Context, 'actor' | 'tx'>,
  kind: keyof typeof VERBS,
  { driveId, place, digest }: Asked,
): Promise<Result<Area>> => {
  const drive = await drives.find(tx, driveId)
  if (!drive || kindOf(place) !== kind) return refuse('access.absent')
  const granted = permit(actor, VERBS[kind], { place })
  if (!granted.ok) return granted
  const quota = await allocations.hold(tx, driveId, place)
  await lists.hold(tx, driveId, place)
  const inside = await panchayats.inArea(tx, driveId, place)
  const seats = quota?.seats ?? 0
  if (shownDigest({ driveId, place, seats }, inside.map(partOf), sha256) !== digest)
    return refuse('consolidations.shownChanged')
  return ok({ drive, seats, panchayats: inside })
}
