import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { stepDuplicates } from '@/lib/caretaker/compare-waiting'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { placePath } from '@/lib/domain/place/path'
import { TURN } from '@/lib/features/duplicates/commands/compare-waiting'
import { inTurn, take } from '@/lib/features/duplicates/store/uncompared'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { settle } from '@/tests/support/register-story'

const STATE = placePath('2')
const scope = scopeOf(systemActor(STATE))
const panchayat = (at: number): string => `2/25/b204/p${900_001 + at}`

const wait = (backlogs: readonly number[]) =>
  asOwner(async (client) => {
    await client.query('delete from uncompared')
    await client.query(
      `insert into uncompared (household_id, place) select uuidv7(), b.place
       from unnest($1::text[], $2::int[]) as b (place, many) cross join lateral generate_series(1, b.many)`,
      [backlogs.map((_, at) => panchayat(at)), backlogs],
    )
  })

const waitingIn = (place: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from uncompared where place = $1',
      [place],
    )
    return rows[0]?.count ?? 0
  })

/** Takes turns, from wherever the last one was, until nothing of a place waits; answers how many it took. */
const turnsUntil = async (place: string, from: string | null): Promise<number> => {
  let served = from
  for (let turns = 0; ; turns += 1) {
    if ((await waitingIn(place)) === 0) return turns
    served = await transaction(scope, async (tx) => {
      const places = await inTurn(tx, served, TURN)
      await take(tx, places, TURN)
      return places.at(-1) ?? null
    })
  }
}

beforeAll(settle)

describe('fair turns of those who wait to be compared (F20)', () => {
  it('ends a small backlog within a bounded number of slices, whatever the others have and whoever was served last', async () => {
    const backlogs = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(backlogs, fc.nat(), fc.nat(), async (all, mine, last) => {
        await wait(all)
        const own = mine % all.length
        const least = TURN.families / TURN.places
        // Round all places as often as the own families have shares of a turn, and once for where the round began.
        const most = Math.ceil(all.length / TURN.places) * Math.ceil((all[own] ?? 0) / least) + 1
        expect(await turnsUntil(panchayat(own), panchayat(last % all.length))).toBeLessThanOrEqual(most)
      }),
      { numRuns: 12 },
    )
  })

  it('gives a panchayat that waits alone the whole turn, and takes each family once', async () => {
    await wait([2 * TURN.families + 1])
    expect(await turnsUntil(panchayat(0), null)).toBe(3)
  })

  it('leaves what is being taken in until its file is through, and compares the others meanwhile', async () => {
    await wait([30, 30])
    await asOwner((client) =>
      client.query(
        `insert into import_jobs (id, place, kind, sender, source, file_name, account_id, answers, bytes, digest, stage, checkpoint)
         values (uuidv7(), $1, 'HOUSEHOLDS', 'Asha', 'PARIVAR', 'big.csv', uuidv7(), '{}', 9, '', 'RUNNING', 500)`,
        [panchayat(0)],
      ),
    )
    while (await stepDuplicates()) continue
    expect([await waitingIn(panchayat(0)), await waitingIn(panchayat(1))]).toEqual([30, 0])
    await asOwner((client) => client.query(`update import_jobs set stage = 'DONE'`))
    while (await stepDuplicates()) continue
    expect(await waitingIn(panchayat(0))).toBe(0)
  })

  it('takes a small file while a large one is in a hand', async () => {
    const claim = (most: number | null) =>
      asOwner(async (client) => {
        const { rows } = await client.query<{ job_place: string }>('select job_place from claim_import($1)', [most])
        return rows.map(({ job_place }) => job_place)
      })
    await asOwner((client) =>
      client.query(
        `insert into import_jobs (id, place, kind, sender, source, file_name, account_id, answers, bytes, digest, stage)
         select uuidv7(), place, 'HOUSEHOLDS', 'Asha', 'PARIVAR', 'a.csv', uuidv7(), '{}', bytes, '', 'RECEIVED'
         from (values ($1, 5000001), ($2, 1000)) as f (place, bytes)`,
        [panchayat(0), panchayat(1)],
      ),
    )
    expect(await claim(null)).toEqual([panchayat(0)])
    expect(await claim(1_000_000)).toEqual([panchayat(1)])
    expect(await claim(999)).toEqual([])
  })
})
