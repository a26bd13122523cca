import type { Actor } from '@/lib/domain/access/actor'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import { placePath } from '@/lib/domain/place/path'
import * as allocations from '@/lib/features/allocations/store/allocations'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { consolidateDistrict } from '@/lib/features/consolidations/commands/consolidate-district'
import { returnList } from '@/lib/features/consolidations/commands/return-list'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { sha256 } from '@/lib/platform/digest'
import { dayOf, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { listSeen } from './list'
import type { Stage, Village } from './stage'

/** What every act above the panchayat carries, with the digest of what the officer's page shows (F57). */
const shownTo = async ({ driveId }: Stage, actor: Actor) => {
  const { place } = actor
  return seenBy(actor, async (tx) => {
    const quota = await allocations.current(tx, driveId, place)
    const parts = (await panchayats.inArea(tx, driveId, place)).map(partOf)
    return { driveId, place, digest: shownDigest({ driveId, place, seats: quota?.seats ?? 0 }, parts, sha256) }
  })
}

/** The block puts its panchayats' lists together. */
export const blockDone = async (stage: Stage, officer: string, day: number): Promise<void> => {
  const actor = stage.cast(officer)
  await stage.play(on(day, '15:00'), actor, consolidateBlock, await shownTo(stage, actor))
}

interface Exception {
  readonly exceptionNumber: string
  readonly exceptionAuthority: string
  readonly exceptionReason: string
}

const NONE = { exceptionNumber: undefined, exceptionAuthority: undefined, exceptionReason: undefined }

/** The Collector puts the blocks' lists together, by a written order without those that are late. */
export const districtDone = async (
  stage: Stage,
  collector: string,
  day: number,
  exception: Exception | typeof NONE = NONE,
): Promise<void> => {
  const actor = stage.cast(collector)
  await stage.play(on(day, '16:00'), actor, consolidateDistrict, { ...(await shownTo(stage, actor)), ...exception })
}

/** The department approves what waits on its desk from a district. */
export const approved = async (stage: Stage, district: string, day: number): Promise<void> => {
  const actor = stage.cast('esha')
  const { driveId, today } = stage
  const place = placePath(district)
  const digest = await seenBy(actor, async (tx) => {
    const quota = await allocations.current(tx, driveId, actor.place)
    const waiting = (await lists.newest(tx, driveId, place)).filter((list) => list.stage === 'DISTRICT_CONSOLIDATED')
    const parts = waiting.map((list) => ({
      place: list.place,
      standing: list.stage,
      list: list.id,
      digest: list.publicDigest,
    }))
    return shownDigest({ driveId, place, seats: quota?.seats ?? 0 }, parts, sha256)
  })
  const order = { orderNumber: `RD-AAY/${today.slice(0, 4)}/17`, orderOn: dayOf(today, on(day)) }
  await stage.play(on(day, '14:00'), actor, approveLists, { driveId, place, digest, ...order })
}

/** The department sends one list back to a new Gram Sabha. */
export const returned = async (
  stage: Stage,
  village: Village,
  listId: string,
  day: number,
  reason: string,
): Promise<void> => {
  await stage.play(on(day, '12:00'), stage.cast('esha'), returnList, { ...(await listSeen(village, listId)), reason })
}
