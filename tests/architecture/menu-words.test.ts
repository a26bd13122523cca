import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/domain/access/actor'
import { menuFor } from '@/lib/features/accounts/view'
import { LOCALES, type Locale } from '@/lib/messages/locales'

type Words = { readonly [key: string]: string | Words }

const said = (locale: Locale, key: string): string => {
  const [catalogue = '', ...path] = key.split('.')
  const words = JSON.parse(readFileSync(`lib/messages/${locale}/${catalogue}.json`, 'utf8')) as Words
  const found = path.reduce<string | Words>((at, step) => (typeof at === 'string' ? '' : (at[step] ?? '')), words)
  return typeof found === 'string' ? found : ''
}

/** The message that is the title of a page's tab. */
const tabOf = (source: string): string => {
  const [, catalogue = '', key = ''] = /title: \(await getTranslations\('([\w.]+)'\)\)\('([\w.]+)'\)/.exec(source) ?? []
  return `${catalogue}.${key}`
}

/** The messages of which a page's heading is made. */
const headingOf = (source: string): readonly string[] => {
  const catalogues = new Map(
    [...source.matchAll(/const (\w+) = await getTranslations\('([\w.]+)'\)/g)].map(([, name, path]) => [name, path]),
  )
  const [, title = ''] = /<PageHeading\s[^>]*?title=\{(.*?)\}(?=[\s>])/s.exec(source) ?? []
  return [...title.matchAll(/(\w+)\('([\w.]+)'/g)].map(([, name, key = '']) => `${catalogues.get(name) ?? ''}.${key}`)
}

/** Languages in which the menu calls a page otherwise than its tab or its heading does. */
const calledOtherwise = (title: string, source: string): readonly Locale[] =>
  LOCALES.filter((locale) => {
    const words = said(locale, title)
    const heading = headingOf(source).map((key) => said(locale, key))
    return words === '' || said(locale, tabOf(source)) !== words || !heading.some((text) => text.includes(words))
  })

const MENU = new Map(ROLES.flatMap((role) => menuFor(role).map(({ key, title }) => [key, title])))

describe('a page is called in the menu as it calls itself', () => {
  it.each([...MENU])('%s', (key, title) => {
    const source = readFileSync(`app/[lang]/(office)/${key}/page.tsx`, 'utf8')
    expect(calledOtherwise(title, source)).toEqual([])
  })

  it.each([
    ["t('title')", 'title', []],
    ["t('titleOf', { area: view.area[locale] })", 'title', []],
    ["`${t('title')}: ${name}`", 'title', []],
    ["place ? `${name}, ${kind}` : t('title')", 'title', []],
    ["t('print')", 'title', LOCALES],
    ["t('title')", 'print', LOCALES],
  ])('a heading %s under a tab called by %s', (heading, tab, otherwise) => {
    const source = [
      `  title: (await getTranslations('visits.page'))('${tab}'),`,
      "  const t = await getTranslations('visits.page')",
      `  <PageHeading caption={view.name} title={${heading}}>`,
    ].join('\n')
    expect(calledOtherwise('visits.page.title', source)).toEqual(otherwise)
  })
})
