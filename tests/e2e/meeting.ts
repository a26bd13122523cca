import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import type { HallWorld, Words } from '@/tests/e2e/world'

/** The secretary ticks the families that came, each once (domain §5.2). */
export const tickFamilies = async (office: Office, meeting: string, village: Words, serials: readonly number[]) => {
  const { t, page } = office
  await office.open(`/meetings/${meeting}/attendance`)
  if ((await page.getByRole('checkbox').count()) === 0) await office.follow(office.word(village))
  for (const serial of serials) await page.getByRole('checkbox', { name: new RegExp(`^${serial}\\.`) }).check()
  await office.handIn(t('meetings.page.saveSheet'), 'ticked')
}

/** What the secretary writes of the meeting while it runs (domain §5.3, R48). */
export const writeProceedings = async (office: Office, meeting: string): Promise<void> => {
  const { t } = office
  await office.open(`/meetings/${meeting}`)
  const gopal = office.word({ en: 'Gopal Singh', hi: 'गोपाल सिंह' })
  await office.textbox(t('meetings.field.presidingName')).fill(gopal)
  await office.textbox(t('meetings.field.endedAt')).first().fill('13:00')
  const counted = { men: '3', women: '4', others: '0', scheduledCaste: '5', scheduledTribe: '0' } as const
  for (const [who, count] of Object.entries(counted))
    await office.textbox(t(`meetings.field.${who as keyof typeof counted}`)).fill(count)
  await office.tick(t('meetings.page.wasReadOut'))
  await office.textbox(t('meetings.field.readBy')).fill(office.word({ en: 'Asha Thakur', hi: 'आशा ठाकुर' }))
  await office.handIn(t('meetings.page.saveProceedings'), 'recorded')
}

/** The assigned officer says from the own account to have been there (R47). */
export const confirmPresence = async (office: Office, meeting: string): Promise<void> => {
  const { t } = office
  await office.open(`/meetings/${meeting}`)
  await office.handIn(t('meetings.page.confirmPresence'), 'presenceConfirmed')
}

/** Reads the list out, family by family. */
export const readOut = async (office: Office, meeting: string, rows: number): Promise<void> => {
  const { t, page } = office
  await office.open(`/meetings/${meeting}/read-out`)
  await office.follow('1.')
  await expect(page.getByText(t('meetings.page.serialOf', { serial: 1, rows }))).toBeVisible()
  await office.follow(t('site.pagination.next'))
  await expect(page.getByText(t('meetings.page.serialOf', { serial: 2, rows }))).toBeVisible()
}

/** The families as the order form shows them, each in a group of its own. */
const family = (office: Office, head: Words) =>
  office.page.getByRole('group').filter({ has: office.page.getByText(office.word(head), { exact: true }) })

/**
 * The Gram Sabha puts the second family before the first and says why: at a move of one place this State asks for a
 * reason (R48).
 */
export const changeOrder = async (office: Office, meeting: string, first: Words, second: Words): Promise<void> => {
  const { t } = office
  await office.open(`/meetings/${meeting}`)
  await office.button(t('meetings.page.moveUp', { name: office.word(second) })).click()
  for (const moved of [first, second]) {
    const group = family(office, moved)
    await office
      .list(t('meetings.field.deviation'), group)
      .selectOption({ label: t('lists.deviation.NEEDIER_THAN_RECORDS') })
  }
  await office.handIn(t('meetings.page.saveOrder'), 'ordered')
}

/** The secretary writes the resolution into the book. */
export const resolve = async (office: Office, meeting: string): Promise<void> => {
  const { t } = office
  await office.open(`/meetings/${meeting}`)
  await office.textbox(t('meetings.field.resolutionNumber')).fill('GS/12')
  await office.textbox(t('meetings.field.endedAt')).last().fill('13:00')
  await office.handIn(t('meetings.page.saveResolution'), 'resolved')
  await office.open(`/meetings/${meeting}/minutes`)
}

/** The Pradhan signs; the list is sealed under its digest. */
export const signList = async (office: Office, meeting: string): Promise<string> => {
  const { t, page } = office
  await office.open(`/meetings/${meeting}`)
  await office.handIn(t('meetings.page.sign'), 'finalised')
  const digest = await page.getByText(/^[0-9a-f]{64}$/).innerText()
  return digest
}

/**
 * Two officers at the record of one meeting (decision 0091): the second is told, sees beside the own words what the first wrote,
 * and saves with the next press; a box that only the first touched is the first's.
 */
export const twoAtTheRecord = async (
  office: Office,
  colleague: Office,
  { secretary, meeting }: HallWorld,
  scripts: boolean,
) => {
  const { t } = office
  const words = (en: string, hi: string) => office.word({ en, hi })
  const box = (window: Office, field: 'presidingName' | 'readBy' | 'startedAt') =>
    window.textbox(t(`meetings.field.${field}`))
  for (const window of [office, colleague]) {
    await window.signIn(secretary)
    await window.open(`/meetings/${meeting}`)
  }
  await box(office, 'presidingName').fill(words('Gopal Chand', 'गोपाल चंद'))
  await box(office, 'readBy').fill(words('Sita Ram', 'सीता राम'))
  await office.handIn(t('meetings.page.saveProceedings'), 'recorded')
  await box(colleague, 'readBy').fill(words('Hari Ram', 'हरि राम'))
  await box(colleague, 'startedAt').fill('11:40')
  await colleague.handInVainly(t('meetings.page.saveProceedings'), t('access.refusal.changedMeanwhile'))
  // With JavaScript the page is drawn anew by a link; what was typed before it is pressed goes along.
  const started = scripts ? '11:45' : '11:40'
  if (scripts) {
    await box(colleague, 'startedAt').fill(started)
    await colleague.page.getByRole('link', { name: t('forms.showNow') }).click()
  }
  await expect(colleague.page.getByText(t('forms.shownNow'))).toBeVisible()
  await expect(box(colleague, 'presidingName')).toHaveValue(words('Gopal Chand', 'गोपाल चंद'))
  await expect(box(colleague, 'readBy')).toHaveValue(words('Hari Ram', 'हरि राम'))
  await expect(colleague.page.getByText(t('forms.stands', { value: words('Sita Ram', 'सीता राम') }))).toBeVisible()
  await expect(box(colleague, 'startedAt')).toHaveValue(started)
  await colleague.look()
  await colleague.handIn(t('meetings.page.saveProceedings'), 'recorded')
  await expect(box(colleague, 'presidingName')).toHaveValue(words('Gopal Chand', 'गोपाल चंद'))
  await expect(box(colleague, 'readBy')).toHaveValue(words('Hari Ram', 'हरि राम'))
  await expect(box(colleague, 'startedAt')).toHaveValue(started)
}
