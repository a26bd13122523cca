import 'server-only'
import type { Canonical } from '@/lib/domain/shared/canonical'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** One version of a household as it was written. */
export interface Version {
  readonly version: number
  readonly body: { readonly [key: string]: Canonical }
  readonly accountId: string | null
  readonly at: Date
  readonly reason: string | null
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

/** The newest versions of a household, newest first, at most `limit`. */
export const list = async (tx: Tx, householdId: string, limit: number): Promise<readonly Version[]> => {
  const rows = await tx.householdVersion.findMany({
    where: { householdId },
    orderBy: { version: 'desc' },
    take: limit,
  })
  return rows.map(({ version, body, accountId, at, reason }) => ({
    version,
    body: isObject(body) ? toRecord(body) : {},
    accountId,
    at,
    reason,
  }))
}
