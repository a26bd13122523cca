import { type BrowserContext, test as base } from '@playwright/test'
import { isLocale, type Locale } from '@/lib/messages/locales'
import { Office } from '@/tests/e2e/office'

interface Fixtures {
  readonly language: Locale
  /** The browser of this test. */
  readonly office: Office
  /** Another browser that shares nothing with the first: a second officer, or a citizen. */
  readonly another: () => Promise<Office>
}

/** A test of the portal in the language and on the screen of its project. */
export const test = base.extend<Fixtures>({
  language: async ({ locale }, use) => {
    const language = locale?.slice(0, 2) ?? ''
    await use(isLocale(language) ? language : 'hi')
  },
  office: async ({ page, language, javaScriptEnabled }, use, info) =>
    use(new Office(page, language, info, javaScriptEnabled)),
  another: async ({ browser, contextOptions, language, storageState, javaScriptEnabled }, use, info) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, ...(storageState && { storageState }) })
      opened.push(context)
      return new Office(await context.newPage(), language, info, javaScriptEnabled)
    })
    for (const context of opened) await context.close()
  },
})
