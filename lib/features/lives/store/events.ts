import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { LIFE_KINDS, type LifeKind } from '@/lib/domain/life/kinds'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toBody } from '@/lib/features/households/store/versions'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** Something that happened to a family, as it was recorded. */
export interface StoredEvent {
  readonly id: string
  readonly kind: LifeKind
  readonly householdId: string
  readonly otherHousehold: string | null
  readonly place: PlacePath
  readonly serials: readonly number[]
  readonly on: PlainDate
  readonly document: string | null
  readonly reason: string | null
  readonly effects: Prisma.JsonValue
  /** The number of its Deletion Certificate. */
  readonly certificate: string | null
  /** Numbers of applications that were taken back with it. */
  readonly withdrawn: readonly string[]
  /** The last day of a temporary ration card that newcomers were given. */
  readonly temporaryUntil: PlainDate | null
  readonly accountId: string
  readonly at: Date
  readonly undoneAt: Date | null
  readonly undoReason: string | null
}

interface Happened {
  readonly kind: LifeKind
  readonly householdId: string
  readonly otherHousehold: string | null
  readonly otherPlace: PlacePath | null
  readonly serials: readonly number[]
  readonly on: PlainDate
  readonly statedBy: string
  readonly document: string | null
  /** The paper certificate of another place by which a whole family came, as it is met again. */
  readonly paperKey?: string | null
  readonly reason: string | null
  readonly accountId: string
  readonly at: Date
}

/** Opens the row of an event, so that what it brings about can name it; answers its id. `finish` follows in the same transaction. */
export const begin = async (
  tx: Tx,
  { place }: Permit<'household.record'>,
  { on, serials, ...happened }: Happened,
): Promise<string> => {
  const { id } = await tx.lifeEvent.create({
    data: { ...happened, place, on: asColumn(on), serials: [...serials], effects: {} },
    select: { id: true },
  })
  return id
}

/** Writes beside an event what it did, and the household that a split brought forth. */
export const finish = async (
  tx: Tx,
  _permit: Permit<'household.record'>,
  id: string,
  effects: { readonly [key: string]: Canonical },
  otherHousehold: string | null,
): Promise<void> => {
  await tx.lifeEvent.update({
    where: { id },
    data: { effects, ...(otherHousehold === null ? {} : { otherHousehold }) },
  })
}

/** The event is taken back; false when it was already. */
export const undo = async (
  tx: Tx,
  _permit: Permit<'household.record'>,
  id: string,
  { at, by, reason }: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<boolean> => {
  const { count } = await tx.lifeEvent.updateMany({
    where: { id, undoneAt: null },
    data: { undoneAt: at, undoneBy: by, undoReason: reason },
  })
  return count === 1
}

/** The version of its first household that the event has written; null while it is not finished. */
export const versionOf = ({ effects }: Pick<StoredEvent, 'effects'>): number | null => {
  const { home } = toBody(effects)
  const version = typeof home === 'object' && home !== null && 'version' in home ? home['version'] : null
  return typeof version === 'number' ? version : null
}

const certificateIn = (effects: Prisma.JsonValue): string | null => {
  const { certificate } = toBody(effects)
  return typeof certificate === 'string' ? certificate : null
}

const withdrawnIn = (effects: Prisma.JsonValue): readonly string[] => {
  const { withdrawn } = toBody(effects)
  return Array.isArray(withdrawn) ? withdrawn.filter((number) => typeof number === 'string') : []
}

const temporaryIn = (effects: Prisma.JsonValue): PlainDate | null => {
  const { temporaryUntil } = toBody(effects)
  return typeof temporaryUntil === 'string' && isPlainDate(temporaryUntil) ? temporaryUntil : null
}

const toEvent = (row: Prisma.LifeEventGetPayload<object>): StoredEvent => {
  const kind = LIFE_KINDS.find((code) => code === row.kind)
  if (!kind) throw new Error(`Not a kind of event: ${row.kind}`)
  const { id, householdId, otherHousehold, serials, document, reason, effects, accountId, at, undoneAt, undoReason } =
    row
  return {
    ...{
      id,
      kind,
      householdId,
      otherHousehold,
      serials,
      document,
      reason,
      effects,
      accountId,
      at,
      undoneAt,
      undoReason,
    },
    place: placePath(row.place),
    on: asDay(row.on),
    certificate: certificateIn(effects),
    withdrawn: withdrawnIn(effects),
    temporaryUntil: temporaryIn(effects),
  }
}

/** The event of an id, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<StoredEvent | null> => {
  const row = await tx.lifeEvent.findUnique({ where: { id } })
  return row && toEvent(row)
}

/** What happened to a household, or led members of another one to it; the newest first, at most `limit`. */
export const list = async (tx: Tx, householdId: string, limit: number): Promise<readonly StoredEvent[]> => {
  const rows = await tx.lifeEvent.findMany({
    where: { OR: [{ householdId }, { otherHousehold: householdId }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toEvent)
}

/** Whether something has happened to a household since it was brought forth by an event. */
export const anySince = async (tx: Tx, householdId: string, eventId: string): Promise<boolean> =>
  (await tx.lifeEvent.findFirst({
    where: {
      id: { not: eventId },
      undoneAt: null,
      OR: [{ householdId }, { otherHousehold: householdId }],
    },
    select: { id: true },
  })) !== null

/** Events by id, as far as they lie in the actor's scope. */
export const some = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredEvent>> => {
  const rows = await tx.lifeEvent.findMany({ where: { id: { in: [...ids] } } })
  return new Map(rows.map((row) => [row.id, toEvent(row)]))
}
