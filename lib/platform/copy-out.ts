import 'server-only'
import { createHash } from 'node:crypto'
import { type Connection, Pool, type PoolClient } from 'pg'
import type { Scope } from '@/lib/domain/access/scope'
import { env } from '@/lib/platform/env'
import { tableLine } from '@/lib/platform/table/write'
import { copying } from './copying'

/** Rows on their way out: a statement of the portal's own, and what it reads through `current_setting`. */
export interface Outflow {
  /** What each column is called: Postgres has no name as long as some headings are in Hindi. */
  readonly headings: readonly string[]
  /** A `select` without parameters: Postgres writes it out as CSV. */
  readonly select: string
  readonly settings: Readonly<Record<`app.${string}`, string>>
}

/** What went out: how many rows, and the SHA-256 of every byte. */
export interface Gone {
  readonly rows: number
  readonly digest: string
}

const pools: { outflow?: Pool } = ((
  globalThis as typeof globalThis & { antyodayaOutflow?: { outflow?: Pool } }
).antyodayaOutflow ??= {})

// A thin line may take its time: no limit on the statement. Few at once, so that pages always find a connection.
const open = (): Pool => {
  const pool = new Pool({ connectionString: env().DATABASE_URL, max: 3, options: '-c statement_timeout=0' })
  // A connection that dies while it rests is replaced by the next one.
  pool.on('error', () => undefined)
  return pool
}

/** A transaction in which the row-level policies see exactly the scope: a reader gets what the pages would show. */
const confine = async (
  client: PoolClient,
  { area, only, need }: Scope,
  settings: Outflow['settings'],
): Promise<void> => {
  await client.query('begin transaction isolation level repeatable read read only')
  const all = {
    ...settings,
    'app.scope_from': area,
    'app.scope_to': `${area}0`,
    'app.only': only === null ? '*' : only.join(','),
    'app.families': need === 'ALL' ? need : '',
    'app.need': need,
    // The rows leave in the order in which the statement's inner parts make them, read along an index: the planner, who
    // cannot guess what the settings say, would gather a whole State and sort it on the disk before the first line.
    max_parallel_workers_per_gather: '0',
    enable_bitmapscan: 'off',
    enable_seqscan: 'off',
    enable_sort: 'off',
  }
  for (const [name, value] of Object.entries(all)) await client.query('select set_config($1, $2, true)', [name, value])
}

/** The heading as Postgres ends its own lines, after the mark by which spreadsheets know the script. */
const headOf = (headings: readonly string[]) => Buffer.from(`\uFEFF${tableLine(headings)}\n`)

/**
 * Streams the rows of a statement as CSV, straight from Postgres to whoever reads: constant memory whatever the number
 * of rows, all of one moment. `gone` is told when the last byte has left; a reader who goes away ends the statement.
 */
export const copyOut = (
  scope: Scope,
  flow: Outflow,
  gone: (what: Gone) => Promise<void>,
): ReadableStream<Uint8Array> => {
  const digest = createHash('sha256')
  let paused: Connection | null = null
  let client: PoolClient | null = null
  const leave = (broken: boolean) => {
    client?.release(broken)
    client = null
  }
  const begin = async (to: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const give = (bytes: Buffer) => {
      digest.update(bytes)
      to.enqueue(bytes)
    }
    const fail = (fault: unknown) => {
      leave(true)
      to.error(fault)
    }
    const finish = async (rows: number): Promise<void> => {
      await client?.query('commit')
      leave(false)
      await gone({ rows, digest: digest.digest('hex') })
      to.close()
    }
    client = await (pools.outflow ??= open()).connect()
    await confine(client, scope, flow.settings)
    give(headOf(flow.headings))
    client.query(
      copying(`copy (${flow.select}) to stdout (format csv)`, {
        piece: (bytes, connection) => {
          if (client === null) return
          give(bytes)
          if ((to.desiredSize ?? 0) > 0 || paused) return
          paused = connection
          connection.stream.pause()
        },
        end: (rows) => void finish(rows).catch(fail),
        fail,
      }),
    )
  }
  return new ReadableStream<Uint8Array>(
    {
      start: begin,
      pull: () => {
        paused?.stream.resume()
        paused = null
      },
      cancel: () => {
        leave(true)
      },
    },
    { highWaterMark: 1 << 20, size: (bytes) => bytes.byteLength },
  )
}
