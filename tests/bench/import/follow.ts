import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { Closing } from '@/lib/caretaker/closing'
import { WORKER } from '@/lib/caretaker/serve-worker'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { HouseholdSource } from '@/lib/domain/import/kinds'
import type { ImportStage } from '@/lib/domain/import/stage'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { startImport } from '@/lib/features/imports/commands/start-import'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as jobs from '@/lib/features/imports/store/jobs'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'

const TOLD_MS = 15_000
const LOOKED_MS = 100

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The real worker in a process of its own, and the most memory it ever held, in megabytes. */
export const openWorker = (house: Closing, database: string) => {
  const child = spawn(process.execPath, WORKER, {
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  house.with(() => void child.kill('SIGKILL'))
  const peak = (): number =>
    Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  return { peak, stop: () => child.kill('SIGKILL') }
}

/** How far a file was at a moment of its run. */
export interface Mark {
  readonly at: number
  readonly records: number
  readonly rows: number
}

const until = async (
  actor: Actor,
  id: string,
  stage: ImportStage,
  told: (line: string) => void,
): Promise<{ readonly job: ImportJob; readonly marks: readonly Mark[] }> => {
  const marks: Mark[] = []
  for (let toldAt = Date.now(); ;) {
    const job = await transaction(scopeOf(actor), (tx) => jobs.find(tx, id))
    if (!job) throw new Error('No such job')
    if (marks.at(-1)?.rows !== job.rowsDone) marks.push({ at: Date.now(), records: job.checkpoint, rows: job.rowsDone })
    if (job.stage === stage) return { job, marks }
    if (job.stage === 'FAILED' || job.stage === 'ASKING') throw new Error(`${job.stage}: ${job.fault ?? ''}`)
    if (Date.now() - toldAt > TOLD_MS) {
      told(`${job.stage}: ${job.rowsDone.toLocaleString('en-IN')} rows, load ${loadavg()[0]?.toFixed(1) ?? ''}`)
      toldAt = Date.now()
    }
    await pause(LOOKED_MS)
  }
}

async function* asPieces(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Promise.resolve(piece)
}

/** What became of a file on its whole way: the seconds of both passes, and how far it was when. */
export interface Followed {
  readonly job: ImportJob
  readonly reading: number
  readonly running: number
  readonly marks: readonly Mark[]
}

/** Hands a file in as the portal does, and follows it through the worker to its end. */
export const follow = async (
  actor: Actor,
  source: HouseholdSource,
  pieces: Iterable<Uint8Array>,
  told: (line: string) => void,
): Promise<Followed> => {
  const input = { kind: 'HOUSEHOLDS' as const, sender: 'NIC', source, fileName: 'families.csv', answers: {} }
  const handed = await receiveFile(actor, input, asPieces(pieces))
  if (!handed.ok) throw new Error(handed.error.code)
  const { id } = handed.value
  const began = performance.now()
  const { job: read } = await until(actor, id, 'READY', told)
  const reading = (performance.now() - began) / 1000
  told(`dry run ended after ${reading.toFixed(0)} s`)
  const order = { id, version: read.version, mode: 'GOOD_ROWS' as const, alreadyHere: 'RETURN' as const }
  const started = await execute(startImport, actor, order)
  if (!started.ok) throw new Error(started.error.code)
  const { job, marks } = await until(actor, id, 'DONE', told)
  const running = ((job.finishedAt?.getTime() ?? 0) - (job.startedAt?.getTime() ?? 0)) / 1000
  told(`import ended after ${running.toFixed(0)} s`)
  return { job, reading, running, marks }
}
