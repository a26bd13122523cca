import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthSlack } from '@/lib/domain/matching/birth-window'
import { CANDIDATE_FROM, compare } from '@/lib/domain/matching/compare'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'

const two = (value: number): string => String(value).padStart(2, '0')

const person = fc.record({
  name: fc.constantFrom('Harbans Gurdev', 'Harbans', 'Zulekha Negi', 'Ram Lal'),
  guardian: fc.option(fc.constantFrom('Bhupinder Rajinder', 'Bhupinder', 'Ram')),
  year: fc.integer({ min: 1930, max: 2020 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  precision: fc.constantFrom('EXACT', 'YEAR', 'ESTIMATE'),
  gender: fc.constantFrom('MALE', 'FEMALE'),
})

type Told = typeof person extends fc.Arbitrary<infer T> ? T : never

const toPerson = (told: Told): MatchPerson => ({
  ...{
    name: { en: told.name },
    guardian: told.guardian === null ? null : { en: told.guardian },
    guardianKind: 'SON_OF',
  },
  birth: { date: plainDate(`${told.year}-${two(told.month)}-${two(told.day)}`), precision: told.precision },
  ...{
    gender: told.gender,
    village: placePath('2/25/s152/v18896'),
    epic: null,
    aadhaarDigest: null,
    rationCardNo: null,
  },
})

const yearOf = ({ birth }: MatchPerson): number => Number(birth?.date.slice(0, 4))
const within = (a: MatchPerson, b: MatchPerson): boolean =>
  Math.abs(yearOf(a) - yearOf(b)) <= (birthSlack(a.birth) ?? 0) + (b.birth?.precision === 'ESTIMATE' ? 3 : 0)
const sameDay = (a: MatchPerson, b: MatchPerson): boolean => a.birth?.date.slice(5) === b.birth?.date.slice(5)

describe('births that lie so far apart that nobody is asked (F18)', () => {
  it('lose no candidate: whoever is outside the window never reaches the score', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        const [a, b] = [toPerson(one), toPerson({ ...other, name: one.name, guardian: one.guardian })]
        fc.pre(!within(a, b) && !sameDay(a, b))
        expect(compare(a, b).score).toBeLessThan(CANDIDATE_FROM)
      }),
      { numRuns: 500 },
    )
  })

  it('is no wider than it must be: at its edge the same name, guardian and village still ask', () => {
    const told = { name: 'Harbans Gurdev', guardian: 'Bhupinder Rajinder', gender: 'MALE', month: 1, day: 1 } as const
    const [a, at, beyond] = [1960, 1965, 1966].map((year) => toPerson({ ...told, year, precision: 'YEAR' }))
    if (!a || !at || !beyond) throw new Error('No persons')
    expect([compare(a, at).score >= CANDIDATE_FROM, within(a, at)]).toEqual([true, true])
    expect([compare(a, beyond).score >= CANDIDATE_FROM, within(a, beyond)]).toEqual([false, false])
  })
})
