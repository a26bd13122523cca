import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import type { PlacePath } from '@/lib/domain/place/path'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { consolidateDistrict } from '@/lib/features/consolidations/commands/consolidate-district'
import { returnList } from '@/lib/features/consolidations/commands/return-list'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { type ApprovalStory, FAR_PANCHAYAT, NOON, openApproval } from '@/tests/support/approval-offices'
import { DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'
import { versionOf } from '@/tests/support/rows'
import { type SealedStory, sealedList } from '@/tests/support/sealed-list'
import { sha256 } from '@/tests/support/selection'

/** The digest that a page opened now would carry. */
export const shownNow = (actor: Actor, driveId: string, place: PlacePath): Promise<string> =>
  transaction(scopeOf(actor), async (tx) => {
    const at = actor.role === 'RD_DEPT' ? STATE : place
    const number = await tx.allocation.findFirst({ where: { driveId, place: at, supersededAt: null } })
    const act = { driveId, place, seats: number?.seats ?? 0 }
    if (actor.role !== 'RD_DEPT')
      return shownDigest(act, (await panchayats.inArea(tx, driveId, place)).map(partOf), sha256)
    const waiting = (await lists.newest(tx, driveId, place)).filter(({ stage }) => stage === 'DISTRICT_CONSOLIDATED')
    const parts = waiting.map((list) => ({
      ...{ place: list.place, standing: list.stage, list: list.id, digest: list.publicDigest },
    }))
    return shownDigest(act, parts, sha256)
  })

export const atBlock = async (actor: Actor, driveId: string, place: PlacePath = actor.place) =>
  execute(consolidateBlock, actor, { driveId, place, digest: await shownNow(actor, driveId, place) }, { now: NOON })

interface Exception {
  readonly exceptionNumber?: string
  readonly exceptionAuthority?: string
  readonly exceptionReason?: string
}

export const atDistrict = async (actor: Actor, driveId: string, exception: Exception = {}) => {
  const digest = await shownNow(actor, driveId, DISTRICT)
  const input = { driveId, place: DISTRICT, digest, exceptionNumber: undefined, exceptionAuthority: undefined }
  return execute(consolidateDistrict, actor, { ...input, exceptionReason: undefined, ...exception }, { now: NOON })
}

export const atDepartment = async (actor: Actor, driveId: string, orderNumber = 'RD-7/2026') => {
  const digest = await shownNow(actor, driveId, DISTRICT)
  return execute(approveLists, actor, { driveId, place: DISTRICT, digest, orderNumber, orderOn: TODAY }, { now: NOON })
}

export const sentBack = async (actor: Actor, listId: string, reason = 'The second family lives in town.') =>
  execute(returnList, actor, { listId, version: await versionOf('priority_lists', listId), reason }, { now: NOON })

/** Both lists of Solan block and the one of Kunihar, approved by the department. */
export const approvedStory = async (): Promise<{
  readonly story: ApprovalStory
  readonly first: SealedStory
  readonly second: SealedStory
  readonly far: SealedStory
}> => {
  const story = await openApproval()
  const first = await sealedList(story.driveId, PANCHAYAT)
  const second = await sealedList(story.driveId, NEXT_PANCHAYAT)
  const far = await sealedList(story.driveId, FAR_PANCHAYAT)
  for (const done of [
    await atBlock(story.chandra, story.driveId),
    await atBlock(story.kamal, story.driveId),
    await atDistrict(story.deepa, story.driveId),
    await atDepartment(story.esha, story.driveId),
  ])
    if (!done.ok) throw new Error(`Refused: ${done.error.code} ${JSON.stringify(done.error.params)}`)
  return { story, first, second, far }
}
