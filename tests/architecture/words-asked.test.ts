import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Words = { readonly [key: string]: string | Words }

/** Groups of which a code out of the records chooses the word: no program text spells the whole key. */
const CHOSEN_BY_RECORDS = [
  ...['history.versionEvent', 'journal.record', 'journal.fault', 'rules.figure'],
  ...['site.absent', 'standings.askAt', 'standings.department'],
]

const keysOf = (words: Words, path: readonly string[]): string[][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key]] : keysOf(value, [...path, key]),
  )

/** What program text may ask a catalogue for: texts and names as they stand, and texts with a gap, as patterns. */
const spokenIn = (sources: readonly string[]) => {
  const whole = new Set<string>()
  const gaps: { readonly from: boolean; readonly pattern: RegExp }[] = []
  for (const source of sources) {
    const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
    for (const [, text = ''] of code.matchAll(/['"]([A-Za-z][\w.:-]*)['"]/g)) whole.add(text)
    for (const [, name = ''] of code.matchAll(/(?<=[{,\s])([A-Za-z]\w*)(?=[:,}\s])/g)) whole.add(name)
    for (const [, text = ''] of code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)) {
      const parts = text.split(/\$\{[^}]*\}/)
      const [first = '', second = ''] = parts
      if (!parts.every((part) => /^[\w.]*$/.test(part)) || !(first.endsWith('.') || second.startsWith('.'))) continue
      const pattern = new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.:-]+')}$`)
      gaps.push({ from: first === '', pattern })
    }
  }
  return { whole, gaps }
}

/** Keys that no program text can mean: neither whole, nor below a catalogue or group that some text names. */
const unasked = (keys: readonly (readonly string[])[], sources: readonly string[]): readonly string[] => {
  const { whole, gaps } = spokenIn(sources)
  const means = (key: readonly string[], at: number): boolean => {
    const rest = key.slice(at).join('.')
    if (at > 0 && !whole.has(key.slice(0, at).join('.'))) return false
    // A gap at the very beginning stands for a catalogue, and means of it what is said of every record.
    const fits = gaps.some(({ from, pattern }) => pattern.test(rest) && (!from || at > 0 || SAID_OF_ALL.test(rest)))
    return whole.has(rest) || fits
  }
  return keys.filter((key) => !key.some((_, at) => means(key, at))).map((key) => key.join('.'))
}
const SAID_OF_ALL = /\.(?:refusal|event|error)\./

const keys = readdirSync('lib/messages/en').flatMap((file) =>
  keysOf(JSON.parse(readFileSync(`lib/messages/en/${file}`, 'utf8')) as Words, [file.replace('.json', '')]),
)
const sources = globSync(['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.{ts,mts,mjs}'])
  .filter((file) => !/^lib\/messages\/(?:en|hi)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))

describe('no catalogue holds words that nobody asks for', () => {
  it('every sentence is asked for by some program text', () => {
    const known = keys.filter((key) => !CHOSEN_BY_RECORDS.includes(key.slice(0, -1).join('.')))
    expect(unasked(known, sources)).toEqual([])
  })

  it('the groups that records choose from exist', () => {
    const groups = new Set(keys.map((key) => key.slice(0, -1).join('.')))
    expect(CHOSEN_BY_RECORDS.filter((group) => !groups.has(group))).toEqual([])
  })

  it.each([
    ["t('page.title')", ['lists.page.dead']],
    ["useTranslations('lists.page'); t('title')", ['lists.page.dead']],
    ["useTranslations('lists'); t(`page.${code}`)", []],
    ["t('lists.page.dead')", ['lists.page.title']],
  ])('of two words %s leaves over %j', (text, left) => {
    const two = [
      ['lists', 'page', 'title'],
      ['lists', 'page', 'dead'],
    ]
    expect(unasked(two, [`useTranslations('lists'); ${text}`])).toEqual(left)
  })
})
