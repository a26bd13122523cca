import { expect } from '@playwright/test'
import { choose, day, familyOf, foresee, splitOff, strangersOf } from '@/tests/e2e/lives'
import { registerFamily, typeFamily } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('F2 F4 · a family moves away with a Deletion Certificate and comes by it as a household of its own', async ({
  office,
}) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  const told = { ...familyOf(2), childAge: '22' }
  const family = await registerFamily(office, told)
  await splitOff(office, family, told)

  await choose(office, family, 'MOVE_OUT')
  await page.getByRole('checkbox', { name: `1. ${office.word(told.head)}` }).check()
  await office.textbox(t('lives.field.on')).fill(day(0))
  await office.textbox(t('lives.field.bound')).fill('Una')
  await foresee(office, 'MOVE_OUT')
  await expect(page.getByText(t('lives.note.CERTIFICATE'))).toBeVisible()
  await expect(page.getByText(t('lives.page.endedNow'))).toBeVisible()
  await office.handIn(t('lives.page.record'), 'recorded')
  await expect(page.getByRole('status')).toContainText(/DC-\d+-\d\d-\d{8}-\d/)
  const certificate = /DC-[\d-]+\d/.exec((await page.getByRole('status').textContent()) ?? '')?.[0] ?? ''

  // The paper that she carries.
  await office.open(`/households/${family.id}/life`)
  await office.follow(t('lives.page.certificate', { number: certificate }))
  await expect(page.getByRole('heading', { name: t('lives.sheet.title') })).toBeVisible()
  await expect(page.getByRole('row', { name: office.word(told.head) })).toContainText(t('households.relation.HEAD'))
  await office.look()
  await office.picture('deletion-certificate')

  // The office where she arrives holds the number alone; nobody is typed again.
  await office.open('/households/new')
  await office.follow(t('lives.arrival.link'))
  await office.textbox(t('lives.arrival.lookUp')).fill(certificate.toLowerCase())
  await office.button(t('lives.page.find')).click()
  await office.look()
  const head = page.getByRole('combobox', { name: office.word(told.head) })
  await expect(head.locator('option:checked')).toHaveText(t('households.relation.HEAD'))
  await expect(page.getByRole('radio', { name: t('households.category.SC') })).toBeChecked()
  await office.picture('lives-arrival')
  // The day after tomorrow lies ahead in India too, whatever the hour.
  await office.textbox(t('lives.arrival.on')).fill(day(-2))
  await office.handInVainly(t('lives.arrival.save'), t('lives.refusal.inFuture'))
  await office.textbox(t('lives.arrival.on')).fill(day(0))
  await office.handIn(t('lives.arrival.save'), 'arrived')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.head))
  await expect(page.getByText(certificate).first()).toBeVisible()
  const number = await page.locator('.caption .reference').innerText()
  const arrived = office.recordId()

  await page.goto(`/households/${family.id}`)
  await expect(page).toHaveURL(new RegExp(`/households/${arrived}\\?from=`))
  await expect(page.getByText(family.number).first()).toBeVisible()
  await office.look()
  await office.picture('lives-arrived')
  await office.open(`/households/${family.id}/timeline`)
  await expect(page.getByText(t('history.timeline.takenIn', { number }))).toBeVisible()

  // Used once: nobody of it is left.
  await office.open(`/households/arrival?certificate=${certificate}`)
  await expect(page.getByText(t('lives.arrival.usedUp'))).toBeVisible()
})

test('F2 · an old number leads to the family it belongs to now, which says so and why', async ({ office }) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  const told = { ...familyOf(4), childAge: '22' }
  const family = await registerFamily(office, told)
  await splitOff(office, family, told)
  const number = /\d+-\d{5}-\d/
  const founded = page.getByRole('link', { name: t('lives.page.foundedNumber', { number: '' }).trim() })
  const old = number.exec((await founded.textContent()) ?? '')?.[0] ?? ''
  await founded.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.child))
  const address = `/households/${office.recordId()}`
  await office.open(`/households/${family.id}/life`)
  await office.follow(t('lives.page.undo'))
  await office.textbox(t('lives.field.undoReason')).fill('एक ही चूल्हा / One hearth')
  await office.handIn(t('lives.page.undoNow'), 'undone')

  await page.goto(address)
  await expect(page).toHaveURL(new RegExp(`/households/${family.id}\\?from=`))
  await expect(page.getByText(old)).toBeVisible()
  await office.look()
  await office.picture('lives-old-number')
  await office.follow(t('lives.cameFrom.show'))
  await expect(page.getByText(t('households.page.ended'))).toBeVisible()
  await office.look()
})

test.describe('without client JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('F4 · a family comes with a paper certificate of another State, used once', async ({ office }) => {
    const { secretary } = world().counter
    const { t, page } = office
    await office.signIn(secretary)
    const told = strangersOf(0)
    const number = `CHD/${told.houseNo}/2026`
    await office.open('/households/arrival')
    await office.textbox(t('lives.arrival.lookUp')).fill(number)
    await office.button(t('lives.page.find')).click()
    await expect(page.getByText(t('lives.arrival.paper'))).toBeVisible()
    await office.look()
    await office.textbox(t('lives.arrival.on')).fill(day(3))
    await typeFamily(office, told)
    await office.handInVainly(t('lives.arrival.save'), t('lives.error.issuedBy'))
    await office.textbox(t('lives.arrival.issuedBy')).fill('नगर निगम चंडीगढ़ / Nagar Nigam, Chandigarh')
    await office.handIn(t('lives.arrival.save'), 'arrived')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.head))

    await office.open(`/households/arrival?certificate=${encodeURIComponent(number)}`)
    await office.textbox(t('lives.arrival.on')).fill(day(3))
    await typeFamily(office, strangersOf(1))
    await office.textbox(t('lives.arrival.issuedBy')).fill('नगर निगम चंडीगढ़ / Nagar Nigam, Chandigarh')
    await office.handInVainly(t('lives.arrival.save'), t('lives.refusal.paperUsed'))
  })
})
