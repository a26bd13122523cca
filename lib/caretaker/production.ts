import { Client } from 'pg'
import { pendingMigrations } from './migrations'
import { Obstacle } from './obstacle.mjs'
import { APP, PUBLIC } from './roles'
import { addressFault, secretFault, standingFault, type Standing } from './strength'

const STANDING = `
  SELECT current_setting('server_version_num')::int AS version,
         (SELECT bool_or(rolsuper) FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER')) AS superuser,
         (SELECT bool_or(rolbypassrls) FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER')) AS bypasses,
         ARRAY(SELECT relname::text FROM pg_class
                WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                  AND pg_has_role(session_user, relowner, 'MEMBER') ORDER BY relname) AS owned,
         current_user = '${APP}' AND EXISTS (
           SELECT FROM pg_roles WHERE rolname = '${PUBLIC}' AND pg_has_role(session_user, oid, 'MEMBER')) AS acts`

/** What the role of the URL may do, or why the database cannot be asked. */
export const standingOf = async (url: string): Promise<Standing> => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new Obstacle('DATABASE_URL is no address of a Postgres: postgresql://…')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<Standing>(STANDING)
    if (!rows[0]) throw new Error('no answer')
    return rows[0]
  } catch (error) {
    const why = error instanceof Error && error.message !== '' ? error.message : 'no answer'
    throw new Obstacle(`The database of DATABASE_URL cannot be reached: ${why}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Refuses to open the portal on a State's own database before everything it relies on is in place. */
export const checkProduction = async (url: string): Promise<void> => {
  const secret = secretFault(process.env.NEXTAUTH_SECRET)
  if (secret !== undefined) {
    throw new Obstacle(`NEXTAUTH_SECRET ${secret}; draw one, for instance with: openssl rand -base64 48`)
  }
  const address = addressFault(process.env.NEXTAUTH_URL)
  if (address !== undefined) throw new Obstacle(`NEXTAUTH_URL ${address}; set it to the address that people type.`)
  const standing = standingFault(await standingOf(url))
  if (standing !== undefined) throw new Obstacle(standing)
  const pending = await pendingMigrations(url)
  if (pending.length > 0) {
    throw new Obstacle(
      `The database lacks ${pending.join(', ')}; run npm run db:migrate as the owner, then start again.`,
    )
  }
}
