import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres } from './postgres-server'
import { DATABASE, OWNER, PORTAL, createDatabase, createRoles } from './roles'
import { drawSecrets } from './secrets'

/** A Postgres for one piece of work, with the portal's roles and nothing to lose. */
export interface ThrowAway {
  readonly port: number
  readonly passwords: { readonly superuser: string; readonly owner: string; readonly portal: string }
  readonly close: () => Promise<void>
}

export const urlOf = ({ port, passwords }: Omit<ThrowAway, 'close'>, role: string, database = DATABASE): string => {
  const password = role === OWNER ? passwords.owner : role === PORTAL ? passwords.portal : passwords.superuser
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}

/** How a throw-away Postgres is set up. */
interface Manner {
  /** Keeps what is written as safe as the portal's own database does: for measuring, not for tests. */
  readonly durable?: boolean
  /** Further settings, as `name=value`. */
  readonly settings?: readonly string[]
}

export const openThrowAway = async (
  database: string,
  { durable = false, settings = [] }: Manner = {},
): Promise<ThrowAway> => {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-'))
  const { superuser, owner, portal } = drawSecrets()
  const passwords = { superuser, owner, portal }
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: superuser,
    port: undefined,
    durable,
    settings,
  })
  const opened: ThrowAway = {
    port: postgres.port,
    passwords,
    close: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const client = new Client(urlOf(opened, 'postgres', 'postgres'))
  await client.connect()
  await createRoles(client, passwords)
  await createDatabase(client, database)
  await client.end()
  return opened
}
