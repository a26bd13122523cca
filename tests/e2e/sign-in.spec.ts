import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('domain §11 · after five wrong passwords nobody can sign in under the name, not even with the right one', async ({
  office,
}) => {
  const { t, page } = office
  // Nobody else's story signs in under this name.
  const { login } = world().failing.pradhan
  const tryWith = async (password: string) => {
    await page.goto('/sign-in')
    await office.textbox(t('accounts.signIn.login')).fill(login)
    await page.getByLabel(t('accounts.signIn.password')).fill(password)
    await office.button(t('accounts.signIn.submit')).click()
    await expect(page.getByText(t('accounts.signIn.problem'))).toBeVisible()
  }
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await tryWith('not the password')
    await expect(page.getByText(t('accounts.signIn.error.wrong'))).toBeVisible()
  }
  await office.look()
  await tryWith('not the password')
  await tryWith(world().password)
  await expect(page.getByText(t('accounts.signIn.error.locked'))).toBeVisible()
  await office.look()
})

test('domain §11 · an office page sends whoever is not signed in to the sign-in, before and after', async ({
  office,
}) => {
  const { t, page } = office
  const { secretary } = world().sealed
  await page.goto('/households')
  await expect(page).toHaveURL(/\/sign-in/)
  await office.look()
  await office.signIn(secretary)
  await office.signOut()
  await page.goto('/desk')
  await expect(office.button(t('accounts.signIn.submit'))).toBeVisible()
})

test('domain §11 · whoever had to sign in first comes to the page that was asked for, search and all', async ({
  office,
}) => {
  const { page } = office
  await page.goto('/households?q=ram')
  await expect(page).toHaveURL(/\/sign-in/)
  await office.signInHere(world().sealed.secretary)
  await expect(page).toHaveURL(/\/households\?q=ram$/)
})

test('domain §11 · a form that is handed in after the sign-in ended leads back to its page', async ({ office }) => {
  const { page } = office
  await office.signIn(world().sealed.secretary)
  await office.open('/account')
  await page.context().clearCookies({ name: /session-token/ })
  await office.button(office.t('accounts.page.account.declareHousehold')).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await office.signInHere(world().sealed.secretary)
  await expect(page).toHaveURL(/\/account$/)
})

test('domain §11 · nobody of a demonstration is offered where the database is a State’s own', async ({ office }) => {
  await office.open('/sign-in')
  await expect(office.page.getByText(office.t('accounts.signIn.demonstration.title'))).toHaveCount(0)
})
