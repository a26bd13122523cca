import { expect } from '@playwright/test'
import { lookUp, recomputeList } from '@/tests/e2e/citizen'
import { startApplication, submitApplication } from '@/tests/e2e/counter'
import { choose, day, foresee } from '@/tests/e2e/lives'
import { twoAtTheRecord } from '@/tests/e2e/meeting'
import { registerFamily } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test.use({ javaScriptEnabled: false })

test('R54 R59 R60 R62 · without client JavaScript a family is registered and its application handed in', async ({
  office,
}) => {
  const { secretary } = world().counter
  await office.signIn(secretary)
  const family = await registerFamily(office, {
    head: { en: 'Phoolan Devi', hi: 'फूलन देवी' },
    child: { en: 'Geeta Kumari', hi: 'गीता कुमारी' },
    houseNo: '31',
  })
  await startApplication(office, family)
  await submitApplication(office, family)
  await office.signOut()
})

test('without client JavaScript a form that comes back keeps what was typed', async ({ office }) => {
  const { secretary, families } = world().counter
  const { t } = office
  await office.signIn(secretary)
  await office.open(`/applications/new?household=${families[8]?.id ?? ''}`)
  await office.textbox(t('applications.field.statedBy')).fill('Dharam Pal')
  await office.textbox(t('applications.field.declaredIncome')).fill('many')
  await office.handInVainly(t('applications.page.saveDraft'), t('forms.error.money'))
  await expect(office.textbox(t('applications.field.statedBy'))).toHaveValue('Dharam Pal')
  await expect(office.textbox(t('applications.field.declaredIncome'))).toHaveValue('many')
})

test('F44 · without client JavaScript the second of two officers undoes nothing of the first', async ({
  office,
  another,
}) => {
  const { secretary, families } = world().counter
  const { t } = office
  const path = `/households/${families[7]?.id ?? ''}/correct`
  const colleague = await another()
  for (const window of [office, colleague]) {
    await window.signIn(secretary)
    await window.open(path)
    await window.list(t('changes.field.reasonCode')).selectOption({ label: t('changes.reasonCode.TYPED_WRONG') })
    await window.textbox(t('households.field.reason')).fill('118')
  }
  await colleague.textbox(t('households.field.mobile')).fill('9816012345')
  await colleague.textbox(t('households.field.houseNo')).fill('907')
  await colleague.handIn(t('households.page.saveCorrection'), 'corrected')
  await office.textbox(t('households.field.mobile')).fill('9816054321')
  await office.handInVainly(t('households.page.saveCorrection'), t('changes.refusal.bothChanged'))
  await expect(office.refusal()).toContainText('9816012345')
  await expect(office.textbox(t('households.field.mobile'))).toHaveValue('9816054321')
  await office.handIn(t('households.page.saveCorrection'), 'corrected')
  await office.open(path)
  await expect(office.textbox(t('households.field.mobile'))).toHaveValue('9816054321')
  await expect(office.textbox(t('households.field.houseNo'))).toHaveValue('907')
})

test('F44 · without client JavaScript whoever died while a form was open does not come back with it', async ({
  office,
  another,
}) => {
  const { secretary } = world().counter
  const { t, page } = office
  const colleague = await another()
  for (const window of [office, colleague]) await window.signIn(secretary)
  const child = { en: 'Kusum Kumari', hi: 'कुसुम कुमारी' }
  const family = await registerFamily(office, {
    head: { en: 'Rampyari Devi', hi: 'रामप्यारी देवी' },
    child,
    houseNo: '32',
  })
  await office.follow(t('households.page.correct'))
  await page.locator('[name="members[1].birth"]').fill('1961')
  await office.textbox(t('households.field.houseNo')).fill('33')
  await office.list(t('changes.field.reasonCode')).selectOption({ label: t('changes.reasonCode.TYPED_WRONG') })
  await office.textbox(t('households.field.reason')).fill('119')
  await choose(colleague, family, 'DEATH')
  await colleague.page.getByRole('radio', { name: `2. ${colleague.word(child)}` }).check()
  await colleague.textbox(t('lives.field.on')).fill(day(1))
  await colleague.textbox(t('lives.field.deathPaper')).fill('D-8')
  await foresee(colleague, 'DEATH')
  await colleague.handIn(t('lives.page.record'), 'recorded')
  await office.handInVainly(t('households.page.saveCorrection'), t('changes.refusal.bothChanged'))
  await office.handIn(t('households.page.saveCorrection'), 'corrected')
  await office.open(`/households/${family.id}/timeline`)
  await expect(page.getByText(t('lives.kind.DEATH')).first()).toBeVisible()
  await office.open(`/households/${family.id}/correct`)
  await expect(page.locator('[name="members[1].serial"]')).toHaveValue('')
})

test('R27 R48 · without client JavaScript anybody follows an application and recomputes its list', async ({
  office,
}) => {
  const [first] = world().sealed.papers
  await lookUp(office, first?.number ?? '')
  await recomputeList(office, { selected: 2, waiting: 1 })
})

test('without client JavaScript the language changes on the page at hand', async ({ office }) => {
  const { t, page } = office
  await office.open('/schemes')
  await page
    .getByRole('navigation', { name: t('site.language') })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(/\/schemes$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
})

test('without client JavaScript a visit is recorded, and a death leads to the event that says so', async ({
  office,
}) => {
  const { secretary, families } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  await office.open(`/visits/${families[8]?.id ?? ''}`)
  await office.answer(t('visits.field.outcome'), t('visits.outcome.DIED'))
  await office.handIn(t('visits.page.record'), 'recorded')
  await expect(page.getByRole('link', { name: t('visits.page.event') })).toBeVisible()
})

test('F44 · without client JavaScript two officers at the record of one meeting undo nothing of each other', async ({
  office,
  another,
}) => {
  await twoAtTheRecord(office, await another(), world().absent, false)
})
