import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { Closing } from '@/lib/caretaker/closing'
import { WORKER } from '@/lib/caretaker/serve-worker'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { ImportStage } from '@/lib/domain/import/stage'
import { placePath } from '@/lib/domain/place/path'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { startImport } from '@/lib/features/imports/commands/start-import'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as jobs from '@/lib/features/imports/store/jobs'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { connected, openGround } from '@/tests/bench/ground'
import type { Row } from '@/tests/bench/measure'
import { layPlaces, post } from '@/tests/bench/state'
import { surveyFile } from '@/tests/bench/import/survey'

/** Families of the file: by default as many as take a minute or two; ten lakh of them with --full, others with --families=N. */
const FEW = 20_000
const MANY = 10_00_000
const PANCHAYATS = 1000

const TABLES = ['households', 'members', 'household_versions', 'census_records'] as const

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The real worker in a process of its own, and the most memory it ever held, in megabytes. */
const openWorker = (house: Closing, database: string) => {
  const child = spawn(process.execPath, WORKER, {
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  house.with(() => void child.kill('SIGKILL'))
  const peak = (): number =>
    Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  return { peak, stop: () => child.kill('SIGKILL') }
}

const jobAt = async (actor: Actor, id: string): Promise<ImportJob> => {
  const job = await transaction(scopeOf(actor), (tx) => jobs.find(tx, id))
  if (!job) throw new Error('No such job')
  return job
}

const until = async (actor: Actor, id: string, stage: ImportStage): Promise<ImportJob> => {
  for (let told = Date.now(); ;) {
    const job = await jobAt(actor, id)
    if (job.stage === stage) return job
    if (job.stage === 'FAILED' || job.stage === 'ASKING') throw new Error(`${job.stage}: ${job.fault ?? ''}`)
    if (Date.now() - told > 15_000) {
      process.stdout.write(`  ${job.stage}: ${job.rowsDone.toLocaleString('en-IN')} rows\n`)
      told = Date.now()
    }
    await pause(100)
  }
}

const seconds = (job: ImportJob): number => ((job.finishedAt?.getTime() ?? 0) - (job.startedAt?.getTime() ?? 0)) / 1000

async function* asPieces(households: number): AsyncGenerator<Uint8Array> {
  for (const piece of surveyFile(households, PANCHAYATS)) yield Promise.resolve(piece)
}

const countRows = async (client: Client): Promise<number> => {
  let rows = 0
  for (const table of TABLES) {
    const { rows: found } = await client.query<{ count: string }>(`select count(*) from ${table}`)
    rows += Number(found[0]?.count ?? 0)
  }
  return rows
}

/** Copies the rows of one database into the same tables of another, and answers the seconds that the copying in took. */
const copyAcross = async (from: Client, to: Client): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-copy-'))
  chmodSync(folder, 0o777)
  try {
    const columnsOf = async (table: string) => {
      const { rows } = await from.query<{ name: string }>(
        `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      )
      return rows.map(({ name }) => name).join(', ')
    }
    let spent = 0
    for (const table of TABLES) {
      const file = join(folder, table)
      const columns = await columnsOf(table)
      await from.query(`copy ${table} (${columns}) to '${file}'`)
      const began = performance.now()
      await to.query(`copy ${table} (${columns}) from '${file}'`)
      spent += performance.now() - began
      process.stdout.write(`  copied ${table}: ${(statSync(file).size / 1e6).toFixed(0)} MB\n`)
      rmSync(file, { force: true })
    }
    return spent / 1000
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A State's census through the real path, by the real worker, against a bare COPY of the rows that it made. */
export const benchImport = async (house: Closing): Promise<Row[]> => {
  const asked = /^--families=(\d+)$/.exec(process.argv.find((word) => word.startsWith('--families=')) ?? '')?.[1]
  const households = asked === undefined ? (process.argv.includes('--full') ? MANY : FEW) : Number(asked)
  const open = await openGround(house)
  const [ours, bare] = [await open('imported'), await open('copied')]
  process.env['DATABASE_URL'] = ours.portal
  process.env.NEXTAUTH_SECRET ??= 'for the bench only, nobody signs in here'
  const state = placePath('2')
  const actor = await connected(ours.superuser, async (client) => {
    await layPlaces(client, PANCHAYATS)
    return post(client, 'Meera', 'STATE_ADMIN', state)
  })
  await connected(bare.superuser, (client) => layPlaces(client, PANCHAYATS))
  const kind = 'HOUSEHOLDS' as const
  const input = { kind, sender: 'NIC', source: 'SECC2011' as const, fileName: 'secc.csv', answers: {} }
  const handed = await receiveFile(actor, input, asPieces(households))
  if (!handed.ok) throw new Error(handed.error.code)
  const { id } = handed.value
  const worker = openWorker(house, ours.portal)
  const beganReading = performance.now()
  const read = await until(actor, id, 'READY')
  const reading = (performance.now() - beganReading) / 1000
  const started = await execute(startImport, actor, {
    id,
    version: read.version,
    mode: 'GOOD_ROWS',
    alreadyHere: 'RETURN',
  })
  if (!started.ok) throw new Error(started.error.code)
  const done = await until(actor, id, 'DONE')
  const memory = worker.peak()
  worker.stop()
  const rows = await connected(ours.superuser, countRows)
  const copying = await connected(ours.superuser, (from) => connected(bare.superuser, (to) => copyAcross(from, to)))
  const [our, their] = [rows / seconds(done), rows / copying]
  const told = (value: number): string => `${Math.round(value).toLocaleString('en-IN')} rows/s`
  const members = done.counts?.IN.rows ?? 0
  const size = `${households.toLocaleString('en-IN')} families of ${members.toLocaleString('en-IN')} members`
  return [
    {
      what: `import of ${size} through the real path (file rows ${told(members / seconds(done))}; dry run ${told(members / reading)})`,
      ours: told(our),
      yardstick: `bare COPY ${told(their)}`,
      ratio: our / their,
      aim: { sign: '≥', value: 0.4 },
    },
    {
      what: `memory of the importing process at its highest, ${size}`,
      ours: `${memory.toFixed(0)} MB`,
      yardstick: '400 MB',
      ratio: memory / 400,
      aim: { sign: '≤', value: 1 },
    },
  ]
}
