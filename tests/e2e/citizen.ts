import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'

/** Looks an application up by its number, as anybody may without signing in (R62). */
export const lookUp = async (citizen: Office, number: string): Promise<void> => {
  const { t } = citizen
  await citizen.open('/')
  await citizen.follow(t('site.front.status.title'))
  await citizen.textbox(t('status.page.number')).fill(number)
  await citizen.button(t('status.page.search')).click()
  await expect(citizen.page).toHaveURL(new RegExp(`/status/${number}$`))
  await citizen.look()
}

/** Opens the list on which the application stands and derives it anew. */
export const recomputeList = async (
  citizen: Office,
  counted: { readonly selected: number; readonly waiting: number },
): Promise<void> => {
  const { t, page } = citizen
  await citizen.follow(t('status.page.seeList'))
  await citizen.picture('published-list')
  await citizen.follow(t('publications.page.recompute'))
  await expect(page.getByText(t('publications.page.same', counted))).toBeVisible()
}
