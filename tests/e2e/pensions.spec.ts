import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { typedDay } from '@/tests/e2e/words'
import { world } from '@/tests/e2e/world'

test('R74 R81 R83 F95 · registers that are missing are named, a person decides a match, the panchayat declares, the district signs', async ({
  office,
}, info) => {
  const pensions = world().pensions[info.project.name]
  if (!pensions) throw new Error('No district for this project')
  const { secretary, officer, collector, household } = pensions
  const { t, page } = office
  const head = office.word(pensions.head)

  await office.signIn(secretary)
  await office.open('/pensions')
  await expect(page.getByText(t('pensions.page.silentTitle', { count: 3 }))).toBeVisible()
  await office.picture('pensions')
  await office.handIn(t('pensions.page.begin'), 'round')
  await expect(page.getByText(t('pensions.page.noChanges'))).toBeVisible()
  // F97: with registers missing nobody is told to claim, and the page says why it is empty.
  await office.follow(t('pensions.told.link'))
  await expect(page.getByText(t('pensions.told.nobodyText'))).toBeVisible()
  await office.picture('pensions-to-claim')
  await office.open('/pensions')
  await page.getByRole('link', { name: head }).first().click()
  await expect(page.getByText(t('pensions.page.mayNot'))).toBeVisible()
  await office.look()

  await office.follow(t('pensions.page.toFamily'))
  await expect(page).toHaveURL(new RegExp(household))
  await page.getByText(t('pensions.page.declare'), { exact: true }).first().click()
  // F11: no box takes an Aadhaar number among its words.
  await office.textbox(t('pensions.field.document')).fill('आधार ९९९९ ४१०५ ७०५८')
  await office.handInVainly(t('pensions.page.declare'), t('forms.error.aadhaarHere'))
  await office.textbox(t('pensions.field.document')).fill('पत्र 14')
  await office.handIn(t('pensions.page.declare'), 'declared')
  await expect(page.getByText('पत्र 14')).toBeVisible()
  await office.handIn(t('pensions.page.checkAgain'), 'checked')
  await office.picture('pension-of-family')

  await office.change(officer)
  await expect(page.getByRole('heading', { name: t('desk.task.PENSIONS_TO_DECIDE') })).toBeVisible()
  await office.open('/pensions')
  await page.getByRole('link', { name: head }).first().click()
  await expect(page.getByText(office.word({ en: 'Puran Chand Kashyap', hi: 'पूरण चन्द कश्यप' }))).toBeVisible()
  await office.look()
  await office.picture('pension-match')
  await office.textbox(t('pensions.field.reason')).fill('पासबुक देखी')
  await office.handInVainly(t('pensions.page.decideSubmit'), t('pensions.error.verdict'))
  await office.answer(t('pensions.field.verdict'), t('pensions.verdict.RECEIVING'))
  await office.handIn(t('pensions.page.decideSubmit'), 'decided')
  await expect(page.getByText(t('pensions.result.CONFIRMED_RECEIVING')).first()).toBeVisible()

  await office.change(collector)
  await office.open('/pensions')
  await office.textbox(t('pensions.field.orderNo')).fill('81/2026')
  await office.textbox(t('pensions.field.on')).fill(typedDay())
  await office.handIn(t('pensions.page.sign'), 'signedOff')
  const signature = page.getByRole('region', { name: t('pensions.page.signOff') })
  await expect(signature.getByText(t('pensions.page.stands'), { exact: true })).toBeVisible()
  await office.picture('pensions-signed')
})

test('F97 · anybody finds which pension to claim, with which paper, and whom to ask', async ({ office }) => {
  const { t, page } = office
  await office.open('/schemes/pension')
  await expect(page.getByRole('heading', { level: 1, name: t('pensions.claim.title') })).toBeVisible()
  await expect(page.getByText(t('pensions.claim.askWhom'))).toBeVisible()
  await office.picture('claim-a-pension')
})
