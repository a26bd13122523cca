import { expect } from '@playwright/test'
import { press, typeInto } from '@/tests/e2e/keyboard'
import { test } from '@/tests/e2e/test'
import { PEOPLE, typeTwice } from '@/tests/e2e/twice'
import { world } from '@/tests/e2e/world'

test('F11 F16 F17 F18 · somebody entered twice is named before saving, shown side by side, merged by the officer, and taken back', async ({
  office,
}, info) => {
  const person = PEOPLE[info.project.name]
  if (!person) throw new Error('Nobody for this project')
  const { secretary, officer } = world().counter
  const { t, page } = office

  await office.signIn(secretary)
  await typeTwice(office, [person.name.hi, person.name.en], person, 0)
  await office.handIn(t('households.page.save'), 'registered')

  await typeTwice(office, [person.again, ''], person, 1)
  const head = office.group(t('households.page.head'))
  await office.textbox(t('households.field.aadhaar'), head).fill('123456789012')
  await office.handInVainly(t('households.page.save'), t('households.error.aadhaar'))
  await expect(office.textbox(t('households.field.aadhaar'), head), 'the number is not sent back').toHaveValue('')
  await office.handInVainly(t('households.page.save'), person.name.hi)
  await office.picture('likely-duplicate')
  await office.textbox(t('duplicates.field.differs')).fill('His cousin')
  await office.handIn(t('households.page.save'), 'registered')

  await office.open('/duplicates')
  await page
    .getByRole('link', {
      name: new RegExp(`^(${office.locale === 'hi' ? person.name.hi : person.name.en}|${person.again})`),
    })
    .first()
    .click()
  await expect(page.getByText(t('duplicates.page.mayNot'))).toBeVisible()
  await expect(page.getByText(t('duplicates.ground.sameYear'))).toBeVisible()
  await office.look()
  const pair = new URL(page.url()).pathname

  await office.change(officer)
  await expect(page.getByRole('heading', { name: t('desk.task.DUPLICATES_TO_DECIDE') })).toBeVisible()
  await office.open(pair)
  await office.picture('duplicate-pair')
  // F18 · keys lead to each decision and to an entry; in a box they are letters, and they can be switched off.
  const parted = page.getByRole('region', { name: t('duplicates.page.different') })
  const why = office.textbox(t('duplicates.page.reason'), parted)
  const keys = page.getByRole('complementary', { name: t('duplicates.page.keys') })
  // A phone has no keys and is told of none.
  if (info.project.name === 'hindi-phone') await expect(keys).toHaveCount(0)
  else {
    await expect(keys).toBeVisible()
    await page.keyboard.press('d')
    await expect(why).toBeFocused()
    await page.keyboard.type('2 s n')
    await expect(why).toHaveValue('2 s n')
    await why.fill('')
    await why.blur()
    await page.keyboard.press('2')
    await expect(page.getByRole('radio', { name: t('duplicates.page.keepRight') })).toBeChecked()
    await page.keyboard.press('1')
    await expect(page.getByRole('radio', { name: t('duplicates.page.keepLeft') })).toBeChecked()
    await office.button(t('duplicates.page.keysOff')).click()
    await page.keyboard.press('d')
    await expect(why).not.toBeFocused()
  }
  await office.look()

  // F18 · the two households are one family: one decision on both couples, taken back as a whole without a mouse.
  const whole = page.getByRole('region', { name: t('duplicates.family.all'), exact: true })
  await expect(page.getByRole('region', { name: t('duplicates.family.title'), exact: true }).first()).toBeVisible()
  await office.textbox(t('duplicates.page.reason'), whole).fill('घर पर देखा')
  // Each register knows a daughter of its own: of whoever would be left over it is said that they move over.
  const together = t('duplicates.family.allSubmit', { count: 2 })
  await office.handInVainly(together, t('duplicates.refusal.headFirst').slice(0, 40))
  const label = t('duplicates.leftOver.moves', { relation: t('households.relation.DAUGHTER') })
  for (const box of await whole.getByRole('combobox').all()) await box.selectOption({ label })
  await office.look()
  await office.picture('duplicate-left-over')
  await office.handIn(together, 'familyJoined', whole)
  await expect(page.getByText(t('duplicates.done.familyJoined'))).toBeVisible()
  const back = page.getByRole('region', { name: t('duplicates.page.undo') })
  await expect(back.getByText(t('duplicates.page.undoTogether', { count: 2 }))).toBeVisible()
  await typeInto(office, office.textbox(t('duplicates.page.reason'), back), 'Two cousins')
  await press(office, office.button(t('duplicates.page.undoSubmit'), back))
  await expect(page.getByText(t('duplicates.done.undone'))).toBeVisible()
  await office.look()

  // One of the pairs alone: the wives.
  await office.open(pair)
  const wives = page.getByRole('region', { name: t('duplicates.family.title'), exact: true }).getByRole('link')
  const wife = await wives.first().getAttribute('href')
  await office.open(wife ?? '')
  const merging = page.getByRole('region', { name: t('duplicates.page.same'), exact: true })
  await office.textbox(t('duplicates.page.reason'), merging).fill('घर पर देखा')
  await office.handIn(t('duplicates.page.sameSubmit'), 'merged', merging)
  await expect(page.getByText(t('duplicates.done.merged'))).toBeVisible()

  await office.open(pair)
  const parting = page.getByRole('region', { name: t('duplicates.page.different') })
  await office.textbox(t('duplicates.page.reason'), parting).fill('Two cousins')
  await office.handIn(t('duplicates.page.differentSubmit'), 'parted', parting)
  await office.open('/duplicates')
  await office.picture('duplicates')
})
