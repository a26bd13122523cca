import type { Name } from '@/lib/domain/household/household'
import { nameTokens } from '@/lib/domain/matching/names'
import type { SearchNumber, SearchWord } from '@/lib/domain/matching/search'

/** How a word meets a fact: written so, sounding so, or a part of it; the smaller the number the closer. */
export const CLOSENESS = { WRITTEN: 0, SOUNDS: 1, PART: 2, SOUNDS_IN_PART: 3 } as const
export type How = keyof typeof CLOSENESS

/** A word as it was looked for: the keys it was widened to besides its own. */
export interface AskedWord extends SearchWord {
  readonly wider: ReadonlySet<string>
}

/** A member of a household, by what a word can meet. */
export interface PersonMet {
  readonly name: Name
  readonly guardian: { readonly name: string; readonly nameHi: string | null } | null
  readonly relation: string
}

/** Where in a fact a word was met. */
export interface Meeting {
  readonly how: How
  readonly from: number
  readonly to: number
}

const LETTERS = /[\p{L}\p{M}\u200c\u200d]+/gu
const VIRAMA = '\u094d'
const isMark = (letter: string): boolean => /\p{M}/u.test(letter)

// The names of a page of hits repeat, and so do their keys: each is worked out once.
const KEPT = 20_000
const heard = new Map<string, string | null>()

const keyOf = (written: string): string | null => {
  const known = heard.get(written)
  if (known !== undefined) return known
  const key = nameTokens(written)[0]?.key ?? null
  if (heard.size >= KEPT) heard.clear()
  heard.set(written, key)
  return key
}

/** Widens a stretch to whole written syllables: a conjunct torn apart cannot be read. */
const whole = (text: string, from: number, to: number): { readonly from: number; readonly to: number } => {
  let [start, end] = [from, to]
  while (start > 0 && (isMark(text.charAt(start)) || text.charAt(start - 1) === VIRAMA)) start -= 1
  while (end < text.length && (isMark(text.charAt(end)) || text.charAt(end - 1) === VIRAMA)) end += 1
  return { from: start, to: end }
}

/** The closest meeting of a word with a name; null when they do not meet. */
export const meetName = (name: string, word: AskedWord): Meeting | null => {
  let best: Meeting | null = null
  const offer = (found: Meeting): void => {
    if (best === null || CLOSENESS[found.how] < CLOSENESS[best.how]) best = found
  }
  const text = name.normalize('NFC')
  for (const { 0: written, index } of text.matchAll(LETTERS)) {
    const token = written.toLowerCase()
    const at = token.indexOf(word.text)
    if (token === word.text) offer({ how: 'WRITTEN', from: index, to: index + written.length })
    else if (at >= 0) offer({ how: 'PART', ...whole(text, index + at, index + at + word.text.length) })
    else {
      const key = keyOf(written)
      if (key === null) continue
      if (key === word.key) offer({ how: 'SOUNDS', from: index, to: index + written.length })
      else if (word.wider.has(key)) offer({ how: 'SOUNDS_IN_PART', from: index, to: index + written.length })
    }
  }
  return best
}

const plain = (text: string): string => text.toLowerCase().replaceAll('-', '')

/** Where a number meets one that stands in the register: the same, or its beginning; dashes do not count. */
export const meetNumber = (fact: string, number: SearchNumber): Meeting | null => {
  if (plain(fact) === plain(number)) return { how: 'WRITTEN', from: 0, to: fact.length }
  if (!plain(fact).startsWith(plain(number))) return null
  let to = 0
  for (let met = 0; met < plain(number).length; to += 1) if (fact.charAt(to) !== '-') met += 1
  return { how: 'PART', from: 0, to }
}
