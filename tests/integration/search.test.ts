import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { type Scope, scopeOf } from '@/lib/domain/access/scope'
import { readSearch } from '@/lib/domain/matching/search'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { findHouseholds } from '@/lib/features/households/store/find'
import { foundFamilies } from '@/lib/features/households/store/found'
import * as register from '@/lib/features/households/store/register'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { answers, BASAL, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
let neighbour: Actor
let block: Actor
let collector: Actor
let state: Actor
let verifier: Actor
let idle: Actor

/** The families of the story, by a word of ours. */
const ids = new Map<string, string>()
const numbers = new Map<string, string>()

const enter = async (called: string, changes: Readonly<Record<string, string>>, actor = asha): Promise<void> => {
  const done = await execute(registerHousehold, actor, answers(changes), { now: NOON })
  if (!done.ok) throw new Error(done.error.code)
  ids.set(called, done.value.id)
  numbers.set(called, done.value.number)
}

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  block = await officer('block', 'BLOCK_OFFICER', BLOCK)
  collector = await officer('collector', 'COLLECTOR', DISTRICT)
  state = await officer('state', 'RD_DEPT', STATE)
  verifier = { ...(await officer('verifier', 'VERIFYING_OFFICER', BLOCK)), panchayats: [NEXT_PANCHAYAT] }
  idle = { ...(await officer('idle', 'VERIFYING_OFFICER', BLOCK)), panchayats: [] }
  await enter('chander', {
    ...{ 'members[0].name': 'Chander Mohan', 'members[0].nameHi': '', 'members[0].gender': 'MALE' },
    ...{ 'members[0].guardianName': 'Sant Ram', 'members[0].guardianKind': 'SON_OF', village: KOTI, houseNo: '41/B' },
    ...{ bplNumber: 'bpl/77', bplListYear: '2018', rationCardNo: 'HP-99-77' },
  })
  await enter('chandra', {
    ...{ 'members[0].name': '', 'members[0].nameHi': 'चन्द्र प्रकाश', 'members[0].gender': 'MALE' },
    ...{ 'members[0].guardianName': 'मोहन', 'members[0].guardianKind': 'SON_OF' },
  })
  await enter('zulekha', {
    ...{ 'members[0].name': 'Zulekha Bano', 'members[0].nameHi': 'ज़ुलेखा बानो', 'members[1].name': 'Xavier' },
    houseNo: '7',
  })
  await enter('far', { 'members[0].name': 'Chander Kant', village: BASAL }, neighbour)
  await asOwner((client) => client.query('analyze'))
})

const found = (actor: Actor, text: string, limit = 20) =>
  transaction(scopeOf(actor), (tx) => findHouseholds(tx, readSearch(text), limit))

const hits = async (actor: Actor, text: string): Promise<readonly (string | undefined)[]> => {
  const called = new Map([...ids].map(([name, id]) => [id, name]))
  return (await found(actor, text)).hits.map(({ householdId }) => called.get(householdId))
}

describe('a person is found (F14, complaint 8)', () => {
  it.each([
    ['by part of a name', 'ulekh', 'zulekha'],
    ['whatever the letters’ size', 'ZULE', 'zulekha'],
    ['in Hindi', 'ज़ुलेखा', 'zulekha'],
    ['in Hindi without the dot', 'जुलेखा', 'zulekha'],
    ['by part of a Hindi name', 'चन्द', 'chandra'],
    ['in the other script: चन्द्र finds Chander', 'चन्द्र', 'chander'],
    ['in the other script: Chander finds चन्द्र', 'Chander', 'chandra'],
    ['as it sounds', 'zulaikha', 'zulekha'],
    ['any member', 'xavi', 'zulekha'],
    ['by the guardian', 'sant ram', 'chander'],
    ['by the guardian in the other script', 'संत', 'chander'],
    ['by the village', 'koti', 'chander'],
    ['by the village in Hindi', 'कोटी', 'chander'],
    ['by the house number', '41/b', 'chander'],
    ['by the BPL number', 'BPL/77', 'chander'],
    ['by the ration card', 'HP-99-77', 'chander'],
    ['by the beginning of the ration card', 'hp-99', 'chander'],
    ['by name, guardian and village in any order', 'koti sant chandra', 'chander'],
    ['by name, guardian and village in any order', 'चन्द्र कोटी sant', 'chander'],
    ['by name and house number', 'chander 41/B', 'chander'],
    ['by village and house number', 'koti 41/b', 'chander'],
    ['with S/o and honorifics left in', 'Shri Chander S/o Sant Ram', 'chander'],
  ])('%s: %s', async (_how, text, called) => {
    expect(await hits(asha, text)).toContain(called)
  })

  it('by a house number typed on either keyboard, and by a ration card typed with spaces', async () => {
    await enter('savitri', {
      ...{ 'members[0].name': 'Savitri', 'members[0].nameHi': '', houseNo: '१४', rationCardNo: 'PHH-900001-3' },
    })
    for (const typed of ['14', '१४', 'phh 900001 3', 'PHH-900001-3'])
      expect(
        (await found(asha, typed)).hits.map(({ householdId }) => householdId),
        typed,
      ).toEqual([ids.get('savitri')])
  })

  it('by the household number: whole, without dashes, with spaces, in Devanagari figures, from its beginning', async () => {
    const number = numbers.get('chander') ?? ''
    const devanagari = number.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)))
    for (const text of [number, number.replaceAll('-', ''), number.replaceAll('-', ' '), devanagari]) {
      expect(await hits(asha, text), text).toEqual(['chander'])
    }
    expect(await hits(asha, number.slice(0, -2))).toContain('chander')
    expect(await hits(asha, number.slice(0, -2).replaceAll('-', ''))).toContain('chander')
  })

  it('by the application number, whole and from its beginning, and says which one it was', async () => {
    await asOwner((client) =>
      client.query(
        `with drive as (insert into drives (id, scheme, place, label, reference_date)
           values (uuidv7(), 'AAY', '2', 'AAY 2026', '2026-01-01') returning id)
         insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name, village_path,
           stage, entry_mode, entered_by, claimed_groups, open_return_gaps, updated_at)
         select uuidv7(), 'AAY26-48217-390557', id, 'AAY', $1, $2, 1, 'Chander Mohan', $3, 'DRAFT', 'PLAIN_PAPER', uuidv7(), '{}', '{}', now()
         from drive`,
        [PANCHAYAT, ids.get('chander'), KOTI],
      ),
    )
    for (const text of ['AAY26-48217-390557', 'aay26 48217 390557', 'aay2648217390557', 'AAY26-482', 'aay26482']) {
      const { hits: shown } = await found(asha, text)
      expect(shown, text).toEqual([{ householdId: ids.get('chander'), application: 'AAY26-48217-390557' }])
      expect((await found(neighbour, text)).hits, text).toEqual([])
    }
  })
})

