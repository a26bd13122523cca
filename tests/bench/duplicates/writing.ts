import { between, type Chance, happens, oneOf } from '@/lib/caretaker/demonstration/chance'
import type { Birth, Name } from '@/lib/domain/household/household'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { BookName } from '@/tests/bench/duplicates/book'
import type { Land, Soul } from '@/tests/bench/duplicates/people'

/** What goes wrong when the same person is written down a second time. */
export const MISTAKES = [
  'spelling',
  'slip',
  'transliteration',
  'order',
  'habit',
  'honorific',
  'noGuardian',
  'yearOnly',
  'yearOff',
  'roundedAge',
  'dayAndMonth',
  'otherFigure',
  'marriage',
  'moved',
] as const
export type Mistake = (typeof MISTAKES)[number]

export type Script = 'en' | 'hi' | 'both'

/** Latin spellings of one sound, as clerks vary them. Not the portal's table: these go both ways and at random. */
const HABITS_OF_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/ee/, 'i'],
  [/i(?=[a-z])/, 'ee'],
  [/oo/, 'u'],
  [/u(?=[a-z])/, 'oo'],
  [/sh/, 's'],
  [/s(?=[aeiou])/, 'sh'],
  [/v/, 'b'],
  [/V/, 'B'],
  [/v/, 'w'],
  [/B(?=[aeiou])/, 'V'],
  [/ph/, 'f'],
  [/a$/, ''],
  [/(?<=[^aeiou])$/, 'a'],
  [/a(?=[a-z])/, 'aa'],
  [/aa/, 'a'],
  [/([dt])h/, '$1'],
  [/([dt])(?=[aeiou])/, '$1h'],
  [/([lnmtk])(?=[aeiou])/, '$1$1'],
  [/ndra$/, 'nder'],
  [/nder$/, 'ndra'],
  [/a(?=r$)/, 'e'],
  [/y$/, 'i'],
  [/i$/, 'y'],
  [/x/, 'ksh'],
  [/ksh/, 'x'],
  [/z/, 'j'],
  [/j/, 'z'],
]

/** Hindi ones: nasals as a dot or a letter, sibilants, long and short vowels, v and b, a nukta. */
const HABITS_OF_WRITING: readonly (readonly [RegExp, string])[] = [
  [/ं(?=[तथदध])/, 'न्'],
  [/न्(?=[तथदध])/, 'ं'],
  [/म्(?=[पफबभ])/, 'ं'],
  [/ी/, 'ि'],
  [/ि/, 'ी'],
  [/ू/, 'ु'],
  [/ु/, 'ू'],
  [/श/, 'स'],
  [/स/, 'श'],
  [/ष/, 'श'],
  [/व/, 'ब'],
  [/ा$/, ''],
  [/ड/, 'ड़'],
  [/ज/, 'ज़'],
  [/ण/, 'न'],
]

const varied = (chance: Chance, text: string): string => {
  const habits = /[a-z]/i.test(text) ? HABITS_OF_SPELLING : HABITS_OF_WRITING
  const fitting = habits.filter(([shape]) => shape.test(text))
  if (fitting.length === 0) return text
  const [shape, by] = oneOf(chance, fitting)
  return text.replace(shape, by)
}

/** A finger beside the key: a letter dropped, doubled, or exchanged with its neighbour. */
const slipped = (chance: Chance, text: string): string => {
  if (text.length < 4) return text
  const at = between(chance, 1, text.length - 2)
  const kind = chance()
  if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1)
  if (kind < 0.7) return text.slice(0, at) + text.charAt(at) + text.slice(at)
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}

const spelt = (chance: Chance, name: BookName, script: 'en' | 'hi', usual: boolean): string =>
  (usual ? name[script][0] : oneOf(chance, name[script])) ?? ''

interface Pen {
  readonly chance: Chance
  readonly script: Script
  readonly mistakes: ReadonlySet<Mistake>
}

const HABITUAL = new Set(['Kumar', 'Singh', 'Ram', 'Lal', 'Chand', 'Devi', 'Kumari'])
const isHabit = ({ en }: BookName): boolean => HABITUAL.has(en[0] ?? '')
const OTHER_HABITS: readonly BookName[] = [
  { en: ['Kumar'], hi: ['कुमार'] },
  { en: ['Lal'], hi: ['लाल'] },
  { en: ['Devi'], hi: ['देवी'] },
]

const written = (name: readonly BookName[], script: 'en' | 'hi', { chance, mistakes }: Pen, own: boolean): string => {
  let parts = [...name]
  if (mistakes.has('habit') && (own || happens(chance, 50))) {
    const strict = parts.filter((part) => !isHabit(part))
    const [first] = strict
    if (strict.length < parts.length && strict.length > 0 && happens(chance, 60)) parts = strict
    else if (first) parts = [first, oneOf(chance, OTHER_HABITS)]
  }
  const usual = !mistakes.has('transliteration')
  let tokens = parts.map((part) => spelt(chance, part, script, usual))
  if (mistakes.has('spelling')) {
    tokens = tokens.map((token, at) => (at === 0 || happens(chance, 40) ? varied(chance, token) : token))
  }
  if (mistakes.has('slip') && own) tokens = tokens.map((token, at) => (at === 0 ? slipped(chance, token) : token))
  if (mistakes.has('order') && own) tokens.reverse()
  return tokens.join(' ')
}

