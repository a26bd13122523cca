import { describe, expect, it } from 'vitest'
import { CANDIDATE_FROM, compare, STRONG_FROM } from '@/lib/domain/matching/compare'
import { everyKey, memberKeys, probeKeys } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'

const HOME = placePath('2/25/s152/v18896')
const NEAR = placePath('2/25/s152/v18897')
const FAR = placePath('2/15/s99/v200')

const exact = (date: string) => ({ date: plainDate(date), precision: 'EXACT' }) as const
const year = (of: number) => ({ date: plainDate(`${of}-01-01`), precision: 'YEAR' }) as const
const about = (of: number) => ({ date: plainDate(`${of}-01-01`), precision: 'ESTIMATE' }) as const

const RAMESH: MatchPerson = {
  name: { en: 'Ramesh Kumar' },
  guardian: { en: 'Sant Ram' },
  guardianKind: 'SON_OF',
  birth: exact('1968-08-05'),
  gender: 'MALE',
  village: HOME,
  epic: null,
  aadhaarDigest: null,
  rationCardNo: null,
}
const like = (changes: Partial<MatchPerson>): MatchPerson => ({ ...RAMESH, ...changes })
const score = (changes: Partial<MatchPerson>, of: Partial<MatchPerson> = {}): number =>
  compare(like(of), like(changes)).score
const codes = (changes: Partial<MatchPerson>, of: Partial<MatchPerson> = {}) =>
  compare(like(of), like(changes)).grounds.map(({ code }) => code)
const meets = (a: MatchPerson, b: MatchPerson): boolean => {
  const kept = new Set(memberKeys(a))
  return everyKey(b).some((key) => kept.has(key))
}

