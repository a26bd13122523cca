import { expect } from '@playwright/test'
import { chooseFrom, press, tabTo, typeInto } from '@/tests/e2e/keyboard'
import { typeFamily } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

/** Each project enters somebody else: the portal would ask whether it is the same person. */
const NAMES: Readonly<Record<string, readonly [first: string, hindi: string]>> = {
  'hindi-desktop': ['Durga', 'दुर्गा'],
  'english-desktop': ['Tulsi', 'तुलसी'],
  'hindi-phone': ['Ganga', 'गंगा'],
}

test('R54 · signing in and registering a family need no mouse', async ({ office }, info) => {
  const [first = 'Maina'] = NAMES[info.project.name] ?? []
  const { secretary } = world().counter
  const { t, page } = office
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('site.skip') })).toBeFocused()
  await typeInto(office, office.textbox(t('accounts.signIn.login')), secretary.login)
  await typeInto(office, page.getByLabel(t('accounts.signIn.password')), world().password)
  await page.keyboard.press('Enter')
  await expect(office.button(t('accounts.signIn.signOut'))).toBeVisible()

  await press(office, page.getByRole('link', { name: t('households.page.title'), exact: true }))
  await expect(page).toHaveURL(/\/households$/)
  await press(office, page.getByRole('link', { name: t('households.page.register'), exact: true }))
  await expect(page).toHaveURL(/\/households\/new/)
  await typeInto(office, office.textbox(t('households.field.houseNo')), '41')
  const head = office.group(t('households.page.head'))
  await typeInto(office, office.textbox(t('households.field.name'), head), `${first} Devi`)
  await chooseFrom(office, office.list(t('households.field.gender'), head), t('households.gender.FEMALE'))
  await typeInto(office, office.textbox(t('households.field.birth'), head), '1971')
  await press(office, office.button(t('households.page.save')))
  await expect(page.getByRole('heading', { level: 1, name: `${first} Devi` })).toBeVisible()
})

test('after a form that came back the focus is on its summary, and each error leads to its field', async ({
  office,
}) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  await office.open('/households/new')
  await office.textbox(t('households.field.mobile')).fill('12')
  await office.button(t('households.page.save')).click()
  await expect(office.refusal()).toBeVisible()
  const focused = await page.evaluate(() => document.activeElement?.querySelector('[role=alert]') !== null)
  expect(focused, 'the focus stands before the summary').toBe(true)
  await press(office, office.refusal().getByRole('link', { name: new RegExp(t('households.error.mobile')) }))
  await expect(office.textbox(t('households.field.mobile'))).toBeFocused()
  await office.look()
})

test('the language changes without a mouse', async ({ office }) => {
  const { t, page } = office
  await page.goto('/schemes')
  await press(office, page.getByRole('navigation', { name: t('site.language') }).getByRole('link'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
})

test.describe('at 200 % zoom', () => {
  // A browser at 200 % shows a window of 1280 × 900 as one of half the size.
  test.use({ viewport: { width: 640, height: 450 } })

  test('R54 · a family can be registered and nothing scrolls sideways', async ({ office }, info) => {
    const [first = 'Maina', hindi = 'मैना'] = NAMES[info.project.name] ?? []
    const { secretary } = world().counter
    const { t, page } = office
    const name = { en: `${first} Kumari Parvati`, hi: `${hindi} कुमारी पार्वती` }
    await office.signIn(secretary)
    await office.open('/households/new')
    await typeFamily(office, { head: name, child: { en: 'Rekha', hi: 'रेखा' }, houseNo: '43' })
    await tabTo(office, office.button(t('households.page.save')))
    await office.handIn(t('households.page.save'), 'registered')
    await expect(page.getByRole('heading', { level: 1, name: name.en })).toBeVisible()
  })
})
