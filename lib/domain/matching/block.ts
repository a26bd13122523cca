import type { Birth, Name } from '@/lib/domain/household/household'
import { nameTokens, type NameToken } from '@/lib/domain/matching/names'
import { spellings } from '@/lib/domain/matching/person'

/** Years on both sides of a stated year within which two entries may be of one person. */
export const SLACK = { EXACT: 1, YEAR: 1, ESTIMATE: 4 } as const
export const HALF_DECADE = 5
/** Stands for a guardian or an age that nobody has said. */
export const NOBODY_SAID = '-'
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
export const block = (kind: string, where: string, rest: string): string =>
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

/** The keys of the two words that tell most; of habits only where nothing else is said. */
export const telling = (tokens: readonly NameToken[]): readonly string[] => {
  const strong = tokens.filter(({ weight }) => weight >= TELLING)
  return (strong.length > 0 ? strong : tokens).slice(0, 2).map(({ key }) => key)
}

const yearOf = ({ date }: Birth): number => Number(date.slice(0, 4))

/** The spans of so many years that a birth falls into, give or take the slack. */
export const spans = (birth: Birth, width: number, slack: number): readonly string[] => {
  const [first, last] = [Math.floor((yearOf(birth) - slack) / width), Math.floor((yearOf(birth) + slack) / width)]
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`)
}

export const years = (birth: Birth | null, slack: number): readonly string[] =>
  birth === null ? [] : spans(birth, 1, slack)

/** A day that somebody stated, not one that stands for a whole year. */
export const statedDay = (birth: Birth | null): string | null =>
  birth?.precision === 'EXACT' && !/-0[17]-01$/.test(birth.date) ? birth.date : null
