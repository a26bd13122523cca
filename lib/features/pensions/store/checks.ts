import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { OutsideEntry } from '@/lib/domain/pension/entry'
import type { RegisterState } from '@/lib/domain/pension/register'
import { isPensionResult, type PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { PensionCheck as Row } from '@/prisma/client/client'
import { likenessFrom, type Likeness, statesFrom } from './check-json'
import type { RegisterPerson } from './persons'

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

/** What a round changed in an area: results that moved (F96); first results are no change. */
export const changedIn = async (
  tx: Tx,
  round: string,
  area: PlacePath,
  limit: number,
): Promise<readonly StoredCheck[]> => {
  const rows = await tx.pensionCheck.findMany({
    where: {
      foundRound: round,
      place: { gte: area, lt: `${area}0` },
      was: { not: null },
    },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(toCheck)
}

/** A result to be kept: of whom, which one it follows, and what it rests on. */
export interface NewCheck {
  readonly id: string
  readonly person: RegisterPerson
  readonly held: StoredCheck | null
  readonly result: PensionResult
  readonly states: readonly RegisterState[]
  readonly likeness: Likeness | null
  readonly score: number | null
}

/** Which comparison it belongs to, and by whom. */
export interface Hand {
  readonly round: string
  readonly accountId: string
  readonly at: Date
}

/** A person's word beside it. */
export interface Decision {
  readonly reason: string
}

type Write = Permit<'pension.check'> | Permit<'pension.match'>

/** Adds results, each in front of the one it follows; false when one of those was followed meanwhile. */
export const add = async (
  tx: Tx,
  permit: Write,
  checks: readonly NewCheck[],
  { round, accountId, at }: Hand,
  decision: Decision | null = null,
): Promise<boolean> => {
  const held = checks.flatMap((check) => (check.held ? [{ id: check.held.id, version: check.held.version }] : []))
  if (held.length > 0) {
    const count = await tx.$executeRaw`
      update pension_checks set current = false, version = pension_checks.version + 1
      from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (id uuid, version int)
      where pension_checks.id = h.id and pension_checks.version = h.version and current
        and starts_with(place || '/', ${`${permit.place}/`})`
    if (count !== held.length) return false
  }
  await tx.pensionCheck.createMany({
    data: checks.map(({ id, person, held: before, result, states, likeness, score }) => ({
      id,
      place: person.place,
      householdId: person.householdId,
      serial: person.serial,
      memberId: person.memberId,
      round,
      // A decision is no finding of the round.
      foundRound: decision ? '' : round,
      foundAt: at,
      result,
      was: before?.result ?? null,
      registers: states.map((state) => ({ ...state })),
      entryId: likeness?.line.id ?? null,
      score,
      ...(likeness ? { grounds: asJson(likeness) } : {}),
      checkedAt: decision ? (before?.checkedAt ?? at) : at,
      checkedBy: decision ? (before?.checkedBy ?? accountId) : accountId,
      ...(decision ? { decidedBy: accountId, decidedAt: at, reason: decision.reason } : {}),
    })),
  })
  return true
}

const asJson = ({ line, grounds }: Likeness) => ({
  line: { ...line, name: { ...line.name } },
  grounds: grounds.map((ground) => ({ ...ground })),
})

/** A result that a later comparison found again. */
export interface GoingOn {
  readonly id: string
  readonly states: readonly RegisterState[]
  /** Whether it keeps the line it rests on, because a person decided about that one. */
  readonly bound: boolean
  readonly likeness: Likeness | null
  readonly score: number | null
}

/** A later comparison found the same: the result goes on, with the registers and the line as they are now. */
export const goOn = async (
  tx: Tx,
  permit: Permit<'pension.check'>,
  checks: readonly GoingOn[],
  { round, accountId, at }: Hand,
): Promise<void> => {
  if (checks.length === 0) return
  const rows = checks.map((check) => ({ ...check, line: check.likeness?.line.id ?? null }))
  await tx.$executeRaw`
    update pension_checks set round_id = ${round}, registers = c.states, checked_at = ${at}::timestamptz,
      checked_by = ${accountId}::uuid,
      entry_id = case when c.bound then entry_id else c.line end,
      score = case when c.bound then pension_checks.score else c.score end,
      grounds = case when c.bound then grounds else nullif(c.likeness, 'null') end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c (id uuid, states jsonb, bound boolean, line uuid, score int, likeness jsonb)
    where pension_checks.id = c.id and current and starts_with(place || '/', ${`${permit.place}/`})`
}
