// The worker: reads and imports files that officers hand in, and does what comes round by the calendar. Started beside the
// portal by open.ts, and ended with it: a worker that is killed leaves its file to the next one (decision 0040).
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

const claimed = z.object({ job_id: z.string(), job_place: z.string() })

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A connection whose locks are the files in this worker's hands: they fall with it. */
const connected = async (): Promise<Client> => {
  const client = new Client({ connectionString: process.env['DATABASE_URL'], keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const tries = new Map<string, number>()

/** Works on one waiting file to its end; false when none waits. */
const oneFile = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query('select job_id, job_place from claim_import()')
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

const work = async (): Promise<never> => {
  let client: Client | null = null
  let calendarAt = 0
  for (;;) {
    try {
      client ??= await connected()
      const busy = await oneFile(client)
      if (Date.now() > calendarAt) {
        await doWhatIsDue()
        calendarAt = Date.now() + CALENDAR_MS
      }
      if (!busy && !(await giveTurns())) await pause(IDLE_MS)
    } catch (fault) {
      console.error('The worker waits for its database:', fault instanceof Error ? fault.message : fault)
      await client?.end().catch(() => undefined)
      client = null
      await pause(SHAKEN_MS)
    }
  }
}

// A transaction that is cut off is undone; the file goes on after its checkpoint.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))
process.on('disconnect', () => process.exit(0))
void work()
