import { romanised } from '@/lib/domain/matching/devanagari'

/** What writers of one sound do differently, in the order in which it is undone. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/z/g, 'j'],
  [/ow(?![aeiouy])/g, 'au'],
  [/t?chh?/g, 'C'],
  [/c/g, 'k'],
  [/C/g, 'c'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  // Aspiration is heard by few and written by fewer.
  [/([kgjtdb])h/g, '$1'],
  [/jn|gny|dny/g, 'gy'],
  // क्ष is said and written ksh, x and chh: Lakshman, Laxman, Lachhman; Rakshpal, Rachhpal.
  [/ks/g, 'c'],
  // The nasal before a lip is m, however it is written; v, w and b are one letter in the hills.
  [/n(?=[pbf])/g, 'm'],
  [/[vw]/g, 'b'],
  // Long and short vowels, glides, diphthongs.
  [/ee|ii|ie/g, 'i'],
  [/oo|uu/g, 'u'],
  [/ia/g, 'iya'],
  [/(.)\1+/g, '$1'],
  [/(?:ai|ei|oi|oy)$/g, 'ay'],
  [/ey$/g, 'e'],
  [/(?:ai|ei|[ae]y(?![aeiou]|$))/g, 'e'],
  [/au|ou/g, 'o'],
  [/^y/g, 'j'],
  [/(?<=[^aeiou])y$/g, 'i'],
  [/h$/g, ''],
  [/(?<=[^aeiou])a$/g, ''],
]

/**
 * Which edition of the spellings the kept keys were worked out by: every change of them is a new one, and the worker then
 * writes the keys of each State's register anew.
 */
export const KEY_EDITION = '2'

// The same few thousand tokens make up a State's register: each is worked out once, the memory stays small.
const KEPT = 50_000
const kept = new Map<string, { readonly sound: string; readonly key: string }>()

const soundIn = (token: string): string =>
  SPELLINGS.reduce((text, [shape, by]) => text.replace(shape, by), romanised(token).toLowerCase())

const FIRST_VOWEL: Readonly<Record<string, string>> = { a: 'a', e: 'i', i: 'i', o: 'u', u: 'u' }
const LAST_VOWEL: Readonly<Record<string, string>> = { i: 'i', o: 'u', u: 'u' }

const keyIn = (sound: string): string => {
  if (sound === '') return ''
  const first = FIRST_VOWEL[sound.charAt(0)] ?? ''
  const last = sound.length > 1 ? (LAST_VOWEL[sound.charAt(sound.length - 1)] ?? '') : ''
  const glide = /ya?$/.test(sound) && sound !== 'y' ? 'y' : ''
  const consonants = sound.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
  return first + consonants + (glide || last)
}

const heard = (token: string): { readonly sound: string; readonly key: string } => {
  const known = kept.get(token)
  if (known) return known
  const sound = soundIn(token)
  const found = { sound, key: keyIn(sound) }
  if (kept.size >= KEPT) kept.clear()
  kept.set(token, found)
  return found
}

/**
 * One token of a name as it sounds, in plain Latin letters: one spelling for the nasals, the sibilants, v/w/b, ph/f, ee/i,
 * oo/u, doubled and aspirated letters and a final a, from either script; vowels inside stay.
 */
export const soundOf = (token: string): string => heard(token).sound

/**
 * The key under which every usual spelling of one token meets, in Devanagari and in Latin letters (चन्द्र, चंद्र, Chander,
 * Chandra): its first vowel, its consonants, and a final i, u or y. Empty when the token holds no letter of either.
 */
export const phoneticKey = (token: string): string => heard(token).key
