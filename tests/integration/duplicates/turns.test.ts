import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { stepDuplicates } from '@/lib/caretaker/compare-waiting'
import { giveTurns } from '@/lib/caretaker/jobs'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { placePath } from '@/lib/domain/place/path'
import { TURN } from '@/lib/features/duplicates/commands/compare-waiting'
import { waiting } from '@/lib/features/duplicates/store/delays'
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

/** A family in each of the places, as the register has it. */
const realFamilies = (places: readonly string[]) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into households (id, number, place, village_path, social_category, head_name, member_count, source)
       select uuidv7(), 'turn-' || uuidv7(), place, '2/25/s152/v18896', 'GENERAL', 'Head', 0, 'ENTRY' from unnest($1::text[]) as p (place)
       returning id`,
      [places],
    )
    return rows.map(({ id }) => id)
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

  it('puts off a panchayat that fails, tells since when, and tries it again; the others of its turn go on', async () => {
    const [failing, fine] = [panchayat(0), panchayat(1)]
    const real = await realFamilies([failing, fine])
    await asOwner(async (client) => {
      await client.query('delete from uncompared')
      await client.query(
        'insert into uncompared (household_id, place) select id, place from households where id = any ($1)',
        [real],
      )
      await client.query(`
        create function cut_off() returns trigger language plpgsql as $$
        begin raise exception 'canceling statement due to statement timeout' using errcode = '57014'; end $$`)
      await client.query(
        `create trigger cut_off before delete on uncompared for each row when (old.place = '${failing}') execute function cut_off()`,
      )
    })
    while (await stepDuplicates()) continue
    expect([await waitingIn(failing), await waitingIn(fine)]).toEqual([1, 0])
    const delays = () => transaction(scope, (tx) => waiting(tx, 9))
    const [first] = await delays()
    expect(first?.place).toBe(failing)
    expect((first?.againAt.getTime() ?? 0) - (first?.since.getTime() ?? 0)).toBe(60_000)
    // Before its hour it is not tried again; at its hour it is, and fails once more.
    expect(await stepDuplicates()).toBe(false)
    const due = () => asOwner((client) => client.query('update comparison_delays set again_at = now()'))
    await due()
    expect(await stepDuplicates()).toBe(true)
    const [second] = await delays()
    expect(second?.since).toEqual(first?.since)
    expect(second?.againAt.getTime()).toBeGreaterThan((first?.againAt.getTime() ?? 0) + 3 * 60_000)
    // Another office reads nothing of it.
    expect(await transaction(scopeOf(systemActor(placePath('2/15'))), (tx) => waiting(tx, 9))).toEqual([])
    await asOwner((client) => client.query('drop trigger cut_off on uncompared'))
    await due()
    while (await stepDuplicates()) continue
    expect(await waitingIn(failing)).toBe(0)
    expect(await asOwner(async (client) => (await client.query('select place from comparison_delays')).rowCount)).toBe(
      0,
    )
  })

  it('is nobody’s turn while another hand holds the families: nothing is done, and nothing is put off', async () => {
    const real = await realFamilies([panchayat(2)])
    await asOwner(async (client) => {
      await client.query('delete from uncompared')
      await client.query(
        'insert into uncompared (household_id, place) select id, place from households where id = any ($1)',
        [real],
      )
      await client.query('begin')
      await client.query('select * from uncompared for update')
      expect(await stepDuplicates()).toBe(false)
      await client.query('rollback')
    })
    expect(await transaction(scope, (tx) => waiting(tx, 9))).toEqual([])
    expect(await stepDuplicates()).toBe(true)
  })

  it('a fault of one kind of background work leaves the others their turn', async () => {
    const done: string[] = []
    const turn = (name: string, fails: boolean) => () => {
      done.push(name)
      return fails ? Promise.reject(new Error(name)) : Promise.resolve(true)
    }
    await expect(giveTurns([turn('rounds', true), turn('duplicates', false)])).rejects.toThrow('rounds')
    expect(done).toEqual(['rounds', 'duplicates'])
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
