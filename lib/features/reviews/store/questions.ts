import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Scope } from '@/lib/domain/access/scope'
import { type Service, SERVICES } from '@/lib/domain/notice/service'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { AnsweringVerb } from '@/lib/domain/review/hands'
import { REVIEW_KINDS, type ReviewKind, type ReviewOutcome } from '@/lib/domain/review/kinds'
import { type Told, toldFrom } from '@/lib/domain/review/told'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { ReviewTask } from '@/prisma/client/client'

/** A question to a named officer, raised by something that happened. */
export interface Question {
  readonly place: PlacePath
  readonly householdId: string
  readonly serial: number | null
  /** The members it is about, where it is about several. */
  readonly serials?: readonly number[]
  readonly kind: ReviewKind
  readonly subjectKind: string
  readonly subjectId: string
  readonly dueOn: PlainDate
  readonly at: Date
  /** The life event that raised it, or the pair of entries whose merger did: taken back, its questions fall away. */
  readonly eventId?: string
  /** What another office's line said, when one raised it. */
  readonly told?: Told
}

/**
 * Opens a question and answers its id. The same kind of question about the same subject is open once: raised again, the one
 * that waits is answered; it remembers the further event, and names no member where they are several. Raised by what is
 * never taken back, it stands on its own.
 */
export const open = async (
  tx: Tx,
  { dueOn, at, eventId, told, serials = [], ...question }: Question,
): Promise<string> => {
  const { place, householdId, serial, kind, subjectKind, subjectId } = question
  const [opened] = await tx.$queryRaw<{ id: string }[]>`
    insert into review_tasks (id, place, household_id, serial, kind, subject_kind, subject_id, event_id, opened_at, due_on, told, serials)
    values (gen_random_uuid(), ${place}, ${householdId}::uuid, ${serial}, ${kind}, ${subjectKind}, ${subjectId}::uuid,
      ${eventId ?? null}::uuid, ${at}::timestamptz, ${asColumn(dueOn)}::date,
      ${told === undefined ? null : JSON.stringify(told)}::jsonb, ${[...serials]}::int[])
    on conflict (kind, subject_id) where closed_at is null do update set
      version = review_tasks.version + case when excluded.event_id is null or excluded.event_id = review_tasks.event_id
        or excluded.event_id = any(review_tasks.raised_again_by) then 0 else 1 end,
      serial = case when review_tasks.serial = excluded.serial then excluded.serial end,
      event_id = case when excluded.event_id is null then null else review_tasks.event_id end,
      raised_again_by = array(
        select distinct e from unnest(review_tasks.raised_again_by || excluded.event_id || review_tasks.event_id) as e
        where e is not null and (excluded.event_id is null or e is distinct from review_tasks.event_id))
    returning id`
  if (!opened) throw new Error(`No question could be opened: ${kind} ${subjectId}`)
  return opened.id
}

