import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Extent } from '@/lib/domain/import/left-out'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as registers from '@/lib/features/pensions/store/registers'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { handIn, jobOf, start, worked } from '@/tests/support/imports'
import { compared, enterSenior, line, load, loadSilent } from '@/tests/support/pensions'
import { officer, settle } from '@/tests/support/register-story'

let asha: Actor
let deepa: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
  await loadSilent(deepa)
})

const pensioner = (number: string, name: string) => line({ 'Sanction Order No': number, 'Pensioner Name': name })
const PURAN = line()
const FOUR = [
  PURAN,
  pensioner('HP-25-0002', 'Sewak Ram'),
  pensioner('HP-25-0003', 'Hari'),
  pensioner('HP-25-0004', 'Nek'),
]
const HEADER =
  'Sanction Order No,Pensioner Name,Father/Husband Name,Gender,Age,Scheme,GP Code,Village Code,Status,Disbursed Upto'

/** A register of a later day as far as its dry run. */
const read = async (asOf: string, lines: readonly string[]) => {
  const said = { kind: 'OUTSIDE_REGISTER', sender: 'Welfare IGNOAPS', answers: { register: 'IGNOAPS', asOf } } as const
  return worked(deepa, await handIn(deepa, [HEADER, ...lines].join('\n'), said))
}

const inForce = async () =>
  (await transaction(scopeOf(deepa), (tx) => registers.list(tx))).find(({ kind }) => kind === 'IGNOAPS')

const numbers = (asOf: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ number: string; said_on: string | null }>(
      `select e.number, e.said_on::text from outside_entries e join outside_registers r on r.id = e.register_id
       where r.kind = 'IGNOAPS' and r.as_of = $1::date order by e.number`,
      [asOf],
    )
    return rows.map(({ number, said_on }) => [number, said_on])
  })

const imported = async (id: string, extent?: Extent) => {
  const answer = await start(deepa, id, 'GOOD_ROWS', 'RETURN', extent)
  if (answer.ok) await worked(deepa, id)
  return answer
}

describe('a newer register that is smaller than the one in force (R74)', () => {
  it('says before it is imported how many lines are missing and where, and waits for a person to say what it is', async () => {
    await load(deepa, 'IGNOAPS', '2026-08-10', FOUR)
    const job = await read('2026-08-12', [pensioner('HP-25-0002', 'Sewak Ram'), pensioner('HP-25-0009', 'Jai Ram')])
    expect(job.leftOut).toEqual({
      ...{ asOf: '2026-08-10', of: 4, lines: 3, further: 0 },
      parts: [{ place: PANCHAYAT, of: 4, lines: 3 }],
    })
    const refused = await imported(job.id)
    expect(refused).toMatchObject({ ok: false, error: { code: 'supplements.unsaid', field: 'extent' } })
    expect((await jobOf(deepa, job.id)).stage).toBe('READY')
    expect(await inForce()).toMatchObject({ asOf: '2026-08-10', rows: 4 })
  })

  it('as a supplement leaves the other lines in force, as old as they are: nobody of them is "not found"', async () => {
    const job = await read('2026-08-12', [pensioner('HP-25-0002', 'Sewak Ram'), pensioner('HP-25-0009', 'Jai Ram')])
    expect((await imported(job.id, 'SUPPLEMENT')).ok).toBe(true)
    expect(await inForce()).toMatchObject({ asOf: '2026-08-12', oldest: '2026-08-10', rows: 5, carried: 3 })
    expect(await numbers('2026-08-12')).toEqual([
      ['HP-25-0001', '2026-08-10'],
      ['HP-25-0002', null],
      ['HP-25-0003', '2026-08-10'],
      ['HP-25-0004', '2026-08-10'],
      ['HP-25-0009', null],
    ])
    const puran = await enterSenior(asha)
    expect((await compared(asha, puran))?.result).toBe('POSSIBLE_MATCH')
  })

  it('a second supplement carries lines on with their own day; a line that comes again is of its day', async () => {
    const job = await read('2026-08-13', [PURAN])
    expect(job.leftOut).toMatchObject({ of: 5, lines: 4 })
    await imported(job.id, 'SUPPLEMENT')
    expect(await numbers('2026-08-13')).toEqual([
      ['HP-25-0001', null],
      ['HP-25-0002', '2026-08-12'],
      ['HP-25-0003', '2026-08-10'],
      ['HP-25-0004', '2026-08-10'],
      ['HP-25-0009', '2026-08-12'],
    ])
    // Another file of the same day only adds: nothing is asked, and nothing goes.
    const again = await read('2026-08-13', [pensioner('HP-25-0003', 'Hari')])
    expect(again.leftOut).toBeNull()
    expect((await imported(again.id)).ok).toBe(true)
    expect(await inForce()).toMatchObject({ rows: 5, carried: 3, oldest: '2026-08-10' })
  })

  it('a row that comes back names its line: it is awaited, not left out; until then its earlier words stand', async () => {
    const broken = line({ 'Sanction Order No': 'HP-25-0009', Age: 'old' })
    const job = await read('2026-08-14', [...FOUR, broken])
    expect(job.leftOut).toBeNull()
    expect((await imported(job.id)).ok).toBe(true)
    expect(await inForce()).toMatchObject({ rows: 5, carried: 1, returned: 1 })
  })

  it('as the whole register ends the lines that it leaves out', async () => {
    const job = await read('2026-08-15', [PURAN])
    expect((await imported(job.id, 'WHOLE')).ok).toBe(true)
    const held = await inForce()
    expect(held).toMatchObject({ asOf: '2026-08-15', rows: 1, carried: 0 })
    expect(held?.oldest).toBeUndefined()
  })

  it('F22 · the same bytes are the same file only for the same day', async () => {
    const lines = [pensioner('HP-25-0001', 'Puran Chand Kashyap')]
    const first = await read('2026-08-15', lines)
    await imported(first.id)
    const same = async (job: Awaited<ReturnType<typeof read>>) =>
      (await transaction(scopeOf(deepa), (tx) => jobs.sameFile(tx, job)))?.id
    expect(await same(await read('2026-08-15', lines))).toBe(first.id)
    expect(await same(await read('2026-08-16', lines))).toBeUndefined()
  })

  it('one that names every line, and one of a day before the one in force, are not asked about', async () => {
    expect((await read('2026-08-16', FOUR)).leftOut).toBeNull()
    expect((await read('2026-08-09', [pensioner('HP-25-0077', 'Tulsi')])).leftOut).toBeNull()
  })
})
