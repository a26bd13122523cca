import 'server-only'
import type { Scope } from '@/lib/domain/access/scope'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { env } from '@/lib/platform/env'
import { LargeTextDriver, lend } from '@/lib/platform/large-text'
import { type Prisma, PrismaClient } from '@/prisma/client/client'

/** The inside of a transaction: what stores work with. */
export type Tx = Prisma.TransactionClient

/** A day as a date column keeps it. */
export const asColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)

/** The day that a date column holds. */
export const asDay = (column: Date): PlainDate => plainDate(column.toISOString().slice(0, 10))

const GUARDS = '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=15000'

const connect = (options: string, max: number, statements?: typeof nameOf): PrismaClient =>
  new PrismaClient({
    adapter: new LargeTextDriver(
      { connectionString: env().DATABASE_URL, options, max },
      statements ? { statementNameGenerator: statements } : {},
    ),
  })

const MOST_NAMES = 200
const names = new Map<string, string>()

/**
 * The name under which a connection prepares a statement, so that Postgres plans it once and not at every visit. Texts
 * that grow with their input (`in` lists) could be endlessly many: beyond a bound a text goes without a name.
 */
const nameOf = ({ sql }: { readonly sql: string }): string => {
  const known = names.get(sql)
  if (known !== undefined || names.size >= MOST_NAMES) return known ?? ''
  const name = `public_${names.size}`
  names.set(sql, name)
  return name
}

// Kept on globalThis so that a development reload does not open a second pool.
interface Pools {
  office?: PrismaClient
  open?: PrismaClient
  patient?: PrismaClient
}
const pools: Pools = ((globalThis as typeof globalThis & { antyodayaPools?: Pools }).antyodayaPools ??= {})

const office = (): PrismaClient => (pools.office ??= connect(GUARDS, 10))

/**
 * Reads as the database role `antyodaya_public`, which sees published things and named columns only. The role is part
 * of the connection, so a public read is one statement without a transaction around it.
 */
export const publicReader = (): PrismaClient =>
  (pools.open ??= connect(`${GUARDS} -c role=antyodaya_public -c default_transaction_read_only=on`, 10, nameOf))

/** Whether the database answers, and which migrations it has finished: for the health door. */
export const finishedMigrations = async (): Promise<readonly string[]> => {
  const rows = await office().$queryRaw<{ migration_name: string }[]>`
    select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
  return rows.map((row) => row.migration_name)
}

/**
 * Runs `work` in one transaction in which the row-level policies see exactly the scope. With no scope (before anybody is
 * known) no row of a person, a household or a decision is visible.
 */
export const transaction = <T>(scope: Scope | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
  office().$transaction(
    async (tx) => {
      if (scope) await confine(tx, scope)
      return work(tx)
    },
    { maxWait: 10_000, timeout: 30_000 },
  )

const PATIENT = '-c statement_timeout=900000 -c idle_in_transaction_session_timeout=900000'
const DAY_MS = 86_400_000

/** The same for work that no person waits for: a file that is imported as a whole may take an hour. */
export const longTransaction = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  (pools.patient ??= connect(PATIENT, 6)).$transaction(
    async (tx) => {
      await confine(tx, scope)
      return work(tx)
    },
    { maxWait: 30_000, timeout: DAY_MS },
  )

/**
 * For one statement about somebody who is not known yet. No scope stands around it, so no row of a person is visible:
 * only functions of the owner's answer.
 */
export const unscopedReader = (): Tx => office()

const confine = (tx: Tx, { area, only, need }: Scope): Promise<unknown> =>
  // '0' is the character after '/': the range area … area0 holds the area and all under it, and an index can serve it.
  tx.$queryRaw`select set_config('app.scope_from', ${area}, true), set_config('app.scope_to', ${`${area}0`}, true),
    set_config('app.only', ${only === null ? '*' : only.join(',')}, true),
    set_config('app.families', ${need === 'ALL' ? need : ''}, true), set_config('app.need', ${need}, true)`

/**
 * Does a piece of work inside an open transaction with the rows of another scope before it, then with those of the own one
 * again: what an office has decided on its own register is carried out when the other office agrees.
 */
export const within = async <T>(tx: Tx, there: Scope, here: Scope, work: () => Promise<T>): Promise<T> => {
  await confine(tx, there)
  const done = await work()
  await confine(tx, here)
  return done
}

/** Runs a statement whose first value is a text of a whole chunk of rows; answers how many it wrote. */
export const executeWith = (tx: Tx, sql: string, text: string, ...values: readonly unknown[]): Promise<number> =>
  lend(text, (name) => tx.$executeRawUnsafe(sql, name, ...values))
