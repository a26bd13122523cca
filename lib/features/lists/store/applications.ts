import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import {
  type ApplicationStage,
  type ApplicationStep,
  COMPETING_STAGES,
  VERIFIED_STAGES,
} from '@/lib/domain/application/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'

/** One application's move with its list: by which step of the table, from where to where. */
export interface ListedMove {
  readonly applicationId: string
  readonly step: ApplicationStep
  readonly from: ApplicationStage
  readonly to: ApplicationStage
  readonly reason: string | null
}

/** How far the applications of a drive in a panchayat are: handed in and still competing, and of them verified. */
export const progress = async (
  tx: Tx,
  driveId: string,
  place: string,
): Promise<{ readonly handedIn: number; readonly verified: number }> => {
  const groups = await tx.application.groupBy({
    by: ['stage'],
    where: { driveId, place, submittedAt: { not: null } },
    _count: { _all: true },
  })
  const of = (stages: readonly string[]): number =>
    groups.filter(({ stage }) => stages.includes(stage)).reduce((all, { _count }) => all + _count._all, 0)
  return { verified: of(VERIFIED_STAGES), handedIn: of(COMPETING_STAGES) }
}

/** Applications handed in that compete in the drive and are not on the list: they came after it was drawn. */
export const notOn = (
  tx: Tx,
  list: { readonly id: string; readonly driveId: string; readonly place: string },
): Promise<number> =>
  tx.application.count({
    where: {
      driveId: list.driveId,
      place: list.place,
      submittedAt: { not: null },
      stage: { in: ['SUBMITTED', 'UNDER_VERIFICATION', 'RETURNED', 'VERIFIED_ELIGIBLE', 'VERIFIED_INELIGIBLE'] },
      listRows: { none: { listId: list.id } },
    },
  })

/** The stage of each application of a list, by id. */
export const stages = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.application.findMany({ where: { id: { in: [...ids] } }, select: { id: true, stage: true } })
  return new Map(rows.map(({ id, stage }) => [id, stage]))
}

/**
 * Moves the applications of a list together and writes each move on its time line, in a few statements for any number of
 * rows. Refuses `access.changedMeanwhile` when one of them left its stage.
 */
export const move = async (
  tx: Tx,
  permit: Permit<'list.draw'> | Permit<'list.finalise'>,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  moves: readonly ListedMove[],
): Promise<Result<true>> => {
  const ways = new Map<string, ListedMove[]>()
  for (const one of moves) {
    const way = `${one.from} ${one.to}`
    ways.set(way, [...(ways.get(way) ?? []), one])
  }
  for (const group of ways.values()) {
    const ids = group.map(({ applicationId }) => applicationId)
    const { from, to } = group[0] ?? { from: '', to: '' }
    const { count } = await tx.application.updateMany({
      where: { id: { in: ids }, stage: from },
      data: { stage: to, dueOn: null, updatedAt: now, version: { increment: 1 } },
    })
    if (count !== ids.length) return refuse('access.changedMeanwhile')
  }
  const ids = moves.map(({ applicationId }) => applicationId)
  const last = await tx.applicationStep.groupBy({
    by: ['applicationId'],
    where: { applicationId: { in: ids } },
    _max: { seq: true },
  })
  const seqs = new Map(last.map(({ applicationId, _max }) => [applicationId, _max.seq ?? 0]))
  await tx.applicationStep.createMany({
    data: moves.map(({ applicationId, step, from, to, reason }) => ({
      applicationId,
      place: permit.place,
      seq: (seqs.get(applicationId) ?? 0) + 1,
      event: step,
      fromStage: from,
      toStage: to,
      at: now,
      accountId: actor.accountId,
      role: actor.role,
      reason,
      gaps: [],
    })),
  })
  return ok(true)
}
