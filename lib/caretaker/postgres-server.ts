import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceFor, Obstacle } from './obstacle.mjs'
import { damaged, postgresFolder } from './postgres-folder'
import { postgresPrograms, type PostgresPrograms } from './postgres-programs'
import { postgresUser, type PostgresUser } from './postgres-user'
import { isGone, isPostgresOf } from './process-identity'
import { freePort } from './port'
import { HOUSE } from './folders'

export interface ServerPlan {
  /** The data folder; made when it is not there yet. */
  readonly folder: string
  readonly log: string
  readonly password: string
  /** The port to use if it is free. */
  readonly port: number | undefined
  /** False only for throw-away databases: they need not survive a power cut. */
  readonly durable: boolean
  /** Further settings, as `name=value`. */
  readonly settings?: readonly string[]
}

/** A running Postgres that listens on this machine alone. */
export interface PostgresServer {
  readonly port: number
  readonly pid: number
  /** Resolves when Postgres has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export const startPostgres = async (plan: ServerPlan): Promise<PostgresServer> => {
  const user = postgresUser(HOUSE)
  const programs = postgresPrograms(user)
  const folder = postgresFolder(plan.folder, plan.password, programs, user, plan.durable)
  await clearTheWay(folder, programs, user)

  const port = await freePort(plan.port)
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(plan.durable ? [] : HASTE),
    ...(plan.settings ?? []),
  ]
  // The log of the run before is kept: after a crash it is what tells why.
  if (existsSync(plan.log)) renameSync(plan.log, `${plan.log}.before`)
  const log = openSync(plan.log, 'w', 0o600)
  // A group of its own: Ctrl-C at the terminal must reach the caretaker only, who stops the portal before its database.
  const child = spawn(programs.postgres, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: '/',
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const state = { over: false }
  void ended.then(() => (state.over = true))
  while (child.pid === undefined || !isReady(folder, child.pid)) {
    if (state.over) throw whyNot(folder, readFileSync(plan.log, 'utf8'))
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { port, pid: child.pid, ended, stop: () => stop(folder, programs, user) }
}

const note = (folder: string): readonly string[] => {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

const isReady = (folder: string, pid: number): boolean => {
  const lines = note(folder)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** After `kill -9` of the caretaker its Postgres may still run, or its note may name a number that another program has now. */
const clearTheWay = async (folder: string, programs: PostgresPrograms, user: PostgresUser): Promise<void> => {
  const pid = Number(note(folder)[0])
  if (!Number.isInteger(pid) || pid <= 0 || !answers(pid)) return
  if (isPostgresOf(pid, folder)) return stop(folder, programs, user)
  // Postgres would take that program, or a dead process nobody has buried, for another server. Only the number is
  // replaced, by one that has ended: the rest of the note lets Postgres find backends that outlived it.
  const [, ...rest] = note(folder)
  writeFileSync(join(folder, 'postmaster.pid'), [spawnSync(process.execPath, ['--version']).pid, ...rest].join('\n'))
}

/** Whether the system still knows the number, be it of a dead process whose parent has not asked for its end. */
const answers = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

const stop = async (folder: string, programs: PostgresPrograms, user: PostgresUser): Promise<void> => {
  const pid = Number(note(folder)[0])
  if (!Number.isInteger(pid) || pid <= 0 || !existsSync(folder)) return
  spawnSync(programs.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '120'], { ...user, cwd: '/' })
  if (!(await isGone(pid, 5_000)))
    throw new Obstacle(`Postgres (process ${pid}) does not stop; end it by hand and start again.`)
}

const whyNot = (folder: string, log: string): Obstacle => {
  const complaint = /(?:FATAL|PANIC): {2}(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? 'it ended at once'
  const known = sentenceFor(log, folder)
  return known === undefined ? damaged(folder, complaint) : new Obstacle(known)
}
