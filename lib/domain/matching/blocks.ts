import type { Birth, Name } from '@/lib/domain/household/household'
import { nameTokens, type NameToken } from '@/lib/domain/matching/names'
import { type MatchPerson, spellings } from '@/lib/domain/matching/person'
import { districtOf, parentOf } from '@/lib/domain/place/path'

/** Years on both sides of a stated year within which two entries may be of one person. */
const SLACK = { EXACT: 1, YEAR: 1, ESTIMATE: 4 } as const
/** The same where name and guardian agree and little else need to. */
const WIDE_SLACK = { EXACT: 2, YEAR: 2, ESTIMATE: 5 } as const
const HALF_DECADE = 5
const NOBODY_SAID = '-'
/** From 1900 to 2039. */
const EVERY_SPAN = [NOBODY_SAID, ...Array.from({ length: 28 }, (_, at) => `${380 + at}`)]
/** The letters with which a phonetic key may begin, and the sign of a guardian who is not named. */
const EVERY_INITIAL = [...'abcdfghijklmnprstuy', NOBODY_SAID]
/** Tokens that weigh more than a habit. */
const HABIT = 0.3
const TELLING = 1

const SEED = 0x811c9dc5

const hashed = (text: string, from: number): number => {
  let hash = from
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

// The paths of places are the longest parts of blocks and the ones that repeat: each is gone over once.
const KEPT = 20_000
const begun = new Map<string, number>()

const begin = (kind: string, where: string): number => {
  const text = `${kind}|${where}|`
  const known = begun.get(text)
  if (known !== undefined) return known
  const hash = hashed(text, SEED)
  if (begun.size >= KEPT) begun.clear()
  begun.set(text, hash)
  return hash
}

/** A short name for a block; two blocks that share one cost a comparison, nothing else. */
const block = (kind: string, where: string, rest: string): string =>
  `b:${(hashed(rest, begin(kind, where)) >>> 0).toString(36)}`

/** The tokens of a name in either script, one for each key, the telling ones first. */
export const tokensOf = (name: Name | null): readonly NameToken[] => {
  const byKey = new Map<string, NameToken>()
  for (const token of spellings(name).flatMap(nameTokens)) {
    const known = byKey.get(token.key)
    if (!known || known.weight < token.weight) byKey.set(token.key, token)
  }
  return [...byKey.values()].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

const telling = (tokens: readonly NameToken[]): readonly string[] => {
  const strong = tokens.filter(({ weight }) => weight >= TELLING)
  return (strong.length > 0 ? strong : tokens).slice(0, 2).map(({ key }) => key)
}

const yearOf = ({ date }: Birth): number => Number(date.slice(0, 4))

/** The spans of so many years that a birth falls into, give or take the slack. */
const spans = (birth: Birth, width: number, slack: number): readonly string[] => {
  const [first, last] = [Math.floor((yearOf(birth) - slack) / width), Math.floor((yearOf(birth) + slack) / width)]
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`)
}

const years = (birth: Birth | null, slack: number): readonly string[] => (birth === null ? [] : spans(birth, 1, slack))

/** A day that somebody stated, not one that stands for a whole year. */
const statedDay = (birth: Birth | null): string | null =>
  birth?.precision === 'EXACT' && !/-0[17]-01$/.test(birth.date) ? birth.date : null

type Kin = 'wife' | 'child' | typeof NOBODY_SAID
const kinOf = ({ guardian, guardianKind }: MatchPerson): Kin =>
  guardian === null ? NOBODY_SAID : guardianKind === 'WIFE_OF' ? 'wife' : 'child'

/** In how many blocks a person stands or is looked for: those bounded by a place, and those of the whole State. */
export interface Blocks {
  readonly near: readonly string[]
  readonly far: readonly string[]
}

/** Own names with guardians, the telling ones first: at most three pairs. */
const pairsOf = (own: readonly string[], kin: readonly string[]): readonly (readonly [string, string])[] =>
  own.flatMap((name, at) => kin.slice(0, at === 0 ? 2 : 1).map((guardian) => [name, guardian] as const))

/** The same name in the same village, whatever the guardian and the year are said to be. */
const namedInVillage = ({ village }: MatchPerson, own: readonly string[]): string[] =>
  village ? own.map((name) => block('v', village, name)) : []

/** The name itself is spelt beyond recognition: the guardian, the village and the age. */
const ofGuardianInVillage = ({ village, birth }: MatchPerson, kin: readonly string[], asked: boolean): string[] => {
  if (!village) return []
  const slack = birth && asked ? SLACK[birth.precision] : 0
  const unknown = asked || birth === null ? [NOBODY_SAID] : []
  const around = [...(birth ? spans(birth, HALF_DECADE, slack) : []), ...unknown]
  return kin.slice(0, 1).flatMap((guardian) => around.map((span) => block('k', village, `${guardian}|${span}`)))
}

/** The guardian is spelt otherwise, or missing on one side, and the village another one of the tehsil. */
const inTehsil = (person: MatchPerson, own: readonly string[], kin: readonly string[], asked: boolean): string[] => {
  const { village, birth, gender } = person
  const area = village && parentOf(village)
  if (!area) return []
  const slack = birth && asked ? SLACK[birth.precision] : 0
  const near: string[] = []
  const initial = kin[0]?.charAt(0) ?? NOBODY_SAID
  const met = kin.length === 0 ? EVERY_INITIAL : [initial]
  for (const name of own) {
    for (const year of years(birth, slack))
      for (const letter of asked ? met : [initial]) near.push(block('s', area, `${name}|${year}|${letter}`))
    if (asked && kin.length > 0)
      for (const year of years(birth, statedDay(birth) ? 1 : 0))
        near.push(block('s', area, `${name}|${year}|${NOBODY_SAID}`))
    // A woman under her father's name here, under her husband's there.
    if (gender === 'MALE' || kin.length === 0) continue
    const kind = kinOf(person)
    const other = kind === 'wife' ? 'child' : 'wife'
    for (const year of years(birth, asked && statedDay(birth) ? 1 : 0))
      near.push(block('a', area, `${name}|${year}|${asked ? other : kind}`))
  }
  return near
}

/** A name in the village: who bears it counts where they agree in something else too, the guardian's name or the year. */
export interface Named {
  readonly name: string
  readonly agreeing: readonly string[]
}

/** By what somebody is looked for in the own village alone, so that a crowded village has no more to read than another. */
export interface VillageKeys {
  readonly named: readonly Named[]
  /** The guardian's name and the age: counts only while few share it. */
  readonly rare: readonly string[]
}

/** The keys by which a person is looked for in the own village. A name that is the guardian's too is the clan's: it agrees with all of it. */
export const villageKeys = (person: MatchPerson): VillageKeys => {
  const [own, kin] = [telling(tokensOf(person.name)), telling(tokensOf(person.guardian))]
  const named = own.flatMap((key) =>
    namedInVillage(person, [key]).map((name) => ({
      name,
      agreeing: [
        ...kin.filter((other) => other !== key).map((other) => `g:${other}`),
        ...inTehsil(person, [key], kin, true),
      ],
    })),
  )
  return { named, rare: ofGuardianInVillage(person, kin, true) }
}

/**
 * The blocks in which a person is kept, or, `asked`, looked for among kept ones. Each holds entries that agree in so much
 * that few share it, and each but the `far` ones lies in a village, a tehsil or a district: it does not grow with the State.
 */
export const blocksOf = (
  person: MatchPerson,
  names: readonly NameToken[],
  guardians: readonly NameToken[],
  asked: boolean,
): Blocks => {
  const { village, birth } = person
  const own = telling(names)
  const kin = telling(guardians)
  const pairs = pairsOf(own, kin)
  const slack = birth && asked ? SLACK[birth.precision] : 0
  const wide = birth && asked ? WIDE_SLACK[birth.precision] : 0
  const near = [...namedInVillage(person, own), ...ofGuardianInVillage(person, kin, asked)]
  const far: string[] = []

  const unknown = asked || birth === null ? [NOBODY_SAID] : []
  // Name and guardian in the district, about the same age. Who has no village is looked for by everybody.
  const district = (village && districtOf(village)) ?? ''
  const ages = birth ? [...spans(birth, HALF_DECADE, wide), ...unknown] : asked ? EVERY_SPAN : unknown
  for (const where of asked && district !== '' ? [district, ''] : [district])
    for (const [name, guardian] of pairs)
      for (const age of ages) near.push(block('d', where, `${name}|${guardian}|${age}`))

  near.push(...inTehsil(person, own, kin, asked))

  // Two telling names in the district, born in the year.
  const [first, second] = names
    .filter(({ weight }) => weight > HABIT)
    .map(({ key }) => key)
    .sort()
  if (first && second)
    for (const year of years(birth, slack)) near.push(block('f', district, `${first}|${second}|${year}`))

  // Anywhere: name, guardian and year; name and the very day.
  for (const [name, guardian] of pairs)
    for (const year of [...years(birth, slack), ...unknown]) far.push(block('g', name, `${guardian}|${year}`))
  const day = statedDay(birth)
  if (day) for (const name of own) far.push(block('t', name, day))
  return { near, far }
}
