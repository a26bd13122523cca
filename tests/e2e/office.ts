import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import type { Locale } from '@/lib/messages/locales'
import { expectGoodLooks } from '@/tests/e2e/looks'
import { type Said, said } from '@/tests/e2e/words'
import { type Person, type Words, world } from '@/tests/e2e/world'

/** A browser in the hands of somebody: in one language, finding things by their role and their name alone. */
export class Office {
  readonly t: Said

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    private readonly info: TestInfo,
    private readonly scripted = true,
  ) {
    this.t = said(locale)
  }

  /** The word of a name in this browser's language. */
  word(words: Words): string {
    return words[this.locale]
  }

  /** Opens an address and looks at the page. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.look()
  }

  /** Looks at the page that is open: axe, language, width. */
  async look(): Promise<void> {
    await expectGoodLooks(this.page, this.locale, this.scripted)
  }

  /** Keeps a picture for people to look at. */
  async picture(name: string): Promise<void> {
    const folder = `${this.info.config.rootDir}/../../test-results/screens/${this.info.project.name}`
    await this.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  async signIn(person: Person, password = world().password): Promise<void> {
    await this.open('/sign-in')
    await this.signInHere(person, password)
  }

  /** On the sign-in page that one was led to. */
  async signInHere({ login }: Person, password = world().password): Promise<void> {
    await this.textbox(this.t('accounts.signIn.login')).fill(login)
    await this.page.getByLabel(this.t('accounts.signIn.password')).fill(password)
    await this.button(this.t('accounts.signIn.submit')).click()
    await expect(this.button(this.t('accounts.signIn.signOut'))).toBeVisible()
    await this.look()
  }

  async signOut(): Promise<void> {
    await this.button(this.t('accounts.signIn.signOut')).click()
    await expect(this.button(this.t('accounts.signIn.submit'))).toBeVisible()
  }

  /** Somebody else sits down at the same browser. */
  async change(person: Person): Promise<void> {
    await this.signOut()
    await this.signIn(person)
  }

  textbox(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('textbox', { name, exact: true })
  }

  list(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('combobox', { name, exact: true })
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true })
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true })
  }

  /** Chooses one answer of a question. */
  async answer(question: string, answer: string): Promise<void> {
    await this.group(question).getByRole('radio', { name: answer, exact: true }).check()
  }

  async tick(name: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('checkbox', { name, exact: true }).check()
  }

  /** Follows a link and looks at the page behind it. */
  async follow(name: string, within: Page | Locator = this.page): Promise<void> {
    const before = this.page.url()
    await within.getByRole('link', { name, exact: true }).first().click()
    await this.page.waitForURL((url) => url.href !== before)
    await this.look()
  }

  /** Hands a form in and waits until the portal says what was done, or stops with what it refused. */
  async handIn(button: string, arrived: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const there = (url: URL): boolean =>
      typeof arrived === 'string' ? url.searchParams.get('done') === arrived : arrived.test(url.pathname)
    const before = await this.refusal().getByRole('list').allTextContents()
    await this.button(button, within).click()
    const refusal = before[0] === undefined ? this.refusal() : this.refusal().filter({ hasNotText: before[0] })
    await Promise.race([
      this.page.waitForURL(there),
      refusal.waitFor({ timeout: 0 }).then(async () => {
        throw new Error(`Refused: ${await refusal.innerText()}`)
      }),
    ])
    await this.look()
  }

  /** Hands a form in that must come back with a sentence. */
  async handInVainly(button: string, sentence: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.button(button, within).click()
    await expect(this.refusal()).toContainText(sentence)
    await this.look()
  }

  /** The summary on top of a form that came back. */
  refusal(): Locator {
    return this.page
      .getByRole('alert')
      .filter({ has: this.page.getByRole('heading', { name: this.t('forms.error.title') }) })
  }

  /** The last step of an address such as /households/‹id›. */
  recordId(): string {
    return new URL(this.page.url()).pathname.split('/').find((step) => /^[0-9a-f-]{36}$/.test(step)) ?? ''
  }

  /** "No such page – or not yours to see." */
  async expectAbsent(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.t('site.absent.title') })).toBeVisible()
    await this.look()
  }
}
