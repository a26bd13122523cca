import { expect } from '@playwright/test'
import { tickFamilies, twoAtTheRecord } from '@/tests/e2e/meeting'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('R47 R48 · a Gram Sabha without quorum seals nothing and stays on record as failed, for everybody to see', async ({
  office,
  another,
}) => {
  const { secretary, list, meeting, village, papers } = world().failing
  const { t, page } = office
  await office.signIn(secretary)
  await tickFamilies(office, meeting, village, [1])
  await office.open(`/meetings/${meeting}`)
  await expect(page.getByText(t('meetings.page.presentOf', { present: '1', base: '9', required: '3' }))).toBeVisible()
  await page.getByText(t('meetings.page.failTitle')).click()
  const waited = office.textbox(t('meetings.field.waitedMinutes'))
  await waited.fill('10')
  const tooSoon = t('meetings.refusal.waitNotOver', { waited: 10, required: 30 })
  await office.handInVainly(t('meetings.page.fail'), tooSoon)
  await waited.fill('45')
  await office.handIn(t('meetings.page.fail'), 'failed')
  await office.picture('failed-meeting')
  await office.open(`/lists/${list}`)
  await expect(page.getByRole('cell', { name: t('meetings.stage.FAILED') })).toBeVisible()

  const citizen = await another()
  await citizen.open(`/status/${papers[0]?.number ?? ''}`)
  const [before = '', after = ''] = t('status.page.failed', { when: '@' }).split('@')
  await expect(citizen.page.getByText(after).filter({ hasText: before })).toBeVisible()
})

test('R47 · a list cannot be finalised while the assigned officer is absent', async ({ office }) => {
  const { pradhan, meeting } = world().absent
  const { t } = office
  await office.signIn(pradhan)
  await office.open(`/meetings/${meeting}`)
  await office.handInVainly(t('meetings.page.sign'), t('lists.refusal.officerAbsent'))
})

test('R45 · a list over the quota is not sealed, and the sentence names both numbers', async ({ office }) => {
  const { pradhan, meeting } = world().crowded
  const { t } = office
  await office.signIn(pradhan)
  await office.open(`/meetings/${meeting}`)
  await office.handInVainly(t('meetings.page.sign'), t('lists.refusal.overQuota', { seats: 2, selected: 3 }))
})

test('F44 · two officers at the record of one meeting: the second is told, loses nothing and saves with the next press', async ({
  office,
  another,
}) => {
  await twoAtTheRecord(office, await another(), world().crowded, true)
})