describe('the closest first', () => {
  it('puts the name as written before the one that sounds so, and that before a part', async () => {
    await enter('chandrakant', { 'members[0].name': 'Chandrakanta', 'members[0].nameHi': '' })
    expect(await hits(asha, 'chander')).toEqual(['chander', 'chandra', 'chandrakant'])
  })

  it('puts who is called so before whose guardian is, in either script, also where one alone is asked for', async () => {
    await enter('ward', { 'members[0].name': 'Kamla', 'members[0].nameHi': '', 'members[0].guardianName': 'Zorawar' })
    await enter('zorawar', { 'members[0].name': 'Zorawar', 'members[0].nameHi': '', 'members[0].guardianName': 'Sant' })
    for (const text of ['zorawar', 'ज़ोरावर', 'zoraw']) expect(await hits(asha, text), text).toEqual(['zorawar', 'ward'])
    expect((await found(asha, 'ज़ोरावर', 1)).hits[0]?.householdId).toBe(ids.get('zorawar'))
  })

  it('gives no more than asked for', async () => {
    expect((await found(block, 'devki', 2)).hits.length).toBeLessThanOrEqual(2)
  })
})

describe('what a hit tells of its family', () => {
  const told = (scope: Scope | null, ...called: readonly string[]) =>
    transaction(scope, (tx) =>
      foundFamilies(
        tx,
        called.map((one) => ids.get(one) ?? ''),
      ),
    )

  it('is read for the own area and need alone: not next door, not by a department, not by nobody', async () => {
    const [family, ...others] = await told(scopeOf(asha), 'chander', 'far')
    expect(others).toEqual([])
    expect(family).toMatchObject({ number: numbers.get('chander'), village: KOTI, houseNo: '41/B', ended: false })
    expect(family?.people[0]).toEqual({
      relation: 'HEAD',
      name: { en: 'Chander Mohan' },
      guardian: { name: 'Sant Ram', nameHi: null },
    })
    expect((await told(scopeOf(collector), 'chander', 'far')).map(({ id }) => id).toSorted()).toEqual(
      [ids.get('chander'), ids.get('far')].toSorted(),
    )
    for (const scope of [scopeOf(neighbour), scopeOf(idle), scopeOf(state), null])
      expect(await told(scope, 'chander')).toEqual([])
  })
})

describe('nobody is found by accident', () => {
  it.each([
    '100%',
    '_',
    '%',
    "' or 1=1 --",
    '\\',
    '{}',
    '"',
    '(((',
    '*',
    '\u0000',
    '\ud800',
    '🙂',
    'श्री',
    'S/o',
    '  ',
    'q',
  ])('nothing for %j', async (text) => {
    expect(await hits(asha, text)).toEqual([])
  })

  it('every word must be met', async () => {
    expect(await hits(asha, 'chander zulekha')).toEqual([])
    expect(await hits(asha, 'chander basal')).toEqual([])
    expect(await hits(asha, 'chander 99')).toEqual([])
  })

  it('a very long text is read as far as six words', async () => {
    expect(await hits(asha, 'chander '.repeat(5000))).toEqual(await hits(asha, 'chander'))
    expect(await hits(asha, 'अ'.repeat(100_000))).toEqual([])
    expect(await hits(asha, '9'.repeat(100_000))).toEqual([])
  })
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
    expect((await hits(who(), numbers.get('far') ?? '')).includes('far')).toBe(far)
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
    expect(lines.map(({ id }) => id)).toEqual([ids.get('far')])
    expect(count).toBe(1)
    const none = scopeOf(idle)
    expect(await transaction(none, (tx) => register.page(tx, none, {}, 50))).toEqual([])
    expect(await transaction(none, (tx) => register.countUpTo(tx, none, 50))).toBe(0)
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
