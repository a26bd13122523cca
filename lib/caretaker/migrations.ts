import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Client } from 'pg'
import { MIGRATIONS } from './folders'
import { Obstacle } from './obstacle.mjs'
import { APP } from './roles'
import { withSchemaEngine } from './schema-engine'

export const NO_FILTER = { externalTables: [], externalEnums: [] }

/** The names of the migrations this build brings, oldest first. */
export const migrationNames = (folder = MIGRATIONS): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
        .map((entry) => entry.name)
        .sort()
    : []

/** The migrations as the schema engine wants to read them. */
export const migrationList = (folder = MIGRATIONS): MigrationList => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrationNames(folder).map((path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
    },
  })),
})

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const recorded = async (client: Client): Promise<readonly { readonly name: string; readonly done: boolean }[]> => {
  const table = await client.query<{ present: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`,
  )
  if (!table.rows[0]?.present) return []
  const { rows } = await client.query<{ name: string; done: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}

/** The migrations of this build that the database has not finished; the portal's own role may ask. */
export const pendingMigrations = (url: string, folder = MIGRATIONS): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const done = new Set((await recorded(client)).flatMap(({ name, done }) => (done ? [name] : [])))
    return migrationNames(folder).filter((name) => !done.has(name))
  })

/**
 * Brings the database up to this build, as its owner, and returns what was applied. A migration is one transaction, so
 * one that was cut off half-way has left nothing and is tried again. Refuses a migration that Postgres refuses.
 */
export const applyMigrations = async (ownerUrl: string, folder = MIGRATIONS): Promise<readonly string[]> => {
  if ((await pendingMigrations(ownerUrl, folder)).length === 0) return []
  const broken = await withClient(ownerUrl, recorded)
  const applied = await withSchemaEngine({ connectionString: ownerUrl }, async (engine) => {
    for (const { name, done } of broken) if (!done) await engine.markMigrationRolledBack({ migrationName: name })
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(folder),
      filters: NO_FILTER,
    })
    return appliedMigrationNames
  }).catch(async (error: unknown) => {
    const [culprit = 'A migration'] = await pendingMigrations(ownerUrl, folder)
    throw new Obstacle(
      `${culprit} was refused by the database (${error instanceof Error ? error.message : String(error)}); nothing of it was applied.`,
    )
  })
  // The portal checks at every start that nothing is pending.
  await withClient(ownerUrl, (client) => client.query(`GRANT SELECT ON public._prisma_migrations TO ${APP}`))
  return applied
}
