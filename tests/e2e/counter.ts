import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import { typedDay } from '@/tests/e2e/words'
import type { Family, Paper } from '@/tests/e2e/world'

interface PaperOnDesk {
  readonly paper: string
  readonly issuer: string
  readonly number: string
}

const typePaper = async (office: Office, { paper, issuer, number }: PaperOnDesk): Promise<void> => {
  const { t } = office
  // A question of the same name may stand above; the paper's own group holds the boxes.
  const group = office.group(paper).filter({ has: office.textbox(t('applications.field.issuer')) })
  await office.textbox(t('applications.field.issuer'), group).fill(issuer)
  await office.textbox(t('applications.field.number'), group).fill(number)
  await office.textbox(t('applications.field.issuedOn'), group).fill(typedDay())
}

/** Types the family's plain paper and its certificates, as the law asks for them (R54, R59, R60). */
const typeApplication = async (office: Office, family: Family): Promise<void> => {
  const { t } = office
  await office.textbox(t('applications.field.statedBy')).fill(office.word(family.head))
  await office.answer(t('applications.field.signedBy'), t('applications.sign.THUMB'))
  await office.textbox(t('applications.field.witness')).fill(office.word({ en: 'Ram Lal', hi: 'राम लाल' }))
  await office.textbox(t('applications.field.declaredIncome')).fill('18,000')
  await office.answer(t('applications.field.mealInsecure'), t('forms.yes'))
  await office.tick(t('applications.group.HEADED_BY_WIDOW'))
  const patwari = office.word({ en: 'Patwari', hi: 'पटवारी' })
  const secretary = office.word({ en: 'Secretary', hi: 'सचिव' })
  await typePaper(office, { paper: t('applications.field.incomeCertificate'), issuer: patwari, number: '44' })
  await office.answer(t('applications.field.priorCard'), t('applications.document.NO_PRIOR_CARD_CERTIFICATE'))
  await typePaper(office, { paper: t('applications.field.priorCard'), issuer: secretary, number: '7' })
  await office.tick(t('applications.field.affidavitBox'))
  const notary = office.word({ en: 'Notary', hi: 'नोटरी' })
  await typePaper(office, { paper: t('applications.document.AFFIDAVIT'), issuer: notary, number: '3' })
}

/** From the page of a family to a draft with all its papers. */
export const startApplication = async (office: Office, family: Family): Promise<string> => {
  const { t, page } = office
  await office.follow(t('households.page.apply'))
  await typeApplication(office, family)
  await office.handIn(t('applications.page.saveDraft'), 'started')
  await expect(page.getByText(t('applications.page.nothingMissing'))).toBeVisible()
  return office.recordId()
}

/** Hands the open draft in and reads the number off the acknowledgement. */
export const submitApplication = async (office: Office, family: Family): Promise<Paper> => {
  const { t, page } = office
  await office.handIn(t('applications.offer.submit'), 'submitted')
  const slip = page.getByRole('article', { name: t('applications.slip.title') })
  await expect(slip.getByText(t('applications.slip.free'))).toBeVisible()
  const number = /AAY[-\w]+/.exec(await slip.innerText())?.[0] ?? ''
  expect(number, 'the acknowledgement carries a number').not.toBe('')
  return { id: office.recordId(), number, head: family.head }
}
