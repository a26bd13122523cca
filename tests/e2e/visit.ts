import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import { typedDay } from '@/tests/e2e/words'
import type { Paper } from '@/tests/e2e/world'

/** The assigned officer finds the family on the day's round and takes its application up (R44). */
export const takeUp = async (office: Office, { head }: Paper): Promise<void> => {
  const { t } = office
  await office.open('/verifications')
  await office.follow(office.word(head))
  await office.button(t('applications.offer.takeUp')).click()
  await expect(office.textbox(t('verifications.field.visitedOn'))).toBeVisible()
  await office.look()
}

/** Writes the finding of the visit, more than the family claimed, and signs it (R46). */
export const signFinding = async (office: Office, income: string): Promise<void> => {
  const { t, page } = office
  await office.textbox(t('verifications.field.visitedOn')).fill(typedDay())
  await office.textbox(t('verifications.field.foundIncome')).fill(income)
  await office.answer(t('verifications.field.mealInsecure'), t('verifications.field.mealYes'))
  await office.tick(t('applications.group.HEADED_BY_WIDOW'))
  await office.tick(t('applications.group.DESTITUTE'))
  await office.tick(t('applications.document.INCOME_CERTIFICATE'))
  await office.tick(t('applications.document.NO_PRIOR_CARD_CERTIFICATE'))
  await office.tick(t('applications.document.AFFIDAVIT'))
  await office.answer(t('verifications.field.duplicates'), t('verifications.field.duplicatesNone'))
  await office.tick(t('verifications.field.notKinBox'))
  await office.answer(t('verifications.field.recommended'), t('verifications.field.recommendedYes'))
  await office.handIn(t('verifications.page.sign'), 'verified')
  await expect(page.getByText(t('applications.recommendation.RECOMMENDED')).first()).toBeVisible()
}
