import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import { typedDay } from '@/tests/e2e/words'

/** The secretary draws the tentative list within the quota and puts it on the board (R45). */
export const drawAndDisplay = async (office: Office): Promise<string> => {
  const { t } = office
  await office.open('/lists')
  await office.handIn(t('lists.page.draw'), 'drawn')
  const list = office.recordId()
  await office.picture('tentative-list')
  await office.textbox(t('lists.field.board')).fill(office.word({ en: 'Panchayat Bhawan', hi: 'पंचायत भवन' }))
  await office.handIn(t('lists.page.display'), 'displayed')
  await office.open(`/lists/${list}/print`)
  return list
}

/** The assigned officer signs the tentative list (R44). */
export const attest = async (office: Office, list: string): Promise<void> => {
  await office.open(`/lists/${list}`)
  await office.handIn(office.t('lists.page.attest'), 'attested')
}

/** The secretary calls the Gram Sabha for today; this State asks for no days of notice. */
export const callMeeting = async (office: Office, list: string): Promise<string> => {
  const { t, page } = office
  await office.open(`/lists/${list}`)
  await office.follow(t('lists.page.call'))
  await expect(office.textbox(t('meetings.field.meetingOn'))).toHaveValue(typedDay())
  await office.textbox(t('meetings.field.venue')).fill(office.word({ en: 'School ground', hi: 'विद्यालय का मैदान' }))
  await office.textbox(t('meetings.field.noticeProof')).fill(office.word({ en: 'Register 4', hi: 'पंजी 4' }))
  await office.handIn(t('meetings.page.giveNotice'), 'notified')
  const meeting = office.recordId()
  await office.open(`/meetings/${meeting}/notice`)
  await expect(page.getByText(t('meetings.page.posterFree'))).toBeVisible()
  return meeting
}
