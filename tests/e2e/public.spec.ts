import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('R61 R62 R63 R91 · the public pages are there for everybody, without signing in', async ({ office }) => {
  const { t, page } = office
  const { sealed } = world()
  await office.open('/')
  await expect(page.getByText(t('site.front.free.title'))).toBeVisible()
  await office.picture('front')
  await office.follow(t('site.front.schemes.title'))
  await office.follow(t('schemes.AAY.name'))
  await expect(page.getByText(t('schemes.page.noFee'))).toBeVisible()
  const [before = '', after = ''] = t('schemes.page.updated', { day: '#' }).split('#')
  await expect(page.getByText(new RegExp(`^${before}\\d{2}-\\d{2}-\\d{4}${after}$`))).toBeVisible()
  await office.picture('scheme')
  await office.follow(t('schemes.page.whom'))
  await office.textbox(t('schemes.contacts.name')).fill(office.word(sealed.panchayat))
  await office.button(t('schemes.contacts.show')).click()
  await expect(page.getByText(office.word(sealed.pradhan.name)).first()).toBeVisible()
  await office.look()
  await office.picture('contacts')
})

test('a number that was mistyped, and one that nobody has, get a sentence each', async ({ office }) => {
  const { t, page } = office
  await office.open('/status')
  const number = office.textbox(t('status.page.number'))
  await number.fill('AAY26-12345-678901')
  await office.button(t('status.page.search')).click()
  await expect(page.getByText(t('status.page.badNumber'))).toBeVisible()
  await expect(number).toHaveValue('AAY26-12345-678901')
  await office.look()
  // The published example carries a right check digit and belongs to nobody.
  await number.fill('aay26 48217 390557')
  await office.button(t('status.page.search')).click()
  await expect(page.getByText(t('status.page.unknown'))).toBeVisible()
  await office.look()
  await office.picture('status-unknown')
})

test('an address whose percent escapes stand for no letters leads to the page of unknown addresses', async ({
  office,
}) => {
  const { t, page } = office
  for (const address of ['/status/%E0%A4', '/%zz', '/households/%E0%A4']) {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: t('site.absent.title') })).toBeVisible()
  }
})

test('R48 · published lists are found by the panchayat’s name and by the district', async ({ office }) => {
  const { t, page } = office
  const { sealed } = world()
  await office.open('/published')
  await office.textbox(t('publications.page.search')).fill(office.word(sealed.panchayat))
  await office.button(t('publications.page.show')).click()
  await office.follow(office.word(sealed.panchayat))
  await expect(page.getByText(t('publications.page.digestHint'))).toBeVisible()
  await office.picture('published')
  const json = await page.request.get(`/api/public/v1/lists/${sealed.list}`)
  expect(json.ok()).toBe(true)
})

test('F128 · the health door answers for machines', async ({ page }) => {
  const health = await page.request.get('/api/health')
  expect(health.status()).toBe(200)
  expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok', migrations: 'current' })
})

test('the language stays chosen in this browser, and a page that does not exist says so', async ({ office }) => {
  const { page, locale } = office
  await page.goto('/no-such-page')
  await office.expectAbsent()
  await page.goto('/')
  await page
    .getByRole('navigation', { name: office.t('site.language') })
    .getByRole('link')
    .click()
  const other = locale === 'hi' ? 'en' : 'hi'
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await page.goto('/status')
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  const cookies = await page.context().cookies()
  expect(cookies.find(({ name }) => name === 'lang')?.value).toBe(other)
})
