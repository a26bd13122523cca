import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Locale } from '@/lib/messages/locales'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.2 AA, one line a rule with the first places. */
const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze()
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
    return `${id} (${help}), ${nodes.length} times:\n${where.join('\n')}`
  })
}

/**
 * Text on a Hindi page that looks like an English sentence: three Latin words in a row and no Hindi letter beside them,
 * outside codes and passages marked as another language.
 */
const englishLeft = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sentence = /(?:[A-Za-z]{2,}[\s,;:'’-]+){2,}[A-Za-z]{2,}/
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement
      const skipped = element?.closest('script, style, noscript, code, [lang]:not([lang="hi"])')
      const text = node.textContent ?? ''
      if (!skipped && sentence.test(text) && !/[ऀ-ॿ]/.test(text)) found.push(text.trim())
    }
    return found
  })

/** How wide the page is and how wide the window: nothing scrolls sideways while they are the same. */
const overhang = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const over = [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 60)}`)
    return [`${scrollWidth} px on a screen of ${clientWidth} px`, ...over]
  })

/**
 * Every page must be readable by everybody, in the language chosen, on the screen at hand. Where scripts are switched off
 * axe cannot run either; the same page is looked at by the tests that have them.
 */
export const expectGoodLooks = async (page: Page, locale: Locale, scripted: boolean): Promise<void> => {
  const path = new URL(page.url()).pathname
  await expect(page.getByRole('heading', { level: 1 }), `${path} has one heading of the first level`).toHaveCount(1)
  await expect(page, `${path} has a title`).toHaveTitle(/\S/)
  if (scripted) expect.soft(await faults(page), `axe on ${path}`).toEqual([])
  expect.soft(await overhang(page), `width of ${path}`).toEqual([])
  if (locale === 'hi') expect.soft(await englishLeft(page), `English left on ${path}`).toEqual([])
}
