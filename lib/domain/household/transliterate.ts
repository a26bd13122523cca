import { CONSONANTS, VOWELS } from '@/lib/domain/household/devanagari-letters'
import { ENGLISH, HINDI } from '@/lib/domain/household/known-names'

const SHORT: Readonly<Record<string, string>> = { aa: 'a', ee: 'i', oo: 'u' }
const VIRAMA = '्'
const NASAL = /[\u0900-\u0902]/
const NUKTA = /\u093c/g

interface Unit {
  readonly consonant: string
  readonly vowel: string
}

/** The syllables of a Devanagari word: consonant and vowel, either of which may be empty. */
const unitsOf = (word: string): readonly Unit[] => {
  const units: Unit[] = []
  const text = word.normalize('NFC').replace(/ड़/g, 'ड').replace(/ढ़/g, 'ढ').replace(NUKTA, '')
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const consonant = CONSONANTS.find(([letter]) => rest.startsWith(letter))
    const vowel = VOWELS.find(([letter]) => rest.startsWith(letter))
    if (consonant) {
      at += consonant[0].length
      const sign = VOWELS.find(([, mark]) => mark !== '' && text.startsWith(mark, at))
      if (sign) at += sign[1].length
      const silent = text.startsWith(VIRAMA, at)
      if (silent) at += 1
      units.push({ consonant: consonant[1], vowel: sign ? sign[2] : silent ? '' : 'a' })
    } else {
      if (vowel) units.push({ consonant: '', vowel: vowel[2] })
      else if (NASAL.test(rest.charAt(0))) units.push({ consonant: 'n', vowel: '' })
      at += 1
    }
  }
  return units
}

/**
 * Whether the vowel that nobody writes is spoken: not at the end of a word, nor between two spoken syllables, the earlier
 * one deciding (रामकली: Ramkali).
 */
const spokenOf = (units: readonly Unit[]): readonly boolean[] => {
  const spoken: boolean[] = []
  units.forEach(({ consonant, vowel }, index) => {
    const after = units[index + 1]
    const bare = vowel === 'a' && consonant !== '' && units.length > 1
    const follows = index > 0 && units[index - 1]?.vowel !== '' && spoken[index - 1] !== false
    const leads = after !== undefined && after.consonant !== '' && after.vowel !== ''
    const beforeEnd = index === units.length - 2 && after?.vowel === 'a'
    spoken.push(!(bare && (after === undefined || (follows && leads && !beforeEnd))))
  })
  return spoken
}

const toLatinWord = (word: string): string => {
  const known = ENGLISH.get(word.normalize('NFC'))
  if (known !== undefined) return known
  const units = unitsOf(word)
  const spoken = spokenOf(units)
  const text = units
    .map(({ consonant, vowel }, index) => consonant + (spoken[index] ? (SHORT[vowel] ?? vowel) : ''))
    .join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether two consonants that follow each other are one sound; otherwise a silent vowel stands between them. */
const joins = (first: string, second: string): boolean =>
  first === second ||
  ['r', 'y'].includes(second) ||
  (['v', 'w'].includes(second) && ['s', 'sh', 'd', 't'].includes(first)) ||
  (['s', 'sh', 'n'].includes(first) && ['t', 'th', 'd', 'dh', 'k', 'n', 'm'].includes(second)) ||
  (first === 'm' && ['b', 'p', 'bh'].includes(second))

const LATIN: readonly (readonly [string, string])[] = [
  ...CONSONANTS.map(([letter, latin]) => [latin, letter] as const).filter(
    ([latin], index, all) => all.findIndex(([other]) => other === latin) === index,
  ),
  ['w', 'व'],
  ['z', 'ज'],
  ['q', 'क'],
  ['x', 'क्स'],
  ['f', 'फ'],
  ['c', 'क'],
]
const BY_LENGTH = LATIN.toSorted(([a], [b]) => b.length - a.length)
const SPELT: readonly (readonly [string, string, string])[] = [
  ...VOWELS.map(([letter, sign, latin]) => [latin, letter, sign] as const),
  ['ou', 'औ', 'ौ'],
  ['ei', 'ए', 'े'],
]
const VOWEL_BY_LENGTH = SPELT.toSorted(([a], [b]) => b.length - a.length)

const toHindiWord = (word: string): string => {
  const text = word.toLowerCase()
  const known = HINDI.get(text.replace(/\.$/, ''))
  if (known !== undefined) return known
  let written = ''
  let open = ''
  for (let at = 0; at < text.length;) {
    const consonant = BY_LENGTH.find(([latin]) => text.startsWith(latin, at))
    const vowel = VOWEL_BY_LENGTH.find(([latin]) => text.startsWith(latin, at))
    if (vowel) {
      const [latin, letter, sign] = vowel
      at += latin.length
      const long = at === text.length ? (LONG_AT_END[latin] ?? null) : null
      written += open === '' ? letter : (long ?? sign)
      open = ''
    } else if (consonant) {
      written += (open !== '' && joins(open, consonant[0]) ? VIRAMA : '') + consonant[1]
      open = consonant[0]
      at += consonant[0].length
    } else at += 1
  }
  return written
}

/** At the end of a name these are spoken long. */
const LONG_AT_END: Readonly<Record<string, string>> = { a: 'ा', i: 'ी', u: 'ू', y: 'ी' }

const DEVANAGARI = /\p{Script=Devanagari}/u

/**
 * How a name would be written in the other script: Latin letters for a Hindi name and the other way round. It is shown as a
 * suggestion beside an empty box and never fills one by itself (domain §10.1, Language; F14). Null for no letters.
 */
export const suggestedName = (name: string): string | null => {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return null
  return words.map((word) => (DEVANAGARI.test(word) ? toLatinWord(word) : toHindiWord(word))).join(' ') || null
}
