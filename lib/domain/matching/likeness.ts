import type { Name } from '@/lib/domain/household/household'
import { nameTokens, type NameToken } from '@/lib/domain/matching/names'
import { spellings } from '@/lib/domain/matching/person'

/** How like two names are: the share of what they say that agrees, and whether anything telling agrees or disagrees. */
export interface Likeness {
  /** 0 nothing, 1 everything. */
  readonly share: number
  /** The weight of what agrees: a family name and a rare first name say more than "Ram Lal". */
  readonly weight: number
}

const consonantsOf = (sound: string): string => sound.replace(/[aeiouy]/g, '')

/** Edits between two short texts; an exchange of neighbours is one. */
const edits = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

const SAME_KEY = 0.85
const NEARLY = 0.7

/**
 * How like two tokens are, 0 to 1: one sound, one key with other vowels, or one slip in a longer word. One consonant for
 * another makes another name (Ramesh, Rakesh), so it is not taken for a slip.
 */
const tokenLikeness = (a: NameToken, b: NameToken): number => {
  if (a.sound === b.sound) return 1
  const far = edits(a.sound, b.sound)
  const longer = Math.max(a.sound.length, b.sound.length)
  if (a.key === b.key) return Math.max(SAME_KEY, 1 - far / longer / 2)
  const [x, y] = [consonantsOf(a.sound), consonantsOf(b.sound)]
  if (x === y) return far <= 1 && longer >= 4 ? SAME_KEY : longer >= 3 && far <= 2 ? NEARLY : 0
  // A letter too many, too few, or two exchanged.
  const lettersSame = [...x].sort().join('') === [...y].sort().join('')
  const slip = far === 1 && (x.length !== y.length || lettersSame)
  return slip && longer >= 5 ? NEARLY : lettersSame && far <= 2 && longer >= 5 ? NEARLY : 0
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
  if (a.length === b.length || apart.share === 1) return apart
  const together = ofTokens(joined(a), joined(b))
  return together.share >= NEARLY ? best(apart, together) : apart
}

/** How like two names are, over the spellings that both have; order and honorifics do not count. Symmetric. */
export const nameLikeness = (a: Name, b: Name): Likeness => {
  const [left, right] = [a, b].map((name) => spellings(name).map(nameTokens))
  const pairs = (left ?? []).flatMap((one) => (right ?? []).map((other) => ofTexts(one, other)))
  return pairs.reduce(best, { share: 0, weight: 0 })
}
