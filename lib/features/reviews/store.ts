import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import type { ReviewKind } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, type Tx } from '@/lib/platform/db'

/** A question to a named officer, raised by something that happened. */
export interface Question {
  readonly place: PlacePath
  readonly householdId: string
  readonly serial: number | null
  readonly kind: ReviewKind
  readonly subjectKind: string
  readonly subjectId: string
  readonly dueOn: PlainDate
  readonly at: Date
  /** The life event that raised it, when one did. */
  readonly eventId?: string
}

/**
 * Opens a question and answers its id. The same kind of question about the same subject is open once: raised again, the
 * one that waits already is answered.
 */
export const open = async (tx: Tx, { dueOn, at, eventId, ...question }: Question): Promise<string> => {
  const { place, householdId, serial, kind, subjectKind, subjectId } = question
  const [fresh] = await tx.$queryRaw<{ id: string }[]>`
    insert into review_tasks (id, place, household_id, serial, kind, subject_kind, subject_id, event_id, opened_at, due_on)
    values (gen_random_uuid(), ${place}, ${householdId}::uuid, ${serial}, ${kind}, ${subjectKind}, ${subjectId}::uuid,
      ${eventId ?? null}::uuid, ${at}::timestamptz, ${asColumn(dueOn)}::date)
    on conflict (kind, subject_id) where closed_at is null do nothing returning id`
  if (fresh) return fresh.id
  const waiting = await tx.reviewTask.findFirst({ where: { kind, subjectId, closedAt: null }, select: { id: true } })
  if (!waiting) throw new Error(`No question could be opened: ${kind} ${subjectId}`)
  return waiting.id
}
