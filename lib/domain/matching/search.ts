import { householdBeginnings } from '@/lib/domain/household/number'
import { applicationBeginning } from '@/lib/domain/application/number'
import { nameTokens } from '@/lib/domain/matching/names'
import { latinDigits } from '@/lib/domain/shared/check-digit'

/** A typed word that may be a name, part of one, or the name of a village: in small letters, and as it sounds. */
export interface SearchWord {
  readonly text: string
  readonly key: string
}

/** A typed word with a figure in it, in small letters: a house, household, ration card, BPL or application number. */
export type SearchNumber = string

/** What somebody looks for in the register. */
export interface Search {
  readonly words: readonly SearchWord[]
  readonly numbers: readonly SearchNumber[]
}

const MOST_LETTERS = 120
const MOST_WORDS = 6

/** Said between two names, no part of either: S/o, W/o, पुत्र. */
const KIN = /^(?:[sdwc]\/o\.?|पुत्र|पुत्री|पत्नी)$/iu
const OUTSIDE = /^[^\p{L}\p{M}\d]+|[^\p{L}\p{M}\d]+$/gu

/** The number behind a text that is one number written with spaces; null when it is none. */
const spacedNumber = (text: string): SearchNumber | null => {
  if (!/\s/.test(text)) return null
  const figures = text.replace(/\s/g, '')
  const application = applicationBeginning(figures)
  if (application !== null && /\d{3}/.test(application)) return application.toLowerCase()
  return /^[\d-]{8,}$/.test(figures) ? figures : null
}

/**
 * Reads what was typed into the search box: words in any order and either script, figures of either kind; honorifics and
 * "son of" are left out (nobody is found by them), and so is what goes beyond six words or 120 letters.
 */
export const readSearch = (typed: string): Search => {
  const text = latinDigits(typed.normalize('NFC'))
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_LETTERS)
  const whole = spacedNumber(text)
  if (whole !== null) return { words: [], numbers: [whole] }
  const words = new Map<string, string>()
  const numbers = new Set<string>()
  for (const piece of text.split(/[\s,]+/)) {
    const bare = piece.replace(OUTSIDE, '').toLowerCase()
    if (/\d/.test(bare)) numbers.add(bare)
    else if (!KIN.test(piece)) {
      for (const { written, key } of nameTokens(piece)) words.set(written.toLowerCase(), key)
    }
  }
  return {
    words: [...words].slice(0, MOST_WORDS).map(([word, key]) => ({ text: word, key })),
    numbers: [...numbers].slice(0, MOST_WORDS),
  }
}

/** Whether there is enough to look for: one number, or one word of two letters. */
export const isEnough = ({ words, numbers }: Search): boolean =>
  numbers.length > 0 || words.some(({ text }) => [...text].length > 1)

/** How a household, a ration card and an application may begin that bear the number, as they are written. */
export const beginningsOf = (
  number: SearchNumber,
): { readonly cards: readonly string[]; readonly applications: readonly string[] } => {
  const application = applicationBeginning(number)
  return {
    cards: [...new Set([number, number.toUpperCase(), ...householdBeginnings(number)])],
    applications: application === null ? [] : [application],
  }
}
