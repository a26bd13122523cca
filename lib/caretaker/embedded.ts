import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { applyMigrations } from './migrations'
import { startPostgres, type PostgresServer } from './postgres-server'
import { DATABASE, OWNER, PORTAL, createDatabase, createRoles } from './roles'
import { keepSecrets, type Secrets } from './secrets'

/** The house's own Postgres, open and migrated. */
export interface Embedded {
  readonly server: PostgresServer
  readonly secrets: Secrets
  readonly portalUrl: string
  readonly ownerUrl: string
  /** Whether the demonstration is still to be loaded. */
  readonly empty: boolean
  /** Notes in the database itself that the demonstration is complete. */
  readonly furnished: () => Promise<void>
}

const COMPLETE = 'furnished'

const asSuperuser = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Starts the server of the data folder; its port is remembered, so that addresses in a DBA's tools stay good. */
export const startEmbedded = async (folder: string): Promise<{ server: PostgresServer; secrets: Secrets }> => {
  mkdirSync(folder, { recursive: true })
  if (process.getuid?.() === 0) chmodSync(folder, 0o755)
  const secrets = keepSecrets(folder)
  const portFile = join(folder, 'postgres.port')
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: secrets.superuser,
    port: existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined,
    durable: true,
  })
  writeFileSync(portFile, String(server.port))
  return { server, secrets }
}

/** The addresses of the embedded database for those who may use it. */
export const embeddedUrls = (port: number, secrets: Secrets) => {
  const url = (role: string, password: string, database = DATABASE) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  return {
    superuser: url('postgres', secrets.superuser, 'postgres'),
    owner: url(OWNER, secrets.owner),
    portal: url(PORTAL, secrets.portal),
  }
}

/**
 * Roles, database, migrations. A first start that was cut off before the demonstration was complete has served nobody, so
 * its half-filled database is made anew; one that was complete once is never dropped.
 */
export const prepareEmbedded = async (server: PostgresServer, secrets: Secrets): Promise<Embedded> => {
  const urls = embeddedUrls(server.port, secrets)
  const complete = await asSuperuser(urls.superuser, async (client) => {
    await createRoles(client, secrets)
    const { rows } = await client.query<{ note: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1`,
      [DATABASE],
    )
    if (rows[0]?.note === COMPLETE) return true
    if (rows[0]) await client.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`)
    await createDatabase(client)
    return false
  })
  await applyMigrations(urls.owner)
  return {
    server,
    secrets,
    portalUrl: urls.portal,
    ownerUrl: urls.owner,
    empty: !complete,
    furnished: () =>
      asSuperuser(urls.superuser, async (client) => {
        await client.query(`COMMENT ON DATABASE ${DATABASE} IS '${COMPLETE}'`)
      }),
  }
}
