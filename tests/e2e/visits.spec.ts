import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

// Each project visits a family of its own: they all run on one world.
const INDEX: Readonly<Record<string, number>> = { 'hindi-desktop': 5, 'english-desktop': 6, 'hindi-phone': 7 }

test('R5 R20 R72 · the secretary walks the visit list, writes down what came of it, and sees how far the schemes reach', async ({
  office,
}, info) => {
  const { secretary, families } = world().counter
  const { t, page } = office
  const head = office.word(families[INDEX[info.project.name] ?? 8]?.head ?? { en: '', hi: '' })
  await office.signIn(secretary)
  await office.open('/visits')
  await expect(page.getByText(t('visits.page.reach'))).toBeVisible()
  await office.picture('visits')
  await office.follow(t('visits.page.print'))
  await expect(page.getByText(t('visits.page.signature'))).toBeVisible()
  await expect(page.getByRole('rowheader', { name: head })).toBeVisible()
  // Paper that is carried from house to house does not say of whom the census tells caste.
  await expect(page.getByText(t('visits.short.D5'))).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await office.picture('visit-sheet')
  await page.emulateMedia({ media: 'screen' })

  await office.open('/visits')
  await page.getByRole('link', { name: head }).click()
  await expect(page.getByRole('heading', { name: t('visits.page.why') })).toBeVisible()
  await office.look()
  await office.handInVainly(t('visits.page.record'), t('visits.error.outcome'))
  await office.answer(t('visits.field.outcome'), t('visits.outcome.WILL_APPLY'))
  await office.textbox(t('visits.field.note')).fill('12')
  await office.handIn(t('visits.page.record'), 'recorded')
  await expect(page.getByText(t('visits.done.recorded'))).toBeVisible()
  await expect(page.getByRole('link', { name: head })).toHaveCount(0)
  await office.follow(t('visits.filter.visited'))
  await expect(page.getByRole('row', { name: head })).toContainText(t('visits.outcome.WILL_APPLY'))
  await page.getByRole('link', { name: head }).click()
  await expect(page.getByText(t('visits.page.history'))).toBeVisible()
  await office.look()
})

test('F9 · the scheme ledger of a family: what it gets, could have, and what nobody has asked', async ({
  office,
}, info) => {
  const { secretary, families } = world().counter
  const { t, page } = office
  const { id } = families[INDEX[info.project.name] ?? 8] ?? { id: '' }
  await office.signIn(secretary)
  await office.open(`/households/${id}/schemes`)
  await office.picture('schemes-of-family')
  await office.list(t('standings.field.scheme')).selectOption(t('standings.scheme.PMUY'))
  await office.answer(t('standings.field.standing'), t('standings.standing.DENIED'))
  await office.handInVainly(t('standings.page.submit'), t('standings.refusal.noPaper'))
  await office.textbox(t('standings.field.document')).fill('IOC/44')
  await office.handIn(t('standings.page.submit'), 'recorded')
  await expect(page.getByRole('row', { name: t('standings.scheme.PMUY') })).toContainText('IOC/44')
})
