import { readFileSync } from 'node:fs'

/** A word of a name in both scripts. */
export interface Word {
  readonly en: string
  readonly hi: string
}

/** Draws a number from 0 to below 1; the same seed draws the same row of numbers on every machine (mulberry32). */
export const dice = (seed: number): (() => number) => {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bf03635) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws words as often as they are borne. */
export type Urn = (roll: number) => Word

const NOBODY: Word = { en: 'Asha', hi: 'आशा' }

const urn = (words: readonly (readonly [Word, number])[]): Urn => {
  const sums: number[] = []
  for (const [, weight] of words) sums.push((sums.at(-1) ?? 0) + weight)
  const all = sums.at(-1) ?? 0
  return (roll) => {
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > roll * all) high = middle
      else low = middle + 1
    }
    return words[low]?.[0] ?? NOBODY
  }
}

const lines = (file: string): readonly (readonly string[])[] =>
  readFileSync(`prisma/data/${file}`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const himachal = (part: string): readonly Word[] =>
  lines('names/himachal.csv').flatMap(([kind, en, hi]) => (kind === part && en && hi ? [{ en, hi }] : []))

const pairs = lines('names/hindi_english_name_token_pairs.csv').flatMap(([hi, en, persons]) =>
  hi && en ? [[{ en: capital(en), hi }, Number(persons)] as const] : [],
)

/** The n-th name of a list is borne half as often as the one in the middle between it and the first (Zipf, flattened). */
const falling = (words: readonly Word[], share: number): readonly (readonly [Word, number])[] => {
  const weights = words.map((_word, rank) => 1 / (rank + 6))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return words.map((word, rank) => [word, (share * (weights[rank] ?? 0)) / all])
}

const scaled = (words: readonly (readonly [Word, number])[], share: number): readonly (readonly [Word, number])[] => {
  const all = words.reduce((sum, [, weight]) => sum + weight, 0)
  return words.map(([word, weight]) => [word, (share * weight) / all])
}

// Every register holds thousands of names that stand in it once or twice: two words written as one.
const TAILS: readonly Word[] = [
  { en: 'pal', hi: 'पाल' },
  { en: 'vati', hi: 'वती' },
  { en: 'raj', hi: 'राज' },
  { en: 'dev', hi: 'देव' },
  { en: 'nand', hi: 'नंद' },
  { en: 'kant', hi: 'कांत' },
  { en: 'mani', hi: 'मणि' },
  { en: 'jeet', hi: 'जीत' },
  { en: 'prabha', hi: 'प्रभा' },
  { en: 'mohini', hi: 'मोहिनी' },
  { en: 'veer', hi: 'वीर' },
  { en: 'lata', hi: 'लता' },
]
const rare = pairs.flatMap(([word]) => TAILS.map((tail) => ({ en: word.en + tail.en, hi: word.hi + tail.hi })))

const first = (own: readonly Word[]): Urn =>
  urn([
    ...falling(own, 0.6),
    ...scaled(pairs, 0.33),
    ...scaled(
      rare.map((word) => [word, 1] as const),
      0.07,
    ),
  ])

/** First names and what stands after them, as the hills bear them: few very often, thousands hardly ever. */
export const VOCABULARY = {
  man: first(himachal('man')),
  woman: first(himachal('woman')),
  afterMan: urn(falling(himachal('after-man'), 1)),
  afterWoman: urn(falling(himachal('after-woman'), 1)),
  afterGirl: urn(falling(himachal('after-girl'), 1)),
  surname: urn(falling(himachal('surname'), 1)),
}

/** The names of the villages of Himachal Pradesh in the directory, without their revenue numbers. */
export const villageNames = (): readonly string[] =>
  lines('lgd/lgd_hp_villages_pincode.csv').map((cells) => (cells[7] ?? '').replace(/\s*\(.*$/, ''))
