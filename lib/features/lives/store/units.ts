import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { CARD_STAGES } from '@/lib/domain/card/stages'
import type { Ties } from '@/lib/domain/life/ties'
import { type Ending, HOUSEHOLD_ENDS, type Unit } from '@/lib/domain/life/unit'
import { UNDECIDED_STAGES } from '@/lib/domain/matching/pair'
import * as families from '@/lib/features/households/store/families'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** A household with what the law of events asks about it. */
export interface Loaded {
  readonly number: string
  readonly version: number
  readonly unit: Unit
  readonly ties: Ties
}

/**
 * Holds households, and then their cards and applications, until the transaction ends: two officers record one after the
 * other, and no card is issued meanwhile. Always in the order of ids, so that nobody waits for somebody who waits.
 */
export const hold = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const wanted = [...ids].sort()
  await tx.$queryRaw`select id from households where id = any (${wanted}::uuid[]) order by id for update`
  await tx.$queryRaw`select id from applications where household_id = any (${wanted}::uuid[]) order by id for update`
  await tx.$queryRaw`select id from cards where household_id = any (${wanted}::uuid[]) order by id for update`
}

/** The household of an id, if it lies in the actor's scope. */
export const load = async (tx: Tx, id: string): Promise<Loaded | null> => {
  const known = await families.find(tx, id)
  if (!known) return null
  const row = await tx.household.findUniqueOrThrow({ where: { id }, select: { endedOn: true, endReason: true } })
  const { number, version, family } = known
  const unit = { id, family, ended: endingOf(row), lastSerial: await lastSerial(tx, id) }
  return { number, version, unit, ties: await tiesOf(tx, id) }
}

/** Those of the households that have a card or an application. */
export const tiedAmong = async (tx: Tx, ids: readonly string[]): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select family::text as id from unnest(${[...ids]}::uuid[]) as family
    where exists (select 1 from cards where household_id = family)
      or exists (select 1 from applications where household_id = family)`
  return rows.map(({ id }) => id)
}

const endingOf = ({ endedOn, endReason }: { endedOn: Date | null; endReason: string | null }): Ending | null =>
  endedOn && {
    on: asDay(endedOn),
    cause: HOUSEHOLD_ENDS.find((cause) => cause === endReason) ?? 'NOBODY_REMAINS',
  }

/** The id of the household of a number, in the actor's scope; a number of a merged household leads to the other one. */
export const idOf = async (tx: Tx, number: string): Promise<string | null> => {
  const row = await tx.household.findUnique({ where: { number }, select: { id: true, mergedInto: true } })
  return row?.mergedInto ?? row?.id ?? null
}

/** The numbers of households in the actor's scope, by id. */
export const numbersOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.household.findMany({ where: { id: { in: [...ids] } }, select: { id: true, number: true } })
  return new Map(rows.map(({ id, number }) => [id, number]))
}

// A serial that an event or a merger gave and its undoing took away is not given to somebody else: the versions know it.
const lastSerial = async (tx: Tx, id: string): Promise<number> => {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    select greatest(
      (select max(serial) from members where household_id = ${id}::uuid),
      (select max(told.serial::int) from household_versions v, jsonb_object_keys(v.body->'members') as told (serial)
        where v.household_id = ${id}::uuid)) as last`
  return row?.last ?? 0
}

const tiesOf = async (tx: Tx, householdId: string): Promise<Ties> => {
  const cards = await tx.card.findMany({ where: { householdId }, orderBy: { id: 'asc' } })
  const applications = await tx.application.findMany({
    where: { householdId },
    select: { id: true, number: true, stage: true },
    orderBy: { id: 'asc' },
  })
  return {
    cards: cards.map(({ id, number, stage, contents }) => ({
      id,
      number,
      stage: CARD_STAGES.find((code) => code === stage) ?? 'CANCELLED',
      head: serialIn(field(contents, 'head')),
      members: listIn(field(contents, 'members')).flatMap((member) => serialIn(member) ?? []),
    })),
    applications: applications.map(({ id, number, stage }) => ({
      id,
      number,
      stage: APPLICATION_STAGES.find((code) => code === stage) ?? 'CLOSED',
      serial: null,
    })),
  }
}

type Json = Prisma.JsonValue | undefined

const field = (value: Json, name: string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
const listIn = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [])
const serialIn = (value: Json): number | null => {
  const serial = field(value, 'serial')
  return typeof serial === 'number' ? serial : null
}

/** Saves a household after an event: members, version and end; false when somebody saved it meanwhile. */
export const save = async (
  tx: Tx,
  permit: Permit<'household.record'>,
  version: number,
  { id, family, ended }: Unit,
  hand: families.Hand,
): Promise<boolean> => {
  if (!(await families.save(tx, permit, { id, version }, family, hand))) return false
  await tx.household.updateMany({
    where: { id },
    data: { endedOn: ended && asColumn(ended.on), endReason: ended?.cause ?? null },
  })
  return true
}

/**
 * Members whom an event or a merger had brought leave the table of today when it is taken back, and with them what was asked
 * about their entries; the versions keep them.
 */
export const remove = async (
  tx: Tx,
  _permit: Permit<'household.record'> | Permit<'duplicate.decide'>,
  householdId: string,
  serials: readonly number[],
): Promise<void> => {
  const where = { householdId, serial: { in: [...serials] } }
  const gone = (await tx.member.findMany({ where, select: { id: true } })).map(({ id }) => id)
  await tx.duplicatePair.updateMany({
    where: { stage: { in: [...UNDECIDED_STAGES] }, OR: [{ leftMember: { in: gone } }, { rightMember: { in: gone } }] },
    data: { stage: 'LAPSED', version: { increment: 1 } },
  })
  await tx.member.deleteMany({ where })
}
