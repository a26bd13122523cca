import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import type { Paper } from '@/tests/e2e/world'

/** The secretary issues the family's card, free of cost (R52, R53, R57). */
export const issueCard = async (office: Office, { head }: Paper): Promise<void> => {
  const { t, page } = office
  await office.open('/cards')
  await office.follow(`${t('cards.page.issue')} ${office.word(head)}`)
  await office.handIn(t('cards.page.newButton'), 'issued')
  await expect(page.getByText(t('cards.card.noFee')).first()).toBeVisible()
  await office.picture('card')
}
