import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { APPROVED_STAGES, LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { HOLDS_PLACE } from '@/lib/features/lists/store/holding'
import { noteStages } from '@/lib/features/lists/store/steps'
import type { Tx } from '@/lib/platform/db'

interface Seen {
  readonly id: string
  readonly version: number
}

/** The application that got its card; nothing is due any more. Refuses `access.changedMeanwhile`. */
export const carded = async (
  tx: Tx,
  _permit: Permit<'card.issue'>,
  { id, version }: Seen,
  stage: ApplicationStage,
  now: Date,
): Promise<Result<true>> => {
  const { count } = await tx.application.updateMany({
    where: { id, version },
    data: { stage, dueOn: null, updatedAt: now, version: { increment: 1 } },
  })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}

/** Families selected on a list that still wait for a card, and those selected in all. */
export const left = async (
  tx: Tx,
  listId: string,
): Promise<{ readonly waiting: number; readonly selected: number }> => ({
  waiting: await tx.listRow.count({ where: { listId, ...HOLDS_PLACE, application: { stage: 'APPROVED' } } }),
  selected: await tx.listRow.count({ where: { listId, ...HOLDS_PLACE } }),
})

/** The approved list on which an application holds a place, if cards are or were issued from it. */
export const approvedList = async (
  tx: Tx,
  applicationId: string,
): Promise<(Seen & { readonly place: PlacePath; readonly stage: ListStage }) | null> => {
  const row = await tx.listRow.findFirst({
    where: { applicationId, ...HOLDS_PLACE, list: { stage: { in: [...APPROVED_STAGES] } } },
    select: { list: { select: { id: true, version: true, place: true, stage: true } } },
  })
  const stage = LIST_STAGES.find((one) => one === row?.list.stage)
  return row && stage ? { ...row.list, place: placePath(row.list.place), stage } : null
}

/** The stage to which the first or the last card brings the list. */
export const listOn = async (
  tx: Tx,
  _permit: Permit<'card.issue'> | Permit<'review.second'> | Permit<'consolidation.block'>,
  { id, version }: Seen,
  stage: ListStage,
  now: Date,
): Promise<Result<true>> => {
  const { count } = await tx.priorityList.updateMany({
    where: { id, version },
    data: { stage, version: { increment: 1 } },
  })
  if (count !== 1) return refuse('access.changedMeanwhile')
  await noteStages(tx, [id], now)
  return ok(true)
}
