import 'server-only'
import { type ReasonCode, reasonOf } from '@/lib/domain/change/reasons'
import type { Moment } from '@/lib/domain/household/as-of'
import { sourcesIn, STATED_BY } from '@/lib/domain/household/provenance'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { asDay, type Tx } from '@/lib/platform/db'
import type { HouseholdVersion as Row, Prisma } from '@/prisma/client/client'

/** One version of a household as it was written. */
export interface Version extends Moment {
  readonly at: Date
  readonly reason: string | null
  readonly reasonCode: ReasonCode | null
}

const toCanonical = (value: Prisma.JsonValue | undefined): Canonical => {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value
  return Array.isArray(value) ? value.map(toCanonical) : toRecord(value)
}

const toRecord = (value: Prisma.JsonObject): { readonly [key: string]: Canonical } =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCanonical(item)]))

const isObject = (value: Prisma.JsonValue): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toVersion = ({ version, body, at, statedBy, effectiveOn, sources, ...row }: Row): Version => ({
  version,
  body: toBody(body),
  on: dayInIndia(at),
  moment: at.getTime(),
  at,
  accountId: row.accountId,
  reason: row.reason,
  reasonCode: reasonOf(row.reasonCode),
  event: row.event,
  statedBy: STATED_BY.find((code) => code === statedBy) ?? null,
  document: row.document,
  effectiveOn: effectiveOn && asDay(effectiveOn),
  ...(sources === null ? {} : { sources: sourcesIn(sources) ?? {} }),
})

/** A version's body as a column keeps it. */
export const toBody = (json: Prisma.JsonValue): Version['body'] => (isObject(json) ? toRecord(json) : {})

/** The newest versions of a household, newest first, at most `limit`. */
export const list = async (tx: Tx, householdId: string, limit: number): Promise<readonly Version[]> => {
  const rows = await tx.householdVersion.findMany({ where: { householdId }, orderBy: { version: 'desc' }, take: limit })
  return rows.map(toVersion)
}

/** Every version of a household, oldest first. */
export const all = async (tx: Tx, householdId: string): Promise<readonly Version[]> => {
  const rows = await tx.householdVersion.findMany({ where: { householdId }, orderBy: { version: 'asc' } })
  return rows.map(toVersion)
}

/** These versions of a household, in no order. */
export const some = async (
  tx: Tx,
  householdId: string,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Version>> => {
  const rows = await tx.householdVersion.findMany({ where: { householdId, version: { in: [...wanted] } } })
  return new Map(rows.map((row) => [row.version, toVersion(row)]))
}