describe('comparing two entries', () => {
  it('F17 · the same facts in the other script are all but certain, and say why', () => {
    const hindi = { name: { hi: 'रमेश कुमार' }, guardian: { hi: 'संत राम' } }
    expect(score(hindi)).toBeGreaterThanOrEqual(STRONG_FROM)
    expect(codes(hindi)).toEqual(['sameName', 'sameGuardian', 'sameBirth', 'sameVillage'])
  })

  it.each<[string, Partial<MatchPerson>]>([
    ['swapped order', { name: { en: 'Kumar Ramesh' } }],
    ['an honorific and a missing habit', { name: { en: 'Late Sh. Ramesh' } }],
    ['another habit', { name: { en: 'Ramesh Chand' } }],
    ['a slip of the pen', { name: { en: 'Rmaesh Kumar' } }],
    ['no guardian', { guardian: null, guardianKind: null }],
    ['the year only', { birth: year(1968) }],
    ['a year beside', { birth: year(1969) }],
    ['an age that was guessed', { birth: about(1966) }],
    ['day and month exchanged', { birth: exact('1968-05-08') }],
    ['a move to the next village', { village: NEAR }],
    ['a move to another district', { village: FAR }],
    ['two names written as one', { name: { en: 'Rameshkumar' } }],
  ])('F17 · %s does not hide the person', (_what, changes) => {
    expect(score(changes)).toBeGreaterThanOrEqual(CANDIDATE_FROM)
    expect(meets(RAMESH, like(changes))).toBe(true)
  })

  it.each<[string, Partial<MatchPerson>]>([
    ['a brother', { name: { en: 'Rakesh Kumar' }, birth: exact('1970-02-03') }],
    ['a twin', { name: { en: 'Mukesh Kumar' } }],
    ['the father', { name: { en: 'Sant Ram' }, guardian: { en: 'Ganga Ram' }, birth: year(1940) }],
    ['the son of the same name', { guardian: { en: 'Ramesh Kumar' }, birth: year(1994) }],
    ['a neighbour of the same name and another father', { guardian: { en: 'Hari Singh' }, birth: exact('1970-02-03') }],
    ['a namesake a generation older', { guardian: { en: 'Sant Ram' }, birth: year(1942) }],
    [
      'the wife',
      { name: { en: 'Kamla Devi' }, guardian: { en: 'Ramesh Kumar' }, gender: 'FEMALE', guardianKind: 'WIFE_OF' },
    ],
    ['a namesake in another district without a guardian', { guardian: null, village: FAR, birth: year(1968) }],
  ])('F17 · %s is another person', (_who, changes) => {
    expect(score(changes)).toBeLessThan(CANDIDATE_FROM)
  })

  it('a father in one entry and a husband in the other do not speak against a woman', () => {
    const woman = { name: { en: 'Kamla Devi' }, gender: 'FEMALE' } as const
    const [maiden, wife] = [
      { ...woman, guardianKind: 'DAUGHTER_OF' },
      { ...woman, guardianKind: 'WIFE_OF', guardian: { en: 'Hari Singh' } },
    ] as const
    expect(codes(wife, maiden)).toContain('otherKindOfGuardian')
    expect(score(wife, maiden)).toBeGreaterThanOrEqual(CANDIDATE_FROM)
  })

  it('F20 · in the State one is met by name, guardian and year, or by name and the very day; by less only near by', () => {
    const elsewhere = (changes: Partial<MatchPerson>) => meets(RAMESH, like({ village: FAR, ...changes }))
    expect(elsewhere({})).toBe(true)
    expect(elsewhere({ birth: year(1968) })).toBe(true)
    expect(elsewhere({ guardian: { en: 'Hari Singh' } })).toBe(true)
    expect(elsewhere({ guardian: { en: 'Hari Singh' }, birth: year(1968) })).toBe(false)
    expect(elsewhere({ birth: year(1970) })).toBe(false)
  })

  it('F20 · what lies beyond the village is asked group by group, so that each can be bounded', () => {
    const { near, wide } = probeKeys(RAMESH)
    const elsewhere = memberKeys(like({ village: FAR }))
    expect(elsewhere.some((key) => near.includes(key))).toBe(false)
    expect(wide.filter((group) => group.some((key) => elsewhere.includes(key)))).toHaveLength(2)
    const next = memberKeys(like({ village: NEAR }))
    expect(wide.filter((group) => group.some((key) => next.includes(key)))).toHaveLength(4)
  })

  it.each([
    ['the day of the month', '1968-08-15', true],
    ['the month', '1968-03-05', true],
    ['day and month', '1968-03-15', false],
    ['year, month and day', '1969-03-15', false],
  ])('F17 · of two stated births in neighbouring villages %s differs: %s is asked about: %s', (_what, date, asked) => {
    expect(score({ birth: exact(date), village: NEAR }) >= CANDIDATE_FROM).toBe(asked)
  })

  it.each<[string, Partial<MatchPerson>, Partial<MatchPerson>]>([
    [
      'her father here and her husband there',
      { guardianKind: 'DAUGHTER_OF' },
      { guardianKind: 'WIFE_OF', guardian: { en: 'Hari Singh' } },
    ],
    [
      'her husband here and her father there',
      { guardianKind: 'WIFE_OF' },
      { guardianKind: 'DAUGHTER_OF', guardian: { en: 'Hari Singh' } },
    ],
    ['no guardian there', {}, { guardian: null, guardianKind: null }],
    ['no guardian here', { guardian: null, guardianKind: null }, {}],
    ['a guardian spelt with other consonants', {}, { guardian: { en: 'Sanat Ram' } }],
  ])('F17 · a woman in the next village of the tehsil is met with %s', (_what, here, there) => {
    const woman = { name: { en: 'Kamla Devi' }, gender: 'FEMALE' } as const
    expect(meets(like({ ...woman, ...here }), like({ ...woman, village: NEAR, ...there }))).toBe(true)
  })

  it.each([
    [2, true],
    [12, false],
  ])('F17 · name and guardian meet in the district when the years are %d apart: %s', (apart, met) => {
    const kept = memberKeys(like({ birth: year(1968), village: placePath('2/25/s153/v19000') }))
    const asked = everyKey(like({ birth: year(1968 + apart) }))
    expect(kept.some((key) => asked.includes(key))).toBe(met)
  })

  it('the same number decides, another one speaks against', () => {
    const stranger = { name: { en: 'Madan Lal' }, guardian: { en: 'Beli Ram' }, birth: year(1950), village: FAR }
    expect(score({ ...stranger, aadhaarDigest: 'a' }, { aadhaarDigest: 'a' })).toBeGreaterThanOrEqual(CANDIDATE_FROM)
    expect(score({ ...stranger, epic: 'ABC1234567' }, { epic: 'ABC1234567' })).toBeGreaterThanOrEqual(CANDIDATE_FROM)
    expect(meets(like({ epic: 'ABC1234567' }), like({ ...stranger, epic: 'ABC1234567' }))).toBe(true)
    expect(score({ aadhaarDigest: 'a' }, { aadhaarDigest: 'b' })).toBeLessThan(STRONG_FROM)
    expect(codes({ epic: 'A' }, { epic: 'B' })).toContain('otherEpic')
  })

  it('a ration card is the family’s: it speaks for one person only beside a like name', () => {
    const card = { rationCardNo: 'HP-1' }
    expect(codes(card, card)).toContain('sameRationCard')
    expect(codes({ ...card, name: { en: 'Sita Devi' } }, card)).not.toContain('sameRationCard')
  })

  it('what nobody has said neither adds nor takes', () => {
    const bare = { guardian: null, birth: null, gender: null, village: null }
    expect(codes(bare)).toEqual(['sameName'])
  })
})
