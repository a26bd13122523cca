import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Words = { readonly [key: string]: string | Words }

const folder = 'lib/messages'
const names = (language: string): string[] => readdirSync(`${folder}/${language}`).sort()
const read = (language: string, file: string): Words =>
  JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8')) as Words
const flat = (words: Words, path = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
const named = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [element.value, ...named(element.children)]
    const branches = 'options' in element ? Object.values(element.options).flatMap(({ value }) => named(value)) : []
    return [element.value, ...branches]
  })

// The arguments that a message names, each once.
const parameters = (text: string): string[] => [...new Set(named(parse(text)))].sort()

describe('every sentence stands in every language', () => {
  it('the languages have the same catalogues', () => {
    expect(names('hi')).toEqual(names('en'))
  })

  it.each(names('en'))('%s has the same keys with the same parameters', (file) => {
    const english = new Map(flat(read('en', file)))
    const hindi = new Map(flat(read('hi', file)))
    expect([...hindi.keys()].sort()).toEqual([...english.keys()].sort())
    const uneven = [...english].filter(
      ([key, text]) => parameters(text).join() !== parameters(hindi.get(key) ?? '').join(),
    )
    expect(uneven.map(([key]) => key)).toEqual([])
  })

  it.each(names('en'))('%s: no Hindi sentence was left in English', (file) => {
    const untranslated = flat(read('hi', file)).filter(
      ([, text]) => /[A-Za-z]{4,}/.test(text.replace(/\{[^{}]*\}/g, '')) && !/[\u0900-\u097F]/.test(text),
    )
    expect(untranslated.map(([key]) => key)).toEqual([])
  })

  it.each(names('en'))('%s keeps to 400 lines', (file) => {
    expect(readFileSync(`${folder}/en/${file}`, 'utf8').split('\n').length).toBeLessThanOrEqual(400)
  })
})
