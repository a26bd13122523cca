import { importKinds } from '@/lib/caretaker/import-kinds'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import type { AlreadyHere, Mode } from '@/lib/domain/import/kinds'
import type { Covers } from '@/lib/domain/import/covering'
import type { Extent } from '@/lib/domain/import/left-out'
import type { Receipt } from '@/lib/domain/import/receipt'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { startImport } from '@/lib/features/imports/commands/start-import'
import { workOn } from '@/lib/features/imports/commands/work-on'
import type { HandInInput } from '@/lib/features/imports/schema'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as jobs from '@/lib/features/imports/store/jobs'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'

/** Who hands in the survey's file of the story's panchayat: the portal's own hand, by a line in the terminal. */
export const TERMINAL = systemActor(PANCHAYAT)

/** A receipt that counts nothing. */
export const NOTHING = { created: 0, updated: 0, unchanged: 0, left: 0, here: 0, rejected: 0 }

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 70_001) yield Promise.resolve(bytes.subarray(at, at + 70_001))
}

/** Hands a file in; answers its job's id. */
export const handIn = async (actor: Actor, content: string | Uint8Array, said: Partial<HandInInput> = {}) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const input = {
    kind: 'HOUSEHOLDS',
    sender: 'NIC Solan',
    source: 'SECC2011',
    fileName: 'solan.csv',
    answers: {},
  } as const
  return lawful(await receiveFile(actor, { ...input, ...said }, inParts(bytes))).id
}

/** The job as it stands. */
export const jobOf = async (actor: Actor, id: string): Promise<ImportJob> => {
  const job = await transaction(scopeOf(actor), (tx) => jobs.find(tx, id))
  if (!job) throw new Error('No such job')
  return job
}

/** Lets a worker work on the job, and answers how it stands then. */
export const worked = async (actor: Actor, id: string): Promise<ImportJob> => {
  await workOn(importKinds, { id, place: actor.place })
  return jobOf(actor, id)
}

/** Orders a file that was read to be imported. */
export const start = async (
  actor: Actor,
  id: string,
  mode: Mode = 'GOOD_ROWS',
  alreadyHere: AlreadyHere = 'RETURN',
  extent?: Extent,
  covers?: Covers,
) => {
  const { version } = await jobOf(actor, id)
  return execute(startImport, actor, {
    id,
    version,
    mode,
    alreadyHere,
    ...(extent && { extent }),
    ...(covers && { covers }),
  })
}

/** A file of the terminal, handed in and read: its job, ready to be looked at. */
export const read = async (content: string | Uint8Array, said: Partial<HandInInput> = {}): Promise<ImportJob> =>
  worked(TERMINAL, await handIn(TERMINAL, content, said))

/** Imports a file that was read. */
export const run = async ({ id }: Pick<ImportJob, 'id'>, mode: Mode = 'GOOD_ROWS', actor: Actor = TERMINAL) => {
  lawful(await start(actor, id, mode))
  return worked(actor, id)
}

/** A file on its whole way: handed in, read, imported. */
export const imported = async (actor: Actor, content: string | Uint8Array, mode: Mode = 'GOOD_ROWS') =>
  run(await worked(actor, await handIn(actor, content)), mode, actor)

/** The records of a receipt by outcome. */
export const records = (receipt: Receipt | null) =>
  receipt && {
    created: receipt.CREATED.records,
    updated: receipt.UPDATED.records,
    unchanged: receipt.UNCHANGED.records,
    left: receipt.LEFT.records,
    here: receipt.HERE.records,
    rejected: receipt.REJECTED.records,
  }

/** What the actor's own place holds. */
export const within = <T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), read)

/** How many rows of each kind the register holds for keys that begin so. */
export const heldBy = (prefix: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `with mine as (select id from households where source_key like $1 || '%')
       select (select count(*)::int from mine) as households,
         (select count(*)::int from members where household_id in (select id from mine)) as members,
         (select count(*)::int from household_versions where household_id in (select id from mine)) as versions,
         (select count(*)::int from census_records where household_id in (select id from mine)) as records`,
      [prefix],
    )
    return rows[0]
  })

/** One household as the register tells it. */
export const householdOf = (key: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{
      id: string
      mobile: string | null
      house_no: string
      version: number
      names: string[]
    }>(
      `select id, mobile, house_no, version, (select array_agg(name order by serial) from members where household_id = h.id) as names
       from households h where source_key = $1`,
      [key],
    )
    return rows[0]
  })
