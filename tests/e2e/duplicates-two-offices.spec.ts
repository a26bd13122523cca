import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { type Words, world } from '@/tests/e2e/world'

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
