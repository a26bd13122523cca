import type { Name } from '@/lib/domain/household/household'
import { nameTokens, type NameToken } from '@/lib/domain/matching/names'
import { slipsBetween } from '@/lib/domain/matching/slips'

/** How like two names are: the share of what they say that agrees, and whether anything telling agrees or disagrees. */
export interface Likeness {
  /** 0 nothing, 1 everything. */
  readonly share: number
  /** The weight of what agrees: a family name and a rare first name say more than "Ram Lal". */
  readonly weight: number
}

const SAME_KEY = 0.9
const SLIP = 0.8
const NEARLY = 0.7

const sameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('')

/**
 * How like two tokens are, 0 to 1: one sound, one key with other vowels, or one slip in a longer word. One consonant for
 * another makes another name (Ramesh, Rakesh), so it is not taken for a slip.
 */
const tokenLikeness = (a: NameToken, b: NameToken): number => {
  if (a.sound === b.sound) return 1
  if (a.key === b.key) return SAME_KEY
  const far = Math.min(slipsBetween(a.sound, b.sound), slipsBetween(a.written, b.written))
  const longer = Math.max(a.sound.length, b.sound.length)
  if (far > 2 || longer < 4) return 0
  if (a.consonants === b.consonants) return far === 1 ? SLIP : NEARLY
  // A letter too many, too few, or two exchanged.
  if (longer < 5) return 0
  if (far === 1 && a.consonants.length !== b.consonants.length) return NEARLY
  return a.consonants.length === b.consonants.length && sameLetters(a.consonants, b.consonants) ? NEARLY : 0
}

interface Match {
  readonly a: number
  readonly b: number
  readonly like: number
}

const matchesOf = (a: readonly NameToken[], b: readonly NameToken[]): readonly Match[] => {
  const all = a
    .flatMap((one, i) => b.map((other, j) => ({ a: i, b: j, like: tokenLikeness(one, other) })))
    .filter(({ like }) => like > 0)
    .sort((one, other) => other.like - one.like || one.a - other.a || one.b - other.b)
  const taken: Match[] = []
  for (const match of all) if (!taken.some((one) => one.a === match.a || one.b === match.b)) taken.push(match)
  return taken
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** A token that stands on one side only may have been left out; on both sides something else is said. */
const LEFT_OUT = 0.35

const ofTokens = (a: readonly NameToken[], b: readonly NameToken[]): Likeness => {
  if (a.length === 0 || b.length === 0) return { share: 0, weight: 0 }
  const matches = matchesOf(a, b)
  const agreed = sum(matches.map(({ a: i, b: j, like }) => like * Math.min(a[i]?.weight ?? 0, b[j]?.weight ?? 0)))
  const told = sum(matches.map(({ a: i, b: j }) => Math.min(a[i]?.weight ?? 0, b[j]?.weight ?? 0)))
  const leftA = sum(a.filter((_, i) => !matches.some((match) => match.a === i)).map(({ weight }) => weight))
  const leftB = sum(b.filter((_, j) => !matches.some((match) => match.b === j)).map(({ weight }) => weight))
  const against = 2 * Math.min(leftA, leftB) + LEFT_OUT * Math.abs(leftA - leftB)
  return { share: agreed / (told + against || 1), weight: agreed }
}

const joined = (tokens: readonly NameToken[]): readonly NameToken[] =>
  tokens.length < 2 ? tokens : nameTokens(tokens.map(({ written }) => written).join(''))

const best = (a: Likeness, b: Likeness): Likeness => (b.share > a.share ? b : a)

/** Two names in one spelling each; Ram Kumar and Ramkumar are one. */
const ofTexts = (a: readonly NameToken[], b: readonly NameToken[]): Likeness => {
  const apart = ofTokens(a, b)
  if (a.length === b.length || apart.share >= SLIP) return apart
  const together = ofTokens(joined(a), joined(b))
  return together.share >= NEARLY ? best(apart, together) : apart
}

const NONE: Likeness = { share: 0, weight: 0 }
const UNLIKE = 0.5

const across = (a: string | undefined, b: string | undefined): Likeness =>
  a === undefined || b === undefined ? NONE : ofTexts(nameTokens(a), nameTokens(b))

/**
 * How like two names are: by the spellings in the same script where both have one, else across the scripts; order and
 * honorifics do not count. Symmetric.
 */
export const nameLikeness = (a: Name, b: Name): Likeness => {
  const inScript = best(across(a.en, b.en), across(a.hi, b.hi))
  if (inScript.share > UNLIKE) return inScript
  return best(inScript, best(across(a.en, b.hi), across(a.hi, b.en)))
}