const inScripts = (name: readonly BookName[], pen: Pen, own: boolean): Name => ({
  ...(pen.script === 'hi' ? {} : { en: written(name, 'en', pen, own) }),
  ...(pen.script === 'en' ? {} : { hi: written(name, 'hi', pen, own) }),
})

const BEFORE: Readonly<Record<string, readonly Name[]>> = {
  FEMALE: [
    { en: 'Smt.', hi: 'श्रीमती' },
    { en: 'Late Smt', hi: 'स्व० श्रीमती' },
  ],
  MALE: [
    { en: 'Shri', hi: 'श्री' },
    { en: 'Sh.', hi: 'श्री' },
    { en: 'Late Sh.', hi: 'स्व. श्री' },
    { en: 'Lt.', hi: 'स्वर्गीय' },
  ],
}

const honoured = (chance: Chance, name: Name, gender: string): Name => {
  const { en = '', hi = '' } = oneOf(chance, BEFORE[gender] ?? BEFORE['MALE'] ?? [])
  return {
    ...(name.en === undefined ? {} : { en: `${en} ${name.en}` }),
    ...(name.hi === undefined ? {} : { hi: `${hi} ${name.hi}` }),
  }
}

/** A date of which the day or the month was written otherwise. */
const miswritten = (chance: Chance, born: PlainDate): PlainDate => {
  const [year = '', month = '', day = ''] = born.split('-')
  const other = (from: string, most: number): string => {
    const next = Number(from) + oneOf(chance, [-10, -1, 1, 5, 10] as const)
    return String(next >= 1 && next <= most ? next : (Number(from) % most) + 1).padStart(2, '0')
  }
  return plainDate(happens(chance, 60) ? `${year}-${month}-${other(day, 28)}` : `${year}-${other(month, 12)}-${day}`)
}

const birthOf = ({ born }: Soul, { chance, mistakes }: Pen): Birth => {
  const year = Number(born.slice(0, 4))
  if (mistakes.has('roundedAge')) {
    const rounded = 2026 - Math.round((2026 - year) / 5) * 5
    return { date: plainDate(`${rounded}-01-01`), precision: 'ESTIMATE' }
  }
  if (mistakes.has('yearOff')) {
    const off = year + (happens(chance, 50) ? 1 : -1) * (happens(chance, 75) ? 1 : 2)
    return { date: plainDate(`${off}-01-01`), precision: 'YEAR' }
  }
  if (mistakes.has('yearOnly')) return { date: plainDate(`${year}-01-01`), precision: 'YEAR' }
  if (mistakes.has('dayAndMonth')) return { date: plainDate(`${year}-01-01`), precision: 'EXACT' }
  return { date: mistakes.has('otherFigure') ? miswritten(chance, born) : born, precision: 'EXACT' }
}

/** A person as one clerk wrote him or her down. */
export const entryOf = (soul: Soul, pen: Pen, land: Land): MatchPerson => {
  const { chance, mistakes } = pen
  const married = mistakes.has('marriage') && soul.gender === 'FEMALE'
  const kin = married ? soul.father : soul.guardian.name
  const name = inScripts(soul.name, pen, true)
  const guardian = inScripts(kin, pen, false)
  const told = !mistakes.has('noGuardian')
  const elsewhere = happens(chance, 60)
    ? Math.max(0, soul.village + oneOf(chance, [-2, -1, 1, 2]))
    : between(chance, 0, land.villages - 1)
  return {
    name: mistakes.has('honorific') && happens(chance, 60) ? honoured(chance, name, soul.gender) : name,
    guardian: told ? (mistakes.has('honorific') ? honoured(chance, guardian, 'MALE') : guardian) : null,
    guardianKind: told ? (married ? 'DAUGHTER_OF' : soul.guardian.kind) : null,
    birth: birthOf(soul, pen),
    gender: soul.gender,
    village: land.at(mistakes.has('moved') || married ? elsewhere : soul.village),
    epic: null,
    aadhaarDigest: null,
    rationCardNo: null,
  }
}

/** One to three mistakes of a second entry, and its script. */
export const mistakesOf = (chance: Chance): ReadonlySet<Mistake> =>
  new Set(Array.from({ length: between(chance, 1, 3) }, () => oneOf(chance, MISTAKES)))

export const scriptOf = (chance: Chance): Script => oneOf(chance, ['en', 'en', 'hi', 'both', 'both'] as const)
