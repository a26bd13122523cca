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
  /** Daughters of whom each clerk knows one. */
  readonly daughters: readonly [Words, Words]
}

/** Somebody for each project: they share a panchayat. */
const PEOPLE: Readonly<Record<string, Twice>> = {
  'hindi-desktop': {
    name: { en: 'Chander Mohan', hi: 'चन्द्र मोहन' },
    guardian: { en: 'Gian Chand', hi: 'ज्ञान चन्द' },
    again: 'श्री मोहन चंद्र',
    year: '1951',
    wife: { en: 'Leela Wati', hi: 'लीला वती' },
    daughters: [
      { en: 'Reena', hi: 'रीना' },
      { en: 'Munni', hi: 'मुन्नी' },
    ],
  },
  'english-desktop': {
    name: { en: 'Virender Singh', hi: 'वीरेन्द्र सिंह' },
    guardian: { en: 'Lachhman Dass', hi: 'लछमन दास' },
    again: 'स्व० बीरेंद्र सिंघ',
    year: '1947',
    wife: { en: 'Sumitra Devi', hi: 'सुमित्रा देवी' },
    daughters: [
      { en: 'Babli', hi: 'बबली' },
      { en: 'Tripta', hi: 'तृप्ता' },
    ],
  },
  'hindi-phone': {
    name: { en: 'Yashpal Sharma', hi: 'यशपाल शर्मा' },
    guardian: { en: 'Vidya Sagar', hi: 'विद्या सागर' },
    again: 'श्री यश पाल शर्मा',
    year: '1955',
    wife: { en: 'Bimla Sharma', hi: 'बिमला शर्मा' },
    daughters: [
      { en: 'Jyoti', hi: 'ज्योति' },
      { en: 'Urmila', hi: 'उर्मिला' },
    ],
  },
}

const enter = async (
  office: Office,
  [hindi, english]: readonly [string, string],
  person: Twice,
  at: 0 | 1,
): Promise<void> => {
  const { guardian, year, wife, name, daughters } = person
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
  const third = office.group(t('households.page.member', { row: 3 }))
  await office.textbox(t('households.field.nameHi'), third).fill(daughters[at].hi)
  await office.textbox(t('households.field.name'), third).fill(daughters[at].en)
  await office.list(t('households.field.relation'), third).selectOption({ label: t('households.relation.DAUGHTER') })
  await office.list(t('households.field.gender'), third).selectOption({ label: t('households.gender.FEMALE') })
  await office.textbox(t('households.field.birth'), third).fill(at === 0 ? '1985' : '1998')
}

test('F11 F16 F17 F18 · somebody entered twice is named before saving, shown side by side, merged by the officer, and taken back', async ({
  office,
}, info) => {
  const person = PEOPLE[info.project.name]
  if (!person) throw new Error('Nobody for this project')
  const { secretary, officer } = world().counter
  const { t, page } = office

  await office.signIn(secretary)
  await enter(office, [person.name.hi, person.name.en], person, 0)
  await office.handIn(t('households.page.save'), 'registered')

  await enter(office, [person.again, ''], person, 1)
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

/** A man for each project, whom two offices in two districts write down. */
const MOVED: Readonly<Record<string, { readonly name: Words; readonly guardian: Words; readonly card: string }>> = {
  'hindi-desktop': {
    ...{ name: { en: 'Lekh Dutt', hi: 'लेख दत्त' }, guardian: { en: 'Zorawar', hi: 'ज़ोरावर' }, card: 'HP-SLN-55101' },
  },
  'english-desktop': {
    ...{ name: { en: 'Uttam Dutt', hi: 'उत्तम दत्त' }, guardian: { en: 'Kewal', hi: 'केवल' }, card: 'HP-SLN-55102' },
  },
  'hindi-phone': {
    ...{ name: { en: 'Roop Dutt', hi: 'रूप दत्त' }, guardian: { en: 'Jhalku', hi: 'झलकू' }, card: 'HP-SLN-55103' },
  },
}

test('F16 F19 · a card that another family bears is said before saving; two offices agree on one person fact by fact', async ({
  office,
}, info) => {
  const moved = MOVED[info.project.name]
  const far = world().pensions[info.project.name]
  if (!moved || !far) throw new Error('Nobody for this project')
  const { secretary, officer } = world().counter
  const { t, page } = office
  const type = async (): Promise<void> => {
    await office.open('/households/new')
    await page.getByText(t('households.page.living'), { exact: true }).click()
    await office.textbox(t('households.field.rationCardNo')).fill(moved.card)
    const head = office.group(t('households.page.head'))
    await office.textbox(t('households.field.nameHi'), head).fill(moved.name.hi)
    await office.textbox(t('households.field.name'), head).fill(moved.name.en)
    await office.list(t('households.field.gender'), head).selectOption({ label: t('households.gender.MALE') })
    await office.textbox(t('households.field.birth'), head).fill('05-03-1990')
    const son = t('households.guardian.SON_OF')
    await office.list(t('households.field.guardianKind'), head).selectOption({ label: son })
    await office.textbox(t('households.field.guardianNameHi'), head).fill(moved.guardian.hi)
    await office.textbox(t('households.field.guardianName'), head).fill(moved.guardian.en)
  }
  await office.signIn(secretary)
  await type()
  await office.handIn(t('households.page.save'), 'registered')

  // Whose the card is reads masked: enough to know the family again, too little to learn of it.
  await office.change(far.secretary)
  await type()
  const masked = moved.name.en.replaceAll(/(\S)\S+/g, '$1…')
  await office.handInVainly(t('households.page.save'), masked)
  await expect(office.refusal()).not.toContainText(moved.name.en)
  await office.textbox(t('duplicates.field.differs')).fill('पुराना कार्ड, घर बदला / An old card; he moved')
  await office.handIn(t('households.page.save'), 'registered')
  const there = office.recordId()

  // The officer there holds both to be one man whose entry in the other office stays as it is: that office decides.
  await office.change(far.officer)
  await office.open(`/duplicates?household=${there}`)
  await page
    .getByRole('link', { name: new RegExp(`^${office.word(moved.name)}`) })
    .first()
    .click()
  await expect(page.getByText(t('duplicates.page.across'))).toBeVisible()
  await office.look()
  const pair = new URL(page.url()).pathname
  const numbers = page.getByRole('row', { name: t('duplicates.page.elsewhere') }).getByRole('cell')
  const left = (await numbers.first().innerText()).includes(t('duplicates.page.elsewhere'))
  const region = () => page.getByRole('region', { name: t('duplicates.page.same'), exact: true })
  await region()
    .getByRole('radio', { name: t(left ? 'duplicates.page.keepRight' : 'duplicates.page.keepLeft') })
    .check()
  await office.textbox(t('duplicates.page.reason'), region()).fill('एक ही व्यक्ति / One man')
  await office.handIn(t('duplicates.page.sameSubmit'), 'proposed', region())

  await office.change(officer)
  await office.open(pair)
  await expect(
    region()
      .getByText(t(left ? 'duplicates.page.right' : 'duplicates.page.left'))
      .first(),
  ).toBeVisible()
  await office.picture('pair-of-two-offices')
  await office.textbox(t('duplicates.page.reason'), region()).fill('वह चला गया / He has moved')
  await office.handIn(t('duplicates.page.sameSubmit'), 'merged', region())
  await expect(page.getByText(t('duplicates.done.merged'))).toBeVisible()
})
