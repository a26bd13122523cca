import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import { typedDay } from '@/tests/e2e/words'
import type { StoryWorld } from '@/tests/e2e/world'

/** The block puts its panchayats' lists together as the Gram Sabhas ordered them (R49). */
export const consolidateBlock = async (office: Office): Promise<void> => {
  const { t, page } = office
  await office.open('/consolidations')
  await office.picture('block')
  await office.handIn(t('consolidations.page.signBlock', { count: 1 }), 'blockDone')
  await expect(page.getByText(t('consolidations.done.blockDone'))).toBeVisible()
}

/** The Collector puts the blocks' lists together. */
export const consolidateDistrict = async (office: Office): Promise<void> => {
  const { t } = office
  await office.open('/consolidations')
  await office.handIn(t('consolidations.page.signDistrict', { count: 1 }), 'districtDone')
}

/** The Rural Development Department approves the district's lists by its order (R56). */
export const approve = async (office: Office, { districtName }: StoryWorld): Promise<void> => {
  const { t, page } = office
  await office.open('/consolidations')
  await office.follow(office.word(districtName))
  await office.textbox(t('consolidations.field.orderNumber')).fill('RD-7')
  await office.textbox(t('consolidations.field.orderOn')).fill(typedDay())
  await office.handIn(t('consolidations.page.signApproval', { count: 1 }), 'approved')
  await expect(page.getByText(t('consolidations.page.orderOf', { number: 'RD-7', day: typedDay() }))).toBeVisible()
}
