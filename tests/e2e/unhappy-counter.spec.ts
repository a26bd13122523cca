import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('R44 · an officer to whom the panchayat is not assigned finds nothing of it', async ({ office }) => {
  const { stranger, waiting } = world().counter
  const { t, page } = office
  await office.signIn(stranger)
  await office.open('/verifications')
  await expect(page.getByText(t('verifications.page.count', { count: 0 }))).toBeVisible()
  for (const path of [`/applications/${waiting.id}`, `/applications/${waiting.id}/verify`]) {
    await page.goto(path)
    await office.expectAbsent()
  }
})

test('domain §11 · another panchayat’s family and application are not found', async ({ office }) => {
  const { neighbour, families, waiting } = world().counter
  await office.signIn(neighbour)
  for (const path of [`/households/${families[0]?.id ?? ''}`, `/applications/${waiting.id}`]) {
    await office.page.goto(path)
    await office.expectAbsent()
  }
})

test('domain §11 · nobody decides about their own household, not even with a form meant for another', async ({
  office,
}) => {
  const { officer, waiting, ofOfficersFamily } = world().counter
  const { t, page } = office
  await office.signIn(officer)
  await office.open(`/applications/${ofOfficersFamily.id}`)
  await expect(office.button(t('applications.offer.takeUp'))).toHaveCount(0)
  await page.goto(`/applications/${ofOfficersFamily.id}/verify`)
  await office.expectAbsent()

  await office.open(`/applications/${waiting.id}`)
  await page.locator('input[name=applicationId]').evaluateAll((inputs, id) => {
    for (const input of inputs) input.setAttribute('value', id)
  }, ofOfficersFamily.id)
  await office.handInVainly(t('applications.offer.takeUp'), t('access.refusal.ownHousehold'))
})

test('a paper handed in from two tabs is handed in once, and the second tab is told', async ({ office }) => {
  const { secretary, drafts } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  await office.open(`/applications/${drafts.twice.id}`)
  const second = await page.context().newPage()
  await second.goto(`/applications/${drafts.twice.id}`)
  await office.handIn(t('applications.offer.submit'), 'submitted')
  await second.getByRole('button', { name: t('applications.offer.submit') }).click()
  await expect(second.getByRole('alert').first()).toContainText(t('access.refusal.changedMeanwhile'))
})

test('F44 · two officers on one paper: the second is told and loses nothing typed', async ({ office, another }) => {
  const { secretary, sahayak, drafts } = world().counter
  const { t } = office
  const colleague = await another()
  const path = `/applications/${drafts.stale.id}/edit`
  await office.signIn(secretary)
  await colleague.signIn(sahayak)
  await office.open(path)
  await colleague.open(path)
  await office.textbox(t('applications.field.declaredIncome')).fill('19,000')
  await office.textbox(t('applications.field.witness')).fill('हरि राम')
  await office.handIn(t('applications.page.save'), 'corrected')
  const income = colleague.textbox(t('applications.field.declaredIncome'))
  await income.fill('21,500')
  await colleague.handInVainly(t('applications.page.save'), t('changes.refusal.bothChanged'))
  await expect(income).toHaveValue('21,500')
  await expect(colleague.refusal()).toContainText('19000')
  // Who has read that saves again: the own income, and the witness whom only the first had named.
  await colleague.handIn(t('applications.page.save'), 'corrected')
  await colleague.open(path)
  await expect(income).toHaveValue('21500')
  await expect(colleague.textbox(t('applications.field.witness'))).toHaveValue('हरि राम')
})
