import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { includes, scopeOf } from '@/lib/domain/access/scope'
import { permit } from '@/lib/domain/access/permit'
import { ROLES } from '@/lib/domain/access/actor'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { ok } from '@/lib/domain/shared/result'
import { type Command, execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'

/** Places whose codes are prefixes of one another, at every depth: where a careless comparison goes wrong. */
const PLACES: readonly PlacePath[] = ['1', '2', '20', '22'].flatMap((state) =>
  [
    state,
    ...['2', '25', '255'].flatMap((district) => [
      `${state}/${district}`,
      ...['b1', 'b13', 'b135', 'u9', 's1', 's15'].map((part) => `${state}/${district}/${part}`),
      ...['b1/p9', 'b1/p90', 'b13/p9', 'b135/p900001', 's1/v18', 's15/v189', 'u9/w3'].map(
        (leaf) => `${state}/${district}/${leaf}`,
      ),
    ]),
  ].map(placePath),
)

const place = fc.constantFrom(...PLACES)
const actors: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.uuid(),
  postingId: fc.uuid(),
  name: fc.constant('Somebody'),
  role: fc.constantFrom(...ROLES),
  place,
  panchayats: fc.array(place, { maxLength: 4 }),
})

beforeAll(() =>
  asOwner(async (client) => {
    await client.query("insert into number_series (place, series, last) select unnest($1::text[]), 'scope', 1", [
      PLACES,
    ])
  }),
)

describe('Scope (requirement 3, architecture §3.6 rings 3 and 5)', () => {
  it('R4 · the row-level policy and the pure rule agree for every actor and every row', async () => {
    await fc.assert(
      fc.asyncProperty(actors, async (actor) => {
        const scope = scopeOf(actor)
        const rows = await transaction(scope, (tx) => tx.numberSeries.findMany({ where: { series: 'scope' } }))
        const lawful = PLACES.filter((path) => includes(scope, { place: path }))
        expect(rows.map((row) => row.place).sort()).toEqual([...lawful].sort())
      }),
      { numRuns: 150 },
    )
  })

  it('R4 · what the policy hides cannot be written either', async () => {
    await fc.assert(
      fc.asyncProperty(actors, place, async (actor, target) => {
        const scope = scopeOf(actor)
        const written = await transaction(scope, (tx) =>
          tx.numberSeries.updateMany({ where: { place: target, series: 'scope' }, data: { last: 2 } }),
        )
        expect(written.count).toBe(includes(scope, { place: target }) ? 1 : 0)
      }),
      { numRuns: 100 },
    )
  })

  it('before anybody is known no row is there', async () => {
    expect(await transaction(null, (tx) => tx.numberSeries.findMany())).toEqual([])
    expect(await transaction(null, (tx) => tx.posting.findMany())).toEqual([])
  })

  it("one request's scope does not cling to the connection that served it", async () => {
    const wide: Actor = { accountId: '', postingId: '', name: '', role: 'STATE_ADMIN', place: placePath('2') }
    for (let i = 0; i < 30; i += 1) {
      await transaction(scopeOf(wide), (tx) => tx.numberSeries.findFirst())
      expect(await transaction(null, (tx) => tx.numberSeries.findFirst())).toBeNull()
    }
  })
})

describe('Denials (domain §11: all denials are logged)', () => {
  const touch: Command<{ place: PlacePath }, { done: boolean }> = ({ actor }, { place: target }) => {
    const allowed = permit(actor, 'household.register', { place: target })
    if (!allowed.ok) return Promise.resolve(allowed)
    return Promise.resolve(
      ok({
        value: { done: true },
        event: {
          type: 'access.denied' as const,
          place: target,
          subject: { kind: 'test', id: '1' },
          params: { verb: 'none', code: 'access.none' },
        },
      }),
    )
  }
  const secretary: Actor = {
    accountId: crypto.randomUUID(),
    postingId: crypto.randomUUID(),
    name: 'Asha',
    role: 'GP_SECRETARY',
    place: placePath('2/25/b135/p900001'),
  }

  it("a refused right is journalled once, in the chain of the officer's own place, and changes nothing", async () => {
    const before = await chainOf(secretary.place)
    const denied = await execute(touch, secretary, { place: placePath('2/25/b135/p900002') })
    expect(denied).toMatchObject({ ok: false, error: { code: 'access.denied' } })
    expect(await chainOf(secretary.place)).toEqual([...before, 'access.denied'])
    expect(await chainOf('2/25/b135/p900002')).toEqual([])
  })

  it('length of the journal = commands carried out + denials', async () => {
    const before = (await chainOf(secretary.place)).length
    const targets = ['2/25/b135/p900001', '2/25/b135/p900003', '2/25/b135/p900001', '2/26'].map(placePath)
    for (const target of targets) await execute(touch, secretary, { place: target })
    expect((await chainOf(secretary.place)).length).toBe(before + targets.length)
  })
})
