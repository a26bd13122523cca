import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Obstacle } from './obstacle.mjs'

/** Whom Postgres runs as; empty when it is the user who started the portal. */
export interface PostgresUser {
  readonly uid?: number
  readonly gid?: number
}

const id = (flag: '-u' | '-g', name: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

const known = (name: string): PostgresUser | undefined => {
  const uid = id('-u', name)
  const gid = id('-g', name)
  return uid === undefined || uid === 0 || gid === undefined ? undefined : { uid, gid }
}

const create = (): PostgresUser | undefined => {
  const attempts: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ]
  for (const [command, args] of attempts) {
    if (spawnSync(command, args).status === 0) return known('postgres')
  }
  return undefined
}

/**
 * Postgres refuses to run as root, so root lends it another user: the owner of the house where that is a person
 * (`sudo npm start`), else the system's postgres user, made when there is none.
 */
export const postgresUser = (house: string): PostgresUser => {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(house).uid
  const user = (owner === 0 ? undefined : known(String(owner))) ?? known('postgres') ?? create() ?? known('nobody')
  if (!user) {
    throw new Obstacle(
      'Postgres does not run as root and no user could be made for it. Create one named postgres, or start as an ordinary user.',
    )
  }
  return user
}

/** Whether that user may look into the folder, through every folder above it. */
export const reaches = (user: PostgresUser, folder: string): boolean =>
  user.uid === undefined ||
  spawnSync('ls', [folder], { uid: user.uid, ...(user.gid !== undefined && { gid: user.gid }), cwd: '/' }).status === 0
