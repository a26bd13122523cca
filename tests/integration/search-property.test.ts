import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { nameTokens } from '@/lib/domain/matching/names'
import { readSearch } from '@/lib/domain/matching/search'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { findHouseholds } from '@/lib/features/households/store/find'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { answers, BASAL, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

/** Real tokens as affidavits write them in both scripts. */
const PAIRS = readFileSync('prisma/data/names/hindi_english_name_token_pairs.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .flatMap((line) => {
    const [hi, en] = line.split(',')
    return hi && en && nameTokens(hi).length === 1 && nameTokens(en).length === 1 && [...hi].length > 1
      ? [{ hi, en }]
      : []
  })

interface Person {
  readonly id: string
  readonly pairs: readonly (typeof PAIRS)[number][]
  readonly script: 'hi' | 'en'
  readonly home: Actor
}

const SHARE = 0.9
const FAMILIES = 60
const MOST = 200

let here: Actor
let there: Actor
let block: Actor
const people: Person[] = []

beforeAll(async () => {
  await settle()
  here = await officer('here', 'GP_SECRETARY', PANCHAYAT)
  there = await officer('there', 'GP_SECRETARY', NEXT_PANCHAYAT)
  block = await officer('block', 'BLOCK_OFFICER', BLOCK)
  const names = fc.sample(
    fc.record({
      pairs: fc.uniqueArray(fc.constantFrom(...PAIRS), { minLength: 1, maxLength: 3 }),
      script: fc.constantFrom('hi' as const, 'en' as const),
      isHere: fc.boolean(),
    }),
    { numRuns: FAMILIES, seed: 20261122 },
  )
  for (const { pairs, script, isHere } of names) {
    const written = pairs.map((pair) => pair[script]).join(' ')
    const [home, village] = isHere ? [here, KOTI] : [there, BASAL]
    const done = await execute(
      registerHousehold,
      home,
      answers({
        'members[0].name': script === 'en' ? written : '',
        'members[0].nameHi': script === 'hi' ? written : '',
        village,
      }),
      { now: NOON },
    )
    if (!done.ok) throw new Error(`${written}: ${done.error.code}`)
    people.push({ id: done.value.id, pairs, script, home })
  }
  await asOwner((client) => client.query('analyze'))
})

const finds = async (actor: Actor, text: string, id: string): Promise<boolean> => {
  const { hits } = await transaction(scopeOf(actor), (tx) => findHouseholds(tx, readSearch(text), MOST))
  return hits.some(({ householdId }) => householdId === id)
}

const other = ({ home }: Person): Actor => (home === here ? there : here)

describe('a person is found by what their name is made of (F14)', () => {
  it('by every word of it and by its beginning, at home and in the block, never next door', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.nat(2),
        fc.integer({ min: 2, max: 9 }),
        async (person, which, length) => {
          const word = person.pairs[which % person.pairs.length]?.[person.script] ?? ''
          const beginning = [...word].slice(0, length).join('')
          for (const text of [word, word.toUpperCase(), beginning]) {
            expect(await finds(person.home, text, person.id), text).toBe(true)
            expect(await finds(block, text, person.id), text).toBe(true)
            expect(await finds(other(person), text, person.id), text).toBe(false)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('by all its words in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...people)
          .chain((person) =>
            fc.tuple(fc.constant(person), fc.shuffledSubarray([...person.pairs], { minLength: person.pairs.length })),
          ),
        async ([person, pairs]) => {
          const text = pairs.map((pair) => pair[person.script]).join(' ')
          expect(await finds(person.home, text, person.id), text).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  it(`by the other script’s spelling of each word, in at least ${SHARE * 100} of 100 words`, async () => {
    let asked = 0
    let found = 0
    for (const person of people) {
      for (const pair of person.pairs) {
        asked += 1
        if (await finds(person.home, pair[person.script === 'hi' ? 'en' : 'hi'], person.id)) found += 1
      }
    }
    expect(asked).toBeGreaterThan(FAMILIES)
    expect(found / asked).toBeGreaterThanOrEqual(SHARE)
  })

  it('whatever is typed, nobody outside the area is found and nothing breaks', async () => {
    const mine = new Set(people.filter(({ home }) => home === here).map(({ id }) => id))
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(...PAIRS).map(({ hi, en }) => `${en} ${hi} %_\\' 41`),
      fc.stringMatching(/^[\dA-Z/ -]{1,20}$/),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { hits } = await transaction(scopeOf(here), (tx) => findHouseholds(tx, readSearch(text), MOST))
        for (const { householdId } of hits) expect(mine.has(householdId), text).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
