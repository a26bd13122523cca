import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyMigrations } from '@/lib/caretaker/migrations'
import { type PostgresServer, startPostgres } from '@/lib/caretaker/postgres-server'
import { isGone } from '@/lib/caretaker/process-identity'
import { createDatabase, createRoles, DATABASE, OWNER, PORTAL } from '@/lib/caretaker/roles'
import { drawSecrets } from '@/lib/caretaker/secrets'
import { WORKER } from '@/lib/caretaker/serve-worker'
import { urlOf } from '@/lib/caretaker/throw-away'
import type { Actor } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { handIn, jobOf, start } from '@/tests/support/imports'
import { surveyFile } from '@/tests/bench/import/survey'
import { layPlaces, post } from '@/tests/bench/state'
import { lawful } from '@/tests/support/factories'

// A Postgres of its own, because it is killed: nothing else of the run must notice.
const folder = mkdtempSync(join(tmpdir(), 'antyodaya-killed-'))
const { superuser, owner, portal } = drawSecrets()
const passwords = { superuser, owner, portal }
/** Ten chunks: more than the kills below let through, so that each of them finds the import at work. */
const FAMILIES = 5000
const PANCHAYATS = 7

let server: PostgresServer
let actor: Actor
let worker: ChildProcess | undefined

const open = async (port?: number): Promise<PostgresServer> => {
  const plan = {
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: superuser,
    durable: true,
  }
  for (let tries = 0; ; tries += 1) {
    try {
      return await startPostgres({ ...plan, port })
    } catch (fault) {
      // Processes of the killed server may take a moment to notice that they are alone.
      if (tries === 40) throw fault
      await pause(250)
    }
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const url = (role: string, database = DATABASE): string => urlOf({ port: server.port, passwords }, role, database)

const asked = async <T>(work: (client: Client) => Promise<T>, database = DATABASE): Promise<T> => {
  const client = new Client(url('postgres', database))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const begin = (): void => {
  worker = spawn(process.execPath, WORKER, {
    env: { ...process.env, DATABASE_URL: url(PORTAL) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

const kill = async (): Promise<void> => {
  const ended = new Promise((resolve) => worker?.once('exit', resolve))
  worker?.kill('SIGKILL')
  await ended
}

interface Standing {
  readonly stage: string
  readonly checkpoint: number
}

const standing = (id: string): Promise<Standing> =>
  asked(async (client) => {
    const { rows } = await client.query<Standing>('select stage, checkpoint from import_jobs where id = $1', [id])
    return rows[0] ?? { stage: '', checkpoint: 0 }
  })

const until = async (reached: (now: Standing) => boolean, id: string): Promise<void> => {
  for (;;) {
    const now = await standing(id)
    if (now.stage === 'FAILED') throw new Error('The import gave up')
    if (reached(now)) return
    await pause(20)
  }
}

beforeAll(async () => {
  server = await open()
  await asked(async (client) => {
    await createRoles(client, passwords)
    await createDatabase(client)
  }, 'postgres')
  await applyMigrations(url(OWNER))
  process.env['DATABASE_URL'] = url(PORTAL)
  actor = await asked(async (client) => {
    await layPlaces(client, PANCHAYATS)
    return post(client, 'Meera', 'STATE_ADMIN', placePath('2'))
  })
})

afterAll(async () => {
  worker?.kill('SIGKILL')
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a worker whose parent is killed', () => {
  it('ends by itself, so that no two of them stand at one register', async () => {
    const begin = `import('./lib/caretaker/serve-worker.ts').then(({ startWorker }) => console.log(startWorker({}).pid()))`
    const parent = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', '-e', begin], {
      env: { ...process.env, DATABASE_URL: url(PORTAL) },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (said: Buffer) => resolve(Number(said))),
    )
    await pause(1500)
    parent.kill('SIGKILL')
    expect(await isGone(pid, 10_000)).toBe(true)
  })
})

describe('a worker that is killed at any moment, and a Postgres that is', () => {
  it('leave a register with exactly the rows of the file: none twice, none lost (F23, F24)', async () => {
    const file = Buffer.concat([...surveyFile(FAMILIES, PANCHAYATS)])
    const lines = file.toString().trim().split('\r\n').slice(1)
    const id = await handIn(actor, file)
    // Twice while it reads …
    for (const checkpoint of [1, 500]) {
      begin()
      await until((now) => (now.stage !== 'READING' ? now.stage === 'READY' : now.checkpoint >= checkpoint), id)
      await pause(Math.random() * 150)
      await kill()
    }
    begin()
    await until(({ stage }) => stage === 'READY', id)
    lawful(await start(actor, id))
    // … eight times while it writes, at whatever moment: in the middle of a chunk, between two.
    let kills = 0
    for (let round = 0; round < 8; round += 1) {
      const { checkpoint } = await standing(id)
      // Now after some progress, now at any moment, the very first included.
      if (round % 2 === 1) await until((now) => now.checkpoint > checkpoint || now.stage === 'DONE', id)
      await pause(Math.random() * (round % 2 === 1 ? 150 : 1200))
      if ((await standing(id)).stage === 'DONE') break
      kills += 1
      if (round === 2) {
        process.kill(server.pid, 'SIGKILL')
        await server.ended
        await pause(300)
        server = await open(server.port)
        continue
      }
      await kill()
      begin()
    }
    // The third of them was Postgres; a machine so quick that it was done before six would prove nothing.
    expect(kills).toBeGreaterThanOrEqual(6)
    await until(({ stage }) => stage === 'DONE', id)
    await kill()
    const expected = new Map<string, number>()
    for (const line of lines) {
      const key = line.split(',')[4] ?? ''
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    const found = await asked(async (client) => {
      const { rows } = await client.query<{ key: string; members: number; versions: number; records: number }>(
        `select source_key as key, (select count(*)::int from members m where m.household_id = h.id) as members,
           (select count(*)::int from household_versions v where v.household_id = h.id) as versions,
           (select count(*)::int from census_records c where c.household_id = h.id) as records from households h`,
      )
      return rows
    })
    expect(found.length).toBe(FAMILIES)
    expect(new Map(found.map(({ key, members }) => [key, members]))).toEqual(expected)
    expect(found.every(({ versions, records }) => versions === 1 && records === 1)).toBe(true)
    const job = await jobOf(actor, id).catch(() => jobOf(actor, id))
    expect(job.counts?.IN).toEqual({ records: FAMILIES, rows: lines.length })
    expect(job.counts?.CREATED).toEqual({ records: FAMILIES, rows: lines.length })
    const events = await asked(async (client) => {
      const { rows } = await client.query<{ type: string }>(
        `select type from journal_events where chain = '2' order by seq`,
      )
      return rows.map(({ type }) => type)
    })
    expect(events).toEqual(['imports.received', 'imports.started', 'imports.finished'])
  }, 300_000)
})
