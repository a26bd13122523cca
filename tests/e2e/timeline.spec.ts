import { expect } from '@playwright/test'
import { registerFamily } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

// Each project enters a family of its own: they all run on one world.
const TOLD = {
  'hindi-desktop': {
    head: { en: 'Harnami Devi', hi: 'हरनामी देवी' },
    child: { en: 'Bimla', hi: 'बिमला' },
    houseNo: '71',
  },
  'english-desktop': { head: { en: 'Jamna Bai', hi: 'जमना बाई' }, child: { en: 'Roshni', hi: 'रोशनी' }, houseNo: '72' },
  'hindi-phone': { head: { en: 'Kesari Devi', hi: 'केसरी देवी' }, child: { en: 'Tulsi', hi: 'तुलसी' }, houseNo: '73' },
} as const
const isProject = (name: string): name is keyof typeof TOLD => name in TOLD

const today = (): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', day: '2-digit', month: '2-digit', year: 'numeric' })
    .format(new Date())
    .replaceAll('/', '-')

test('F6 F7 F8 · a correction is asked and decided, and the time line and any past day tell of it', async ({ office }, {
  project,
}) => {
  const { secretary, officer } = world().counter
  const { t, page } = office
  const told = isProject(project.name) ? TOLD[project.name] : TOLD['hindi-desktop']
  await office.signIn(secretary)
  const { id } = await registerFamily(office, told)
  const source = page
    .locator('details.source')
    .filter({ hasText: t('history.source.notConfirmed') })
    .first()
  await expect(source.getByText(t('history.source.notConfirmed'))).toBeHidden()
  await source.locator('summary').click()
  await expect(source.getByText(t('history.source.notConfirmed'))).toBeVisible()
  await office.picture('household')

  // One fact is decided alone, the other waits.
  await office.follow(t('households.page.correct'))
  await office.textbox(t('households.field.mobile')).fill('9816012345')
  await office.answer(t('households.field.category'), t('households.category.ST'))
  await office.list(t('households.field.statedBy')).selectOption({ label: t('households.statedBy.CERTIFICATE') })
  await office.textbox(t('households.field.document')).fill('Caste certificate 118')
  await office.textbox(t('households.field.reason')).fill('Certificate seen')
  const why = t('changes.reasonCode.PAPER_SHOWN')
  await office.list(t('changes.field.reasonCode')).selectOption({ label: why })
  await office.handIn(t('households.page.saveCorrection'), 'partlyAsked')
  await expect(page.getByText('9816012345')).toBeVisible()
  await expect(page.getByText(t('households.category.ST'), { exact: true })).toHaveCount(0)
  await office.follow(t('households.page.requestShow'))
  await expect(page.getByText(t('changes.page.own'))).toBeVisible()
  await expect(page.getByText(`${why}: Certificate seen`)).toBeVisible()
  const request = page.url()

  await office.change(officer)
  // It waits on the officer's desk (F7).
  await office.open('/desk')
  await expect(page.getByRole('heading', { name: t('desk.task.CHANGES_TO_DECIDE') })).toBeVisible()
  await office.look()
  await office.open('/changes')
  await office.picture('changes')
  await page.goto(request)
  await office.look()
  await expect(page.getByRole('row', { name: t('households.field.category') })).toContainText(
    t('households.category.ST'),
  )
  await office.picture('change')
  await office.handInVainly(t('changes.page.save'), t('changes.error.verdict'))
  await page.goto(request)
  await office.answer(t('changes.field.verdict'), t('changes.verdict.ACCEPTED'))
  await office.textbox(t('changes.field.reason')).fill('Genuine')
  await office.handIn(t('changes.page.save'), 'accepted')

  // The time line, one kind of it, and the family as it was.
  await office.open(`/households/${id}/timeline`)
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: t('changes.stage.ACCEPTED') })
      .first(),
  ).toBeVisible()
  await office.picture('timeline')
  await office.list(t('history.timeline.kind')).selectOption({ label: t('history.timelineKind.CHANGE') })
  await office.button(t('history.timeline.filter')).last().click()
  await expect(page.locator('.timeline > li')).toHaveCount(2)
  await office.look()
  await office.open(`/households/${id}?version=1`)
  await expect(page.getByText(t('history.past.version', { version: '1', day: today() }))).toBeVisible()
  await expect(page.getByText('9816012345')).toHaveCount(0)
  await office.follow(t('history.past.today'))
  await expect(page.getByText('9816012345')).toBeVisible()
  await office.open(`/households/${id}?asOf=01-01-2020`)
  await expect(page.getByText(t('history.past.before', { day: '01-01-2020' }))).toBeVisible()
  await office.open(`/households/${id}?asOf=${today()}`)
  await expect(page.getByText(t('history.past.said', { day: today() }))).toBeVisible()
  await office.follow(t('history.past.toKnown'))
  await expect(page.getByText(t('history.past.known', { day: today() }))).toBeVisible()
  await office.picture('as-of')
})

test('F3 F8 · the whole register, the directory of places and the lists can be seen as of a day', async ({
  office,
}) => {
  const { t, page } = office
  await office.signIn(world().counter.secretary)
  await office.open('/households')
  await office.follow(t('register.then.open'))
  await office.textbox(t('register.then.day')).fill(today())
  await office.button(t('history.past.show')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('register.then.on', { day: today() }))
  await office.look()
  await office.picture('register-as-of')
  await page.locator('tbody a').first().click()
  await expect(page.getByText(t('history.past.said', { day: today() }))).toBeVisible()
  await office.open('/households/as-of?asOf=01-01-2020')
  await expect(page.getByText(t('register.then.nothing'))).toBeVisible()
  await office.open('/households/as-of?asOf=32-01-2020')
  await expect(page.getByText(t('history.past.unreadable'))).toBeVisible()

  await office.open('/places')
  await expect(page.getByRole('heading', { name: t('places.page.past.title') })).toBeVisible()
  await office.textbox(t('places.page.past.asOf')).fill(today())
  await office.button(t('history.past.show')).click()
  await expect(page.getByText(t('places.page.past.on', { day: today() }))).toBeVisible()
  await office.picture('places-as-of')

  await office.open('/lists?asOf=01-01-2020')
  await expect(page.getByText(t('lists.past.none'))).toBeVisible()
  await office.textbox(t('lists.past.asOf')).fill(today())
  await office.button(t('history.past.show')).click()
  await expect(page.getByText(t('lists.past.said', { day: today() }))).toBeVisible()
  await office.look()
  await office.picture('lists-as-of')
  await office.follow(t('history.past.today'))
  await expect(page).toHaveURL(/\/lists$/)
})

test('F6 · the verifying officer ticks what was seen', async ({ office }, { project }) => {
  const { officer, families } = world().counter
  const { t, page } = office
  const family = families[{ 'hindi-desktop': 5, 'english-desktop': 6 }[project.name] ?? 7]
  await office.signIn(officer)
  await office.open(`/households/${family?.id ?? ''}/confirm`)
  await office.handInVainly(t('households.page.saveConfirm'), t('households.error.fields'))
  await office.tick(t('households.field.everything'))
  await office.handIn(t('households.page.saveConfirm'), 'confirmed')
  await expect(page.locator('details.source > summary').first()).toContainText('✓')
})
