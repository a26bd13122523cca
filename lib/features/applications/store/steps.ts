import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Application, Gap } from '@/lib/domain/application/application'
import type { ApplicationStage, ApplicationStep } from '@/lib/domain/application/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { gapsOf, stageOf } from '@/lib/features/applications/store/rows'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** One move on the time line: what, from where to where, when, by which office, and by when the next is due. */
export interface StoredStep {
  readonly seq: number
  readonly event: string
  readonly from: ApplicationStage | null
  readonly to: ApplicationStage
  readonly at: Date
  readonly dueOn: PlainDate | null
  readonly accountId: string | null
  readonly role: string
  readonly reason: string | null
  readonly gaps: readonly Gap[]
}

/**
 * What a move adds beside the application itself. `start` is the first entry of every time line; `reinstate` takes a rejection
 * as a duplicate back, `giveBack` the giving up of a place.
 */
export interface Move {
  readonly event: ApplicationStep | 'start' | 'reinstate' | 'giveBack'
  readonly from: ApplicationStage | null
  readonly now: Date
  readonly reason?: string
}

/** Adds a move to the time line, in the transaction that made it. */
export const add = async (
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { event, from, now, reason }: Move,
  { place, stage, dueOn, gaps }: Application,
): Promise<void> => {
  await tx.applicationStep.create({
    data: {
      applicationId,
      place,
      seq: from === null ? 1 : (await lastSeq(tx, applicationId)) + 1,
      event,
      fromStage: from,
      toStage: stage,
      at: now,
      dueOn: dueOn && asColumn(dueOn),
      accountId: actor.accountId,
      role: actor.role,
      reason: reason ?? null,
      gaps: [...gaps],
    },
  })
}

const lastSeq = async (tx: Tx, applicationId: string): Promise<number> =>
  (await tx.applicationStep.aggregate({ where: { applicationId }, _max: { seq: true } }))._max.seq ?? 0

/** The whole time line, oldest first. */
export const of = async (tx: Tx, applicationId: string): Promise<readonly StoredStep[]> => {
  const rows = await tx.applicationStep.findMany({ where: { applicationId }, orderBy: { seq: 'asc' } })
  return rows.map((row) => ({
    seq: row.seq,
    event: row.event,
    from: row.fromStage === null ? null : stageOf(row.fromStage),
    to: stageOf(row.toStage),
    at: row.at,
    dueOn: row.dueOn && asDay(row.dueOn),
    accountId: row.accountId,
    role: row.role,
    reason: row.reason,
    gaps: gapsOf(row.gaps),
  }))
}

/** The accounts that moved the application so far. */
export const hands = async (tx: Tx, applicationId: string): Promise<readonly string[]> => {
  const rows = await tx.applicationStep.findMany({
    where: { applicationId, event: { in: ['start', 'submit'] } },
    distinct: ['accountId'],
    select: { accountId: true },
  })
  return rows.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
}
