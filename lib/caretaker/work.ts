// The worker: reads and imports files that officers hand in, and does what comes round by the calendar. Started beside the
// portal by open.ts, and ended with it: a worker that is killed leaves its files to the next one (decisions 0040 and 0072).
import { Client } from 'pg'
import { z } from 'zod'
import { importKinds } from '@/lib/caretaker/import-kinds'
import { doWhatIsDue, giveTurns } from '@/lib/caretaker/jobs'
import { placePath } from '@/lib/domain/place/path'
import { giveUpOn, workOn } from '@/lib/features/imports/commands/work-on'

const IDLE_MS = 400
const SHAKEN_MS = 1000
const CALENDAR_MS = 60_000
/** So often a file may fail at the same place of a healthy database before it is a person's to look at. */
const TRIES = 3
/** Files of up to so many bytes, some thousand rows, never wait behind a larger one. */
const SMALL_BYTES = 1_000_000

const claimed = z.object({ job_id: z.string(), job_place: z.string() })

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A connection whose locks are the files in a hand of this worker: they fall with it. */
const connected = async (): Promise<Client> => {
  const client = new Client({ connectionString: process.env['DATABASE_URL'], keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const tries = new Map<string, number>()

/** Works on one waiting file to its end, of any size or of up to so many bytes; false when none waits. */
const oneFile = async (client: Client, mostBytes: number | null): Promise<boolean> => {
  const { rows } = await client.query('select job_id, job_place from claim_import($1)', [mostBytes])
  if (rows.length === 0) return false
  const { job_id: id, job_place } = claimed.parse(rows[0])
  const job = { id, place: placePath(job_place) }
  try {
    await workOn(importKinds, job)
    tries.delete(id)
  } catch (fault) {
    // Without a database there is nothing to learn from a fault.
    await client.query('select 1')
    const made = (tries.get(id) ?? 0) + 1
    tries.set(id, made)
    console.error(`File ${id}:`, fault)
    if (made >= TRIES) await giveUpOn(job)
    else await pause(SHAKEN_MS)
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 20111204))', [id]).catch(() => undefined)
  }
  return true
}

/** One of the worker's two hands: does its work again and again, on a connection that it makes anew when it breaks. */
const hand = async (work: (client: Client) => Promise<boolean>): Promise<never> => {
  let client: Client | null = null
  for (;;) {
    try {
      client ??= await connected()
      if (!(await work(client))) await pause(IDLE_MS)
    } catch (fault) {
      console.error('The worker waits for its database:', fault instanceof Error ? fault.message : fault)
      await client?.end().catch(() => undefined)
      client = null
      await pause(SHAKEN_MS)
    }
  }
}

let large = false
let calendarAt = 0

/** The hand for files of any size, the oldest first. */
const filesOfAnySize = async (client: Client): Promise<boolean> => {
  large = true
  try {
    return await oneFile(client, null)
  } finally {
    large = false
  }
}

/** The other hand, so that nobody waits behind a large file: small files first, then the calendar and what takes turns. */
const smallFilesAndTurns = async (client: Client): Promise<boolean> => {
  if (await oneFile(client, SMALL_BYTES)) return true
  if (Date.now() > calendarAt) {
    await doWhatIsDue()
    calendarAt = Date.now() + CALENDAR_MS
  }
  const began = Date.now()
  const busy = await giveTurns()
  // Beside a file as much rest as work: the two share their processor.
  if (busy && large) await pause(Date.now() - began)
  return busy
}

// A transaction that is cut off is undone; the file goes on after its checkpoint.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))
process.on('disconnect', () => process.exit(0))
void hand(filesOfAnySize)
void hand(smallFilesAndTurns)
