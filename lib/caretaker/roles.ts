import { escapeIdentifier, escapeLiteral, type Client } from 'pg'

/** The portal's database and the roles of prisma/roles.sql, by the names that migrations grant to. */
export const DATABASE = 'antyodaya'
export const OWNER = 'antyodaya_owner'
export const PORTAL = 'antyodaya_portal'
export const APP = 'antyodaya_app'
export const PUBLIC = 'antyodaya_public'

export interface Passwords {
  readonly owner: string
  readonly portal: string
}

/**
 * What prisma/roles.sql asks of a State's database administrator, done by the superuser of the embedded Postgres at every
 * start. The portal inherits nothing: it becomes antyodaya_app when it connects and may turn into antyodaya_public, so the
 * rows the two may see never add up.
 */
export const createRoles = async (superuser: Client, { owner, portal }: Passwords): Promise<void> => {
  const { rows } = await superuser.query<{ rolname: string }>('SELECT rolname FROM pg_roles')
  const present = new Set(rows.map((row) => row.rolname))
  const ensure = async (role: string, attributes: string) =>
    superuser.query(`${present.has(role) ? 'ALTER' : 'CREATE'} ROLE ${role} ${attributes}`)
  const modest = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
  await ensure(APP, `NOLOGIN ${modest}`)
  await ensure(PUBLIC, `NOLOGIN ${modest}`)
  await ensure(OWNER, `LOGIN ${modest} PASSWORD ${escapeLiteral(owner)}`)
  await ensure(PORTAL, `LOGIN NOINHERIT ${modest} PASSWORD ${escapeLiteral(portal)}`)
  await superuser.query(`GRANT ${APP}, ${PUBLIC} TO ${PORTAL}`)
  await superuser.query(`ALTER ROLE ${PORTAL} SET role = ${APP}`)
}

/** Makes the database if it is missing, open to the owner and the portal and to nobody else. */
export const createDatabase = async (superuser: Client, name = DATABASE, template?: string): Promise<void> => {
  const { rowCount } = await superuser.query('SELECT FROM pg_database WHERE datname = $1', [name])
  const database = escapeIdentifier(name)
  if (!rowCount) {
    const from = template === undefined ? '' : ` TEMPLATE ${escapeIdentifier(template)}`
    await superuser.query(`CREATE DATABASE ${database} OWNER ${OWNER}${from}`)
  }
  await superuser.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await superuser.query(`GRANT CONNECT ON DATABASE ${database} TO ${PORTAL}`)
}
