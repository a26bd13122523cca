import 'server-only'
import type { OutsideEntry } from '@/lib/domain/pension/entry'
import type { RegisterState } from '@/lib/domain/pension/register'
import { isPensionResult, type PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { PensionCheck as Row } from '@/prisma/client/client'
import { likenessFrom, type Likeness, statesFrom } from './check-json'

/** A result as kept, with all it rests on. */
export interface StoredCheck {
  readonly id: string
  readonly place: PlacePath
  readonly householdId: string
  readonly serial: number
  readonly memberId: string
  /** The last round that came to it. */
  readonly round: string
  readonly result: PensionResult
  readonly was: PensionResult | null
  readonly states: readonly RegisterState[]
  readonly likeness: Likeness | null
  readonly score: number | null
  readonly foundAt: Date
  readonly checkedAt: Date
  readonly checkedBy: string
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly current: boolean
  readonly version: number
}

/** The result a column holds; anything else was not written by this portal and is a fault. */
export const resultOf = (text: string): PensionResult => {
  if (!isPensionResult(text)) throw new Error(`Not a result: ${text}`)
  return text
}

const toCheck = (row: Row): StoredCheck => ({
  ...row,
  place: placePath(row.place),
  result: resultOf(row.result),
  was: row.was === null ? null : resultOf(row.was),
  states: statesFrom(row.registers),
  likeness: likenessFrom(row.grounds),
})

/** A result by id, if in the reader's area. */
export const find = async (tx: Tx, id: string): Promise<StoredCheck | null> => {
  const row = await tx.pensionCheck.findUnique({ where: { id } })
  return row && toCheck(row)
}

/** The current results of persons. */
export const currentOf = async (tx: Tx, memberIds: readonly string[]): Promise<ReadonlyMap<string, StoredCheck>> => {
  const rows = await tx.pensionCheck.findMany({ where: { memberId: { in: [...memberIds] }, current: true } })
  return new Map(rows.map((row) => [row.memberId, toCheck(row)]))
}

/** Every result a person ever had, newest first. */
export const historyOf = async (tx: Tx, memberId: string): Promise<readonly StoredCheck[]> => {
  const rows = await tx.pensionCheck.findMany({ where: { memberId }, orderBy: [{ foundAt: 'desc' }, { id: 'desc' }] })
  return rows.map(toCheck)
}

/** The lines of which a person decided that they are not these persons, as they read then. */
export const refusedOf = async (
  tx: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OutsideEntry[]>> => {
  const rows = await tx.pensionCheck.findMany({
    where: {
      memberId: { in: [...memberIds] },
      decidedAt: { not: null },
      result: { in: ['NOT_FOUND', 'REGISTER_UNAVAILABLE'] },
    },
    select: { memberId: true, grounds: true },
  })
  const refused = new Map<string, OutsideEntry[]>()
  for (const { memberId, grounds } of rows) {
    const likeness = likenessFrom(grounds)
    if (likeness) refused.set(memberId, [...(refused.get(memberId) ?? []), likeness.line])
  }
  return refused
}

/** The undecided matches of an area in the order in which they were found, after a row. */
export const openUnder = async (
  tx: Tx,
  area: PlacePath,
  after: string | null,
  limit: number,
): Promise<readonly StoredCheck[]> => {
  const rows = await tx.pensionCheck.findMany({
    where: {
      place: { gte: area, lt: `${area}0` },
      current: true,
      result: 'POSSIBLE_MATCH',
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(toCheck)
}

/** What a round changed in an area: results that moved (F96); first results are no change. `after` is the last id of the page before. */
export const changedIn = async (
  tx: Tx,
  round: string,
  area: PlacePath,
  after: string | null,
  limit: number,
): Promise<readonly StoredCheck[]> => {
  const rows = await tx.pensionCheck.findMany({
    where: {
      foundRound: round,
      ...(after === null ? {} : { id: { gt: after } }),
      place: { gte: area, lt: `${area}0` },
      was: { not: null },
    },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(toCheck)
}
