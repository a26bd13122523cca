import { expect } from '@playwright/test'
import { press, typeInto } from '@/tests/e2e/keyboard'
import type { Office } from '@/tests/e2e/office'
import { test } from '@/tests/e2e/test'
import { type Words, world } from '@/tests/e2e/world'

interface Twice {
  readonly name: Words
  readonly guardian: Words
  /** How the other clerk writes it. */
  readonly again: string
  readonly year: string
  readonly wife: Words
}

/** Somebody for each project: they share a panchayat. */
const PEOPLE: Readonly<Record<string, Twice>> = {
  'hindi-desktop': {
    name: { en: 'Chander Mohan', hi: 'चन्द्र मोहन' },
    guardian: { en: 'Gian Chand', hi: 'ज्ञान चन्द' },
    again: 'श्री मोहन चंद्र',
    year: '1951',
    wife: { en: 'Leela Wati', hi: 'लीला वती' },
  },
  'english-desktop': {
    name: { en: 'Virender Singh', hi: 'वीरेन्द्र सिंह' },
    guardian: { en: 'Lachhman Dass', hi: 'लछमन दास' },
    again: 'स्व० बीरेंद्र सिंघ',
    year: '1947',
    wife: { en: 'Sumitra Devi', hi: 'सुमित्रा देवी' },
  },
  'hindi-phone': {
    name: { en: 'Yashpal Sharma', hi: 'यशपाल शर्मा' },
    guardian: { en: 'Vidya Sagar', hi: 'विद्या सागर' },
    again: 'श्री यश पाल शर्मा',
    year: '1955',
    wife: { en: 'Bimla Sharma', hi: 'बिमला शर्मा' },
  },
}

const enter = async (office: Office, hindi: string, english: string, person: Twice): Promise<void> => {
  const { guardian, year, wife, name } = person
  const { t } = office
  await office.open('/households/new')
  const head = office.group(t('households.page.head'))
  await office.textbox(t('households.field.nameHi'), head).fill(hindi)
  await office.textbox(t('households.field.name'), head).fill(english)
  await office.list(t('households.field.gender'), head).selectOption({ label: t('households.gender.MALE') })
  await office.textbox(t('households.field.birth'), head).fill(year)
  await office.list(t('households.field.guardianKind'), head).selectOption({ label: t('households.guardian.SON_OF') })
  await office.textbox(t('households.field.guardianNameHi'), head).fill(guardian.hi)
  const second = office.group(t('households.page.member', { row: 2 }))
  await office.textbox(t('households.field.nameHi'), second).fill(wife.hi)
  await office.textbox(t('households.field.name'), second).fill(wife.en)
  await office.list(t('households.field.relation'), second).selectOption({ label: t('households.relation.SPOUSE') })
  await office.list(t('households.field.gender'), second).selectOption({ label: t('households.gender.FEMALE') })
  await office.textbox(t('households.field.birth'), second).fill(String(Number(year) + 4))
  await second.getByText(t('households.page.details'), { exact: true }).click()
  await office
    .list(t('households.field.guardianKind'), second)
    .selectOption({ label: t('households.guardian.WIFE_OF') })
  await office.textbox(t('households.field.guardianNameHi'), second).fill(name.hi)
}

test('F11 F16 F17 F18 · somebody entered twice is named before saving, shown side by side, merged by the officer, and taken back', async ({
  office,
}, info) => {
  const person = PEOPLE[info.project.name]
  if (!person) throw new Error('Nobody for this project')
  const { secretary, officer } = world().counter
  const { t, page } = office

  await office.signIn(secretary)
  await enter(office, person.name.hi, person.name.en, person)
  await office.handIn(t('households.page.save'), 'registered')

  await enter(office, person.again, '', person)
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
  await expect(page.getByRole('complementary', { name: t('duplicates.page.keys') })).toBeVisible()
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
  await office.look()

  // F18 · the two households are one family: one decision on both couples, taken back as a whole without a mouse.
  const whole = page.getByRole('region', { name: t('duplicates.family.all'), exact: true })
  await expect(page.getByRole('region', { name: t('duplicates.family.title'), exact: true }).first()).toBeVisible()
  await office.textbox(t('duplicates.page.reason'), whole).fill('Seen at home')
  await office.handIn(t('duplicates.family.allSubmit', { count: 2 }), 'familyMerged', whole)
  await expect(page.getByText(t('duplicates.done.familyMerged'))).toBeVisible()
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
  await office.textbox(t('duplicates.page.reason'), merging).fill('Seen at home')
  await office.handIn(t('duplicates.page.sameSubmit'), 'merged', merging)
  await expect(page.getByText(t('duplicates.done.merged'))).toBeVisible()

  await office.open(pair)
  const parting = page.getByRole('region', { name: t('duplicates.page.different') })
  await office.textbox(t('duplicates.page.reason'), parting).fill('Two cousins')
  await office.handIn(t('duplicates.page.differentSubmit'), 'parted', parting)
  await office.open('/duplicates')
  await office.picture('duplicates')
})
