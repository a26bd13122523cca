import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import type { ApplicationStage, ApplicationStep } from '@/lib/domain/application/stages'
import type { ListStage } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { noteStages } from '@/lib/features/lists/store/steps'
import { asColumn, type Tx } from '@/lib/platform/db'

type Moving =
  Permit<'consolidation.block'> | Permit<'consolidation.district'> | Permit<'list.approve'> | Permit<'list.return'>

interface Way {
  readonly ids: readonly string[]
  readonly from: ListStage
  readonly to: ListStage
  readonly now: Date
}

const move = async (
  tx: Tx,
  { ids, from, to, now }: Way,
  more: Parameters<Tx['priorityList']['updateMany']>[0]['data'],
): Promise<Result<true>> => {
  const { count } = await tx.priorityList.updateMany({
    where: { id: { in: [...ids] }, stage: from },
    data: { ...more, stage: to, version: { increment: 1 } },
  })
  if (count !== ids.length) return refuse('access.changedMeanwhile')
  await noteStages(tx, ids, now)
  return ok(true)
}

/** Moves lists up together. Refuses `access.changedMeanwhile` when one of them left its stage. */
export const up = (
  tx: Tx,
  _permit: Permit<'consolidation.block'> | Permit<'consolidation.district'>,
  way: Way,
): Promise<Result<true>> => move(tx, way, {})

/** Moves lists to the department's approval under its order. */
export const approved = (
  tx: Tx,
  _permit: Permit<'list.approve'>,
  way: Way,
  { number, on }: { readonly number: string; readonly on: PlainDate },
): Promise<Result<true>> => move(tx, way, { orderNo: number, orderDate: asColumn(on), approvedAt: way.now })

/** Sends one list back with the reason and the office that gave it. */
export const back = (
  tx: Tx,
  _permit: Permit<'list.return'>,
  way: Way,
  { reason, level }: { readonly reason: string; readonly level: string },
): Promise<Result<true>> => move(tx, way, { returnReason: reason, returnedBy: level })

interface Together {
  readonly listIds: readonly string[]
  readonly step: ApplicationStep
  readonly from: ApplicationStage
  readonly to: ApplicationStage
  readonly dueOn: PlainDate | null
  readonly reason: string | null
}

/**
 * Moves every application of the lists that stands at a stage and writes each move on its time line, in one statement for
 * any number of panchayats. Answers how many moved.
 */
export const applications = (
  tx: Tx,
  _permit: Moving,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  { listIds, step, from, to, dueOn, reason }: Together,
): Promise<number> => tx.$executeRaw`
  with moved as (
    update applications a
    set stage = ${to}, due_on = ${dueOn}::date, updated_at = ${now}::timestamptz, version = a.version + 1
    from list_rows r
    where r.list_id = any(${[...listIds]}::uuid[]) and r.application_id = a.id and a.stage = ${from}
    returning a.id, a.place)
  insert into application_steps
    (id, application_id, place, seq, event, from_stage, to_stage, at, due_on, account_id, role, reason, gaps)
  select gen_random_uuid(), moved.id, moved.place,
    coalesce((select max(s.seq) from application_steps s where s.application_id = moved.id), 0) + 1,
    ${step}, ${from}, ${to}, ${now}::timestamptz, ${dueOn}::date, ${actor.accountId}::uuid, ${actor.role}, ${reason}, '{}'
  from moved`
