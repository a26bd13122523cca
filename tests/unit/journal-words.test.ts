import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HOUSEHOLD_FACTS, PAPER_NUMBERS, PERSON_FACTS } from '@/lib/domain/household/facts'
import { SUBJECT_KINDS } from '@/lib/domain/journal/subject'
import { LOCALES } from '@/lib/messages/locales'
import { mentionedIn, readingOf } from '@/lib/platform/event-params'

type Words = { readonly [key: string]: string | Words }

const catalogue = (locale: string, file: string): Words =>
  JSON.parse(readFileSync(`lib/messages/${locale}/${file}.json`, 'utf8')) as Words

const at = (words: Words | string | undefined, path: readonly string[]): Words | string | undefined =>
  path.reduce<Words | string | undefined>((inner, key) => (typeof inner === 'object' ? inner[key] : undefined), words)

/** Every event that the code can report, read out of the files in which the nouns declare them. */
const EVENTS = [...globSync('lib/domain/*/events.ts'), 'lib/domain/journal/event.ts'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/'([a-z]+\.[A-Za-z]+)':/g)].map(([, type = '']) => type),
)

const sentence = (locale: string, type: string): string => {
  const [file = '', ...past] = type.split('.')
  const words = at(catalogue(locale, file), ['event', ...past])
  return typeof words === 'string' ? words : ''
}

const NUMBERS = /\{(\w+), (number|plural|select)/g

/** The parameters that a sentence says as they are read, without choosing by them or counting. */
const saidIn = (words: string): readonly string[] => {
  const chosen = new Set([...words.matchAll(NUMBERS)].map(([, name]) => name))
  return [...words.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (chosen.has(name) ? [] : [name]))
}

/** Parameters that are numbers by their type. */
const COUNTED = new Set(
  [...globSync('lib/domain/*/events.ts')].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/readonly (\w+): number/g)].map(([, name = '']) => name),
  ),
)

/** The kinds of record that commands and stores say an event is about. */
const KINDS = globSync('lib/{features,platform,caretaker}/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/subject(?::| =) \{ kind: '(\w+)'/g)].map(([, kind = '']) => kind),
)
/** Of the desk: what waits there is no record of the journal. */
const ON_A_DESK = ['person', 'signature']

describe('The journal in words (requirement 11): codes are kept, words are made when it is read', () => {
  it('every event of the code has a sentence in both languages', () => {
    expect(EVENTS.length).toBeGreaterThan(90)
    expect(LOCALES.flatMap((locale) => EVENTS.filter((type) => sentence(locale, type) === ''))).toEqual([])
  })

  it('every parameter that a sentence says is read somehow, and none is a bare code', () => {
    const bare = LOCALES.flatMap((locale) =>
      EVENTS.flatMap((type) =>
        saidIn(sentence(locale, type))
          .filter((name) => !COUNTED.has(name))
          .filter((name) => [undefined, 'SENTENCE'].includes(readingOf(type, name) as string | undefined))
          .map((name) => `${locale} ${type} ${name}`),
      ),
    )
    expect(bare).toEqual([])
  })

  it('codes whose words stand in the catalogue have them there', () => {
    const empty = LOCALES.flatMap((locale) =>
      EVENTS.flatMap((type) =>
        saidIn(sentence(locale, type)).flatMap((name) => {
          const reading = readingOf(type, name)
          if (typeof reading !== 'object') return []
          const [file = '', ...path] = reading.words.split('.')
          return typeof at(catalogue(locale, file), path) === 'object' ? [] : [`${locale} ${reading.words}`]
        }),
      ),
    )
    expect(empty).toEqual([])
  })

  it.each(LOCALES)('%s · every kind of record and every fault of a file has a word', (locale) => {
    const words = catalogue(locale, 'journal')
    const known: readonly string[] = [...SUBJECT_KINDS, ...ON_A_DESK]
    expect(KINDS.length).toBeGreaterThan(60)
    expect(KINDS.filter((kind) => !known.includes(kind))).toEqual([])
    expect(SUBJECT_KINDS.filter((kind) => typeof at(words, ['record', kind]) !== 'string')).toEqual([])
    const faults = Object.keys(at(catalogue(locale, 'tables'), ['refusal']) ?? {})
    expect(faults.length).toBeGreaterThan(10)
    expect(faults.filter((code) => typeof at(words, ['fault', `tables_${code}`]) !== 'string')).toEqual([])
  })

  it.each(LOCALES)('%s · every fact of the register that an event names has a word', (locale) => {
    const words = catalogue(locale, 'households')
    const named = [
      ...HOUSEHOLD_FACTS,
      ...PERSON_FACTS,
      ...PAPER_NUMBERS,
      'village',
      'relation',
      'ownFacts',
      'joined',
      'ended',
    ]
    const wordless = named.filter((fact) => fact !== 'name' && typeof at(words, ['field', fact]) !== 'string')
    expect(wordless).toEqual([])
  })

  it('what is looked up before it is said is found in the events', () => {
    const made = {
      type: 'assignments.replaced',
      params: { officer: 'Bhanu Sharma', before: 'Bela', from: '2026-08-15' },
    }
    expect(mentionedIn([made, { type: 'accounts.posted', params: { place: '2/25' } }])).toEqual({
      PLACE: ['2/25'],
      PLACE_CODE: [],
      OFFICER: ['Bhanu Sharma', 'Bela'],
      QUESTION: [],
    })
  })
})
