import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Obstacle, sentenceFor } from './obstacle.mjs'
import { onOpenGround, type PostgresPrograms } from './postgres-programs'
import { reaches, type PostgresUser } from './postgres-user'

const MAJOR = '18'

/** What to do about a data folder that Postgres cannot use. */
export const damaged = (folder: string, fault: string) =>
  new Obstacle(
    `The database in ${folder} cannot be opened: ${fault}. Put it back from a backup, or move that folder and secrets.json beside it away to begin anew; nothing was deleted.`,
  )

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

const give = (path: string, { uid, gid }: PostgresUser): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** The real data folder, made by initdb if there is none yet. */
export const postgresFolder = (
  asked: string,
  password: string,
  programs: PostgresPrograms,
  user: PostgresUser,
  durable: boolean,
): string => {
  if (!isThere(asked)) lay(asked, password, programs, user, durable)
  if (!existsSync(asked)) throw damaged(asked, 'it points to a folder that is gone')
  const folder = realpathSync(asked)
  const mark = join(folder, 'PG_VERSION')
  if (!existsSync(mark)) throw damaged(folder, 'it holds no PG_VERSION')
  const version = readFileSync(mark, 'utf8').trim()
  if (version !== MAJOR)
    throw damaged(folder, `it was written by Postgres ${version || 'of unknown version'} and this is ${MAJOR}`)
  return folder
}

/** Lays the folder beside its place and moves it there when complete, so that a crash half-way leaves only litter. */
const lay = (
  asked: string,
  password: string,
  programs: PostgresPrograms,
  user: PostgresUser,
  durable: boolean,
): void => {
  const home = dirname(asked)
  mkdirSync(home, { recursive: true })
  const litter = readdirSync(home).filter((name) => name.startsWith(`${basename(asked)}.half-`))
  for (const name of litter) rmSync(join(home, name), { recursive: true, force: true })
  if (user.uid !== undefined) chmodSync(home, 0o755)

  const here = reaches(user, home)
  const half = here ? `${asked}.half-${process.pid}` : onOpenGround(`data-${randomBytes(6).toString('hex')}`)
  mkdirSync(half, { recursive: true, mode: 0o700 })
  give(half, user)
  initialise(half, password, programs, user, durable)
  if (here) renameSync(half, asked)
  else symlinkSync(half, asked)
}

const initialise = (
  folder: string,
  password: string,
  programs: PostgresPrograms,
  user: PostgresUser,
  durable: boolean,
): void => {
  // Beside the folder, so that a killed initdb leaves it among the litter and not in the system's temporary folder.
  const passwordFile = `${folder}.password`
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    give(passwordFile, user)
    let complaint = ''
    // Sorting is Postgres's own and the same on every machine; letter classes come from the system, because under the bare
    // C locale pg_trgm sees no letters in Devanagari. macOS may know no C.UTF-8, hence the second try.
    for (const locale of ['C.UTF-8', 'en_US.UTF-8']) {
      const { status, stderr } = spawnSync(
        programs.initdb,
        [
          `--pgdata=${folder}`,
          '--username=postgres',
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          `--locale=${locale}`,
          '--lc-messages=C',
          '--no-instructions',
          ...(durable ? [] : ['--no-sync']),
        ],
        { ...user, cwd: '/', encoding: 'utf8' },
      )
      if (status === 0) return
      complaint = stderr || 'initdb could not be run'
      if (!complaint.includes('invalid locale')) break
    }
    throw new Obstacle(
      sentenceFor(complaint, folder) ?? `Postgres could not lay its folder ${folder}: ${complaint.trim()}`,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
