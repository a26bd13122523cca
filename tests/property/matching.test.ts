import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Name } from '@/lib/domain/household/household'
import { compare } from '@/lib/domain/matching/compare'
import { counterparts } from '@/lib/domain/matching/counterparts'
import { everyKey, memberKeys } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { phoneticKey } from '@/lib/domain/matching/phonetic'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { tableCells } from '@/lib/caretaker/demonstration/tables'
import { openBook } from '@/tests/bench/duplicates/book'
import { measure } from '@/tests/bench/duplicates/measure'

const book = openBook()
const spelt = fc.constantFrom(...[...book.men, ...book.women, ...book.anybody])
const name: fc.Arbitrary<Name> = fc
  .record({ first: spelt, second: fc.option(spelt), script: fc.constantFrom('en', 'hi', 'both') })
  .chain(({ first, second, script }) => {
    const parts = second ? [first, second] : [first]
    const written = (of: 'en' | 'hi') => parts.map((part) => part[of][0]).join(' ')
    return fc.constant({
      ...(script === 'hi' ? {} : { en: written('en') }),
      ...(script === 'en' ? {} : { hi: written('hi') }),
    })
  })

const person = fc.record<Required<MatchPerson>>({
  name: fc.oneof(
    name,
    fc.string().map((en): Name => ({ en })),
  ),
  guardian: fc.option(name),
  guardianKind: fc.option(fc.constantFrom('SON_OF', 'DAUGHTER_OF', 'WIFE_OF', 'CARE_OF')),
  birth: fc.option(
    fc.record({
      date: fc.integer({ min: 1900, max: 2025 }).map((year) => plainDate(`${year}-03-04`)),
      precision: fc.constantFrom('EXACT', 'YEAR', 'ESTIMATE'),
    }),
  ),
  gender: fc.option(fc.constantFrom('FEMALE', 'MALE', 'TRANSGENDER')),
  village: fc.option(fc.integer({ min: 1, max: 9 }).map((village) => placePath(`2/25/s1${village % 3}/v${village}`))),
  epic: fc.option(fc.constantFrom('ABC1234567', 'XYZ7654321')),
  aadhaarDigest: fc.option(fc.constantFrom('a', 'b')),
  aadhaarLast4: fc.option(fc.constantFrom('1234', '5678')),
  rationCardNo: fc.option(fc.constantFrom('R1', 'R2')),
})

describe('comparing persons, whoever they are', () => {
  it('F17 · is the same from both sides and stays between 0 and 100', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)]
        expect(there).toEqual(back)
        expect(there.score).toBeGreaterThanOrEqual(0)
        expect(there.score).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('F20 · equal persons have equal keys, and whoever has a name finds the same facts again', () => {
    fc.assert(
      fc.property(person, (one) => {
        const kept = memberKeys(one)
        expect(memberKeys({ ...one })).toEqual(kept)
        // A woman is kept under whose wife or child she is and looked for under the other: one block a name is not her own.
        const turned = one.gender === 'MALE' || one.guardian === null ? 0 : 2
        const blocks = kept.filter((key) => /^[bear]:/.test(key))
        const asked = new Set(everyKey(one))
        expect(blocks.filter((key) => !asked.has(key)).length).toBeLessThanOrEqual(turned)
      }),
    )
  })

  it('F17 · no text whatever breaks the key, and a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(phoneticKey(text)).toMatch(/^[a-z]*$/)
      }),
    )
  })
})

/** Likenesses between a few persons of the one family and of the other, each pair of persons once. */
const likenesses = fc.uniqueArray(
  fc.record({ a: fc.nat(5), b: fc.nat(5), score: fc.integer({ min: 65, max: 100 }), turned: fc.boolean() }),
  { selector: ({ a, b }) => `${a} ${b}`, maxLength: 25 },
)

describe('who of one family is who of the other', () => {
  it('F18 · each person is one of the other family at most, the likeliest; what is left over names somebody twice', () => {
    fc.assert(
      fc.property(likenesses, (drawn) => {
        const pairs = drawn.map(({ a, b, score, turned }, at) => ({
          ...{ id: String(at).padStart(2, '0'), score },
          members: turned ? { LEFT: `b${b}`, RIGHT: `a${a}` } : { LEFT: `a${a}`, RIGHT: `b${b}` },
        }))
        const both = counterparts(pairs)
        const met = both.flatMap(({ members }) => [members.LEFT, members.RIGHT])
        expect(new Set(met).size).toBe(met.length)
        for (const { score, members } of pairs.filter((pair) => !both.includes(pair))) {
          const rivals = both.filter((one) =>
            Object.values(one.members).some((id) => Object.values(members).includes(id)),
          )
          expect(rivals.some((one) => one.score >= score)).toBe(true)
        }
        expect(counterparts(pairs.toReversed())).toEqual(both)
      }),
    )
  })
})

describe('the names of the affidavits', () => {
  it('F14 F17 · nineteen of twenty persons have one key in both scripts', () => {
    const rows = tableCells('names/hindi_english_name_token_pairs.csv').slice(1)
    const met = rows.filter(([hi = '', en = '']) => phoneticKey(hi) === phoneticKey(en))
    const persons = (of: typeof rows) => of.reduce((sum, [, , count = '0']) => sum + Number(count), 0)
    expect(persons(met) / persons(rows)).toBeGreaterThanOrEqual(0.95)
    expect(met.length / rows.length).toBeGreaterThanOrEqual(0.93)
  })
})

describe('the quality of the duplicate check', () => {
  it.each([
    ['several tehsils', 5],
    ['one tehsil', 500],
  ])('F17 F20 · precision 0.95 at recall 0.90 on a people of %s that was not learnt from', (seed, villagesATehsil) => {
    const people = { seed, persons: 4000, villagesATehsil }
    const { foundRight, foundWrong, labelled, compared, entries } = measure(people, book)
    expect(foundRight / (foundRight + foundWrong)).toBeGreaterThanOrEqual(0.95)
    expect(foundRight / labelled).toBeGreaterThanOrEqual(0.9)
    expect(compared / entries).toBeLessThan(10)
  })
})
