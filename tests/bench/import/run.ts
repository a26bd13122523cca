import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadavg } from 'node:os'
import type { Closing } from '@/lib/caretaker/closing'
import { placePath } from '@/lib/domain/place/path'
import { benchCrowded } from '@/tests/bench/import/crowded'
import { copyAcross, countRows } from '@/tests/bench/import/copy'
import { follow, type Mark, openWorker } from '@/tests/bench/import/follow'
import { surveyFile } from '@/tests/bench/import/survey'
import { connected, openGround } from '@/tests/bench/ground'
import type { Row } from '@/tests/bench/measure'
import { layPlaces, post } from '@/tests/bench/state'

/** Families of the file: by default as many as take a minute or two; ten lakh of them with --full, others with --families=N. */
const FEW = 20_000
const MANY = 10_00_000
const PANCHAYATS = 1000

const asked = (name: string): number | null => {
  const found = new RegExp(`^--${name}=(\\d+)$`).exec(process.argv.find((word) => word.startsWith(`--${name}=`)) ?? '')
  return found ? Number(found[1]) : null
}

/** Says and keeps what is known so far: a run of an hour is left alone, and one that is cut off has not been for nothing. */
const teller = (families: number) => {
  const file = `.data/bench/import-${families}.log`
  mkdirSync(dirname(file), { recursive: true })
  return (line: string): void => {
    const text = `${new Date().toISOString()} ${line}\n`
    process.stdout.write(`  ${text}`)
    appendFileSync(file, text)
  }
}

/** When so many records were taken in, in seconds since the first that were seen. */
const reachedAt = (marks: readonly Mark[], records: number, otherwise: number): number => {
  const [first] = marks
  const there = marks.find((mark) => mark.records >= records)
  return first && there ? (there.at - first.at) / 1000 : otherwise
}

/** A State's census through the real path, by the real worker, against a bare COPY of the rows that it made. */
export const benchImport = async (house: Closing): Promise<Row[]> => {
  if (process.argv.includes('--crowded')) return benchCrowded(house, asked('families') ?? undefined)
  const households = asked('families') ?? (process.argv.includes('--full') ? MANY : FEW)
  // A sample is the first households of the file on both sides, each written into empty tables.
  const copied = Math.min(households, asked('copied') ?? households)
  const told = teller(households)
  told(`${households} families, the first ${copied} against COPY; load ${loadavg()[0]?.toFixed(1) ?? ''}`)
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
  const worker = openWorker(house, ours.portal)
  const { job, reading, running, marks } = await follow(actor, 'SECC2011', surveyFile(households, PANCHAYATS), told)
  const memory = worker.peak()
  worker.stop()
  told(`memory of the worker at its highest ${memory.toFixed(0)} MB`)
  const [rows, copying] = await connected(ours.superuser, async (from) => [
    await countRows(from, copied),
    await connected(bare.superuser, (to) => copyAcross(from, to, copied, told)),
  ])
  const spent = copied === households ? running : reachedAt(marks, copied, running)
  const [our, their] = [rows / spent, rows / copying]
  const rate = (value: number): string => `${Math.round(value).toLocaleString('en-IN')} rows/s`
  const members = job.counts?.IN.rows ?? 0
  const size = `${households.toLocaleString('en-IN')} families of ${members.toLocaleString('en-IN')} members`
  const sample = copied === households ? '' : `, both sides of the first ${copied.toLocaleString('en-IN')}`
  const table: Row[] = [
    {
      what: `import of ${size} through the real path${sample} (file rows ${rate(members / running)}; dry run ${rate(members / reading)})`,
      ours: rate(our),
      yardstick: `bare COPY ${rate(their)}`,
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
  for (const { what, ours: mine, yardstick, ratio } of table)
    told(`${what}: ${mine} against ${yardstick}, ratio ${ratio.toFixed(2)}`)
  return table
}
