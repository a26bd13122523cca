import type { Birth, Name } from '@/lib/domain/household/household'
import { nameTokens, type NameToken } from '@/lib/domain/matching/names'
import { type MatchPerson, spellings } from '@/lib/domain/matching/person'
import { parentOf } from '@/lib/domain/place/path'

/** Years on both sides of a stated year within which the same person is looked for. */
const SLACK = { EXACT: 1, YEAR: 1, ESTIMATE: 4 } as const
const DECADE = 10
const HALF_DECADE = 5
const NO_YEAR = '-'
/** From 1900 to 2039. */
const EVERY_DECADE = [NO_YEAR, ...Array.from({ length: 14 }, (_, at) => `${190 + at}`)]
/** Tokens that weigh more than a habit. */
const HABIT = 0.3
const TELLING = 1

/** A short name for a block; two blocks that share one cost a comparison, nothing else. */
const block = (...parts: readonly string[]): string => {
  const text = parts.join('|')
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `b:${(hash >>> 0).toString(36)}`
}

/** The tokens of a name in either script, one for each key, the telling ones first. */
const tokensOf = (name: Name | null): readonly NameToken[] => {
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

/** The year buckets of a width in which a birth is kept (`slack` 0) or looked for. */
const buckets = (birth: Birth | null, width: number, asked: boolean): readonly string[] => {
  if (birth === null) return asked && width === DECADE ? EVERY_DECADE : [NO_YEAR]
  const year = Number(birth.date.slice(0, 4))
  const slack = asked ? SLACK[birth.precision] : 0
  const found: string[] = asked ? [NO_YEAR] : []
  for (let at = Math.floor((year - slack) / width); at <= Math.floor((year + slack) / width); at += 1)
    found.push(`${at}`)
  return found
}

interface Tokens {
  readonly names: readonly NameToken[]
  readonly guardians: readonly NameToken[]
}

const tokensOfBoth = ({ name, guardian }: MatchPerson): Tokens => ({
  names: tokensOf(name),
  guardians: tokensOf(guardian),
})

const blocks = ({ village, birth }: MatchPerson, { names, guardians }: Tokens, asked: boolean): readonly string[] => {
  const own = telling(names)
  const kin = telling(guardians)
  const area = village && parentOf(village)
  const found: string[] = []
  // The same name in the same village, whatever the guardian and the year are said to be.
  if (village) for (const name of own) found.push(block('v', village, name))
  // The same name and guardian anywhere, about the same age.
  const decades = buckets(birth, DECADE, asked)
  for (const [at, name] of own.entries()) {
    for (const guardian of at === 0 ? kin : kin.slice(0, 1)) {
      for (const decade of decades) found.push(block('g', name, guardian, decade))
    }
  }
  // The guardian is missing and the village another one near by: the year must do.
  const years = buckets(birth, 1, asked).filter((year) => year !== NO_YEAR)
  if (area) for (const name of own) for (const year of years) found.push(block('a', area, name, year))
  // Two telling names anywhere, born in the year.
  const [first, second] = names
    .filter(({ weight }) => weight > HABIT)
    .map(({ key }) => key)
    .sort()
  if (first && second) for (const year of years) found.push(block('f', first, second, year))
  // The name itself is spelt beyond recognition: the guardian, the village and the age.
  if (village) {
    for (const guardian of kin.slice(0, 1)) {
      for (const span of buckets(birth, HALF_DECADE, asked)) found.push(block('k', village, guardian, span))
    }
  }
  return found
}

const numbered = ({ epic, aadhaarDigest, rationCardNo }: MatchPerson): readonly string[] => [
  ...(epic === null ? [] : [`e:${epic}`]),
  ...(aadhaarDigest === null ? [] : [`a:${aadhaarDigest}`]),
  ...(rationCardNo === null ? [] : [`r:${rationCardNo}`]),
]

/**
 * The keys that are kept with a person: `n:` and `g:` the phonetic tokens of name and guardian (search), `b:` the blocks in
 * which a second entry of the same person is looked for, `e:` `a:` `r:` the numbers. A block is narrow (a village, a
 * decade, a year), so that few others share it in a State of a crore of persons. Source: domain §13, Duplicate.
 */
export const memberKeys = (person: MatchPerson): readonly string[] => {
  const tokens = tokensOfBoth(person)
  return [
    ...new Set([
      ...tokens.names.map(({ key }) => `n:${key}`),
      ...tokens.guardians.map(({ key }) => `g:${key}`),
      ...blocks(person, tokens, false),
      ...numbered(person),
    ]),
  ]
}

/**
 * The keys under which a person is looked for among kept ones: the blocks with their neighbouring years, and the numbers.
 * Names alone are not among them: they are borne by thousands.
 */
export const probeKeys = (person: MatchPerson): readonly string[] => [
  ...new Set([...blocks(person, tokensOfBoth(person), true), ...numbered(person)]),
]