/** Ids by which things are asked about that have none of their own: the same text, the same id. */
export const subjectsFor = async (tx: Tx, texts: readonly string[]): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select md5(t.text)::uuid as id from unnest(${[...texts]}::text[]) with ordinality as t (text, place) order by t.place`
  return rows.map(({ id }) => id)
}

/** Which of some subjects were asked about before, answered or not. */
export const everAsked = async (
  tx: Tx,
  kind: ReviewKind,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> => {
  const where = { kind, subjectId: { in: [...subjects] } }
  const rows = await tx.reviewTask.findMany({ where, select: { subjectId: true } })
  return new Set(rows.map(({ subjectId }) => subjectId))
}

/** Whether a question of a kind about a household waits for its answer. */
export const isOpen = async (tx: Tx, kind: ReviewKind, householdId: string): Promise<boolean> =>
  (await tx.reviewTask.findFirst({ where: { kind, householdId, closedAt: null }, select: { id: true } })) !== null

/** A question as it is shown and decided. */
export interface StoredQuestion {
  readonly id: string
  readonly place: PlacePath
  readonly householdId: string
  readonly serial: number | null
  readonly serials: readonly number[]
  readonly kind: ReviewKind
  readonly subjectKind: string
  readonly subjectId: string
  readonly eventId: string | null
  readonly raisedAgainBy: readonly string[]
  readonly openedAt: Date
  readonly dueOn: PlainDate
  readonly closedAt: Date | null
  readonly closedBy: string | null
  readonly outcome: string | null
  readonly reason: string | null
  readonly told: Told | null
  /** When, how and by whose word its notice was served, and until when it may be answered. */
  readonly served: Served | null
  readonly version: number
}

/** The service of a notice as it was written down. */
export interface Served {
  readonly on: PlainDate
  readonly how: Service
  readonly until: PlainDate
  readonly by: string
}

const toQuestion = (row: ReviewTask): StoredQuestion => {
  const { dueOn, place, kind: code, told, servedOn, servedHow, servedBy, replyBy, ...rest } = row
  const kind = REVIEW_KINDS.find((known) => known === code)
  if (!kind) throw new Error(`Not a kind of question: ${code}`)
  const served =
    servedOn && servedHow !== null && servedBy !== null && replyBy
      ? { on: asDay(servedOn), how: oneOf(SERVICES, servedHow), until: asDay(replyBy), by: servedBy }
      : null
  return { ...rest, kind, place: placePath(place), dueOn: asDay(dueOn), told: toldFrom(told), served }
}

/** The question of an id, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<StoredQuestion | null> => {
  const row = await tx.reviewTask.findUnique({ where: { id } })
  return row && toQuestion(row)
}

interface WaitingPage {
  readonly after: { readonly dueOn: PlainDate; readonly id: string } | null
  readonly limit: number
  /** Only these; every kind when left out. */
  readonly kinds?: readonly ReviewKind[]
}

/** A page of the open questions of an area, the nearest due day first; one more than `limit` when there are more. */
export const waiting = async (
  tx: Tx,
  { area }: Scope,
  { after, limit, kinds }: WaitingPage,
): Promise<readonly StoredQuestion[]> => {
  const rows = await tx.reviewTask.findMany({
    where: {
      place: { gte: area, lt: `${area}0` },
      closedAt: null,
      ...(kinds === undefined ? {} : { kind: { in: [...kinds] } }),
      ...(after === null
        ? {}
        : {
            OR: [{ dueOn: { gt: asColumn(after.dueOn) } }, { dueOn: asColumn(after.dueOn), id: { gt: after.id } }],
          }),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  return rows.map(toQuestion)
}

/** The newest questions about a household, open and answered. */
export const ofHousehold = async (tx: Tx, householdId: string, limit: number): Promise<readonly StoredQuestion[]> => {
  const rows = await tx.reviewTask.findMany({ where: { householdId }, orderBy: { openedAt: 'desc' }, take: limit })
  return rows.map(toQuestion)
}

interface Answer {
  readonly outcome: ReviewOutcome
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** Writes a named officer's answer; refuses `access.changedMeanwhile` when somebody answered first. */
export const close = async (
  tx: Tx,
  _permit: Permit<AnsweringVerb>,
  { id, version }: { readonly id: string; readonly version: number },
  { outcome, reason, by, at }: Answer,
): Promise<Result<true>> => {
  const { count } = await tx.reviewTask.updateMany({
    where: { id, version, closedAt: null },
    data: { outcome, reason, closedBy: by, closedAt: at, version: { increment: 1 } },
  })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}

/** Writes down that the notice was served, with the days that count from it. */
export const serve = async (
  tx: Tx,
  _permit: Permit<'card.hear'>,
  { id, version }: { readonly id: string; readonly version: number },
  { on, how, until, by, dueOn }: Served & { readonly dueOn: PlainDate },
): Promise<Result<true>> => {
  const { count } = await tx.reviewTask.updateMany({
    where: { id, version, closedAt: null },
    data: {
      ...{ servedOn: asColumn(on), servedHow: how, servedBy: by, replyBy: asColumn(until), dueOn: asColumn(dueOn) },
      version: { increment: 1 },
    },
  })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}

/** One act that answers every open question of some kinds about a subject. */
export const closeAbout = async (
  tx: Tx,
  _permit: Permit<'card.propose'> | Permit<'card.suspend'> | Permit<'card.cancel'>,
  { subjectId, kinds }: { readonly subjectId: string; readonly kinds: readonly ReviewKind[] },
  { outcome, reason, by, at }: Answer,
): Promise<void> => {
  await tx.reviewTask.updateMany({
    where: { subjectId, kind: { in: [...kinds] }, closedAt: null },
    data: { outcome, reason, closedBy: by, closedAt: at, version: { increment: 1 } },
  })
}

/** Whether a question about a card or an application waits for an answer. */
export const anyOpen = async (tx: Tx, subjectId: string): Promise<boolean> =>
  (await tx.reviewTask.findFirst({ where: { subjectId, closedAt: null }, select: { id: true } })) !== null
