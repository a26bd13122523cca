import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import type { Closing } from '@/lib/caretaker/closing'
import { PORTAL } from '@/lib/caretaker/roles'
import { connected, type Ground, openGround } from '@/tests/bench/ground'
import { quantile, ROUNDS, type Row } from '@/tests/bench/measure'
import { fillState } from '@/tests/bench/scale/fill'
import { openDrive } from '@/tests/bench/state'

const SMALL = 10_000
/** What a run without `--households` fills: minutes, not hours. */
const LARGE = 200_000
const EACH = 40

/** A State's database server as its keepers would set it up; nothing of it need survive this run. */
const SETTINGS = [
  ...['shared_buffers=2GB', 'effective_cache_size=12GB', 'maintenance_work_mem=1500MB', 'work_mem=32MB'],
  ...['random_page_cost=1.1', 'max_parallel_maintenance_workers=0', 'autovacuum=off'],
  ...['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=4GB', 'fsync=off', 'full_page_writes=off'],
]

/** `--households N`, and `--filled URL`: the superuser's address of a trusting database that was filled with as many before. */
export interface Options {
  readonly households: number
  readonly filled: string | null
}

export const scaleOptions = (asked: readonly string[]): Options => {
  const after = (name: string): string | undefined => asked[asked.indexOf(name) + 1]
  return {
    households: asked.includes('--households') ? Number(after('--households')) : LARGE,
    filled: asked.includes('--filled') ? (after('--filled') ?? null) : null,
  }
}

interface State {
  readonly households: number
  readonly portal: string
  readonly driveId: string
}

const fill = async ({ superuser, portal }: Ground, households: number): Promise<State> => {
  const start = performance.now()
  const tell = (what: string) =>
    process.stdout.write(`  ${households}: ${((performance.now() - start) / 1000).toFixed(0)} s ${what}\n`)
  const driveId = await connected(superuser, async (client) => {
    await fillState(client, superuser, households, tell)
    return openDrive(client)
  })
  return { households, portal, driveId }
}

const filledBefore = async (address: string, households: number): Promise<State> => {
  const portal = new URL(address)
  portal.username = PORTAL
  const driveId = await connected(address, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from drives limit 1')
    return rows[0]?.id ?? openDrive(client)
  })
  return { households, portal: portal.href, driveId }
}

const timesOf = z.record(z.string(), z.array(z.number()))
type Times = Readonly<Record<string, readonly number[]>>

/** Everything asked of one State, once, in a process of its own. */
const asked = ({ households, portal, driveId }: State, round: number): Times => {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--conditions=react-server', '--import', 'tsx', 'tests/bench/scale/answer.ts'],
      ...[String(households), driveId, String(round), String(EACH)],
    ],
    {
      env: { ...process.env, DATABASE_URL: portal, NEXTAUTH_SECRET: `${crypto.randomUUID()}${crypto.randomUUID()}` },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
  if (status !== 0)
    throw new Error(`The State of ${households} did not answer (${signal ?? status ?? 'unknown'}):\n${stderr}`)
  return timesOf.parse(JSON.parse(stdout))
}

const together = (rounds: readonly Times[], what: string): readonly number[] =>
  rounds.flatMap((round) => round[what] ?? [])

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`

/**
 * What an office asks all day, of a State of ten thousand households and of a large one: the register's page, searches
 * from the panchayat to the State, the duplicate check at entry, the verdict. The real stores as the app's role with its
 * row-level policies; the two States in turn, every round about other families.
 */
export const benchScale = async (house: Closing, { households, filled }: Options): Promise<Row[]> => {
  const open = await openGround(house, { settings: SETTINGS })
  const small = await fill(await open('small'), SMALL)
  const large = filled === null ? await fill(await open('large'), households) : await filledBefore(filled, households)
  const found: { readonly small: Times; readonly large: Times }[] = []
  for (let round = 0; round < ROUNDS; round += 1) found.push({ small: asked(small, round), large: asked(large, round) })
  const smalls = found.map((round) => round.small)
  const larges = found.map((round) => round.large)
  const size = households.toLocaleString('en-IN')
  return Object.keys(smalls[0] ?? {}).flatMap((what): Row[] => {
    const [few, many] = [together(smalls, what), together(larges, what)]
    return [0.5, 0.95].map((share) => ({
      what: `${what}, p${share * 100}`,
      ours: `${milliseconds(quantile(many, share))} among ${size}`,
      yardstick: `${milliseconds(quantile(few, share))} among 10,000`,
      ratio: quantile(many, share) / quantile(few, share),
      aim: share === 0.95 ? { sign: '≤', value: 1.3 } : null,
    }))
  })
}
