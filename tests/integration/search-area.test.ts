import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { type Scope, scopeOf } from '@/lib/domain/access/scope'
import { foundFamilies } from '@/lib/features/households/store/found'
import * as register from '@/lib/features/households/store/register'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, STATE } from '@/tests/support/cast'
import { KOTI, officer } from '@/tests/support/register-story'
import { openSearch, type SearchStory } from '@/tests/support/search-story'

let asha: Actor
let neighbour: Actor
let block: Actor
let collector: Actor
let state: Actor
let verifier: Actor
let idle: Actor
let family: SearchStory['family']
let hits: SearchStory['hits']

beforeAll(async () => {
  ;({ asha, neighbour, family, hits } = await openSearch())
  block = await officer('block', 'BLOCK_OFFICER', BLOCK)
  collector = await officer('collector', 'COLLECTOR', DISTRICT)
  state = await officer('state', 'RD_DEPT', STATE)
  verifier = { ...(await officer('verifier', 'VERIFYING_OFFICER', BLOCK)), panchayats: [NEXT_PANCHAYAT] }
  idle = { ...(await officer('idle', 'VERIFYING_OFFICER', BLOCK)), panchayats: [] }
})

describe('a search stays in the own area', () => {
  it.each([
    ['the panchayat', () => asha, true, false],
    ['the next panchayat', () => neighbour, false, true],
    ['the block', () => block, true, true],
    ['the district', () => collector, true, true],
    ['the State', () => state, true, true],
    ['the assigned panchayat of a verifying officer', () => verifier, false, true],
    ['nothing assigned', () => idle, false, false],
  ])('%s', async (_what, who, own, far) => {
    for (const text of ['chander', 'चन्द्र', 'chand']) {
      const seen = await hits(who(), text)
      expect(seen.includes('chander'), text).toBe(own)
      expect(seen.includes('far'), text).toBe(far)
    }
    expect((await hits(who(), 'basal')).includes('far')).toBe(far)
    expect((await hits(who(), family('far').number)).includes('far')).toBe(far)
    expect((await hits(who(), 'koti')).includes('chander')).toBe(own)
    expect((await hits(who(), 'HP-99')).includes('chander')).toBe(own)
    expect((await hits(who(), '41/b')).includes('chander')).toBe(own)
  })

  it('pages and counts of a verifying officer are those of the assigned panchayats', async () => {
    const scope = scopeOf(verifier)
    const [lines, count] = await transaction(scope, async (tx) => [
      await register.page(tx, scope, {}, 50),
      await register.countUpTo(tx, scope, 50),
    ])
    expect(lines.map(({ id }) => id)).toEqual([family('far').id])
    expect(count).toBe(1)
    const none = scopeOf(idle)
    expect(await transaction(none, (tx) => register.page(tx, none, {}, 50))).toEqual([])
    expect(await transaction(none, (tx) => register.countUpTo(tx, none, 50))).toBe(0)
  })
})

describe('what a hit tells of its family', () => {
  const told = (scope: Scope | null, ...called: readonly string[]) =>
    transaction(scope, (tx) =>
      foundFamilies(
        tx,
        called.map((one) => family(one).id),
      ),
    )

  it('is read for the own area and need alone: not next door, not by a department, not by nobody', async () => {
    const [own, ...others] = await told(scopeOf(asha), 'chander', 'far')
    expect(others).toEqual([])
    expect(own).toMatchObject({ number: family('chander').number, village: KOTI, houseNo: '41/B', ended: false })
    expect(own?.people[0]).toEqual({
      relation: 'HEAD',
      name: { en: 'Chander Mohan' },
      guardian: { name: 'Sant Ram', nameHi: null },
    })
    expect((await told(scopeOf(collector), 'chander', 'far')).map(({ id }) => id).toSorted()).toEqual(
      [family('chander').id, family('far').id].toSorted(),
    )
    for (const scope of [scopeOf(neighbour), scopeOf(idle), scopeOf(state), null])
      expect(await told(scope, 'chander')).toEqual([])
  })
})

describe('a number that thousands of houses bear', () => {
  it('name and house number meet also where the houses that bear it are more than are looked at', async () => {
    await asOwner((client) =>
      client.query(
        `insert into households (id, number, place, village_path, house_no, head_name, member_count, source, updated_at)
         select uuidv7(), 'crowd-' || nth, '2/15/b99/p1', '2/15/s99/v1', '7', 'Nobody', 0, 'ENTRY', now()
         from generate_series(1, 1000) nth`,
      ),
    )
    expect(await hits(collector, 'zulekha 7')).toEqual(['zulekha'])
    expect(await hits(state, 'zulekha 7')).toEqual(['zulekha'])
    expect(await hits(state, 'zulekha 41/B')).toEqual([])
    expect(await hits(neighbour, 'zulekha 7')).toEqual([])
  })
})
