import { expect } from '@playwright/test'
import { countInWords } from '@/lib/platform/words'
import { handIn, imported, table, waitFor } from '@/tests/e2e/files'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

/** So many rows that a worker is still at them when somebody stops it. */
const WRONG = 40_000

/** Families under plain headings: head and spouse of each, in Hindi. */
const families = (village: string, called: readonly (readonly [key: string, head: string, spouse: string])[]): string =>
  [
    ['Household Key', 'Village Name', 'Name_SL', 'Relation', 'Gender', 'DOB', 'Marital Status'],
    ...called.flatMap(([key, head, spouse]) => [
      [key, village, head, 'Head', 'M', '1981', 'Married'],
      [key, village, spouse, 'Wife', 'F', '1984', 'Married'],
    ]),
  ]
    .map((row) => row.join(','))
    .join('\n')

test('F21 F22 · a file left behind is found again and cancelled; families that are here already come back or are entered', async ({
  office,
}, { project }) => {
  const { t, page } = office
  const place = world().pensions[project.name]
  if (!place) throw new Error('No panchayat for this project')
  await office.signIn(place.secretary)
  const couple = ['हरबंस लाल गर्ग', 'कमला गर्ग'] as const
  const ration = table('ration.csv', families(place.village.en, [['R-1', ...couple]]))
  await handIn(office, 'RATION_LIST', ration)
  await waitFor(office, 'READY')

  // The clerk goes away; the file waits in the list until somebody stops it, and is deleted then.
  await office.open('/imports')
  // Nothing of it is taken yet, and the list does not say so.
  const foreseen = t('files.rows.foreseen', { all: '2', taken: '2', returned: '0', asked: 0 })
  await expect(page.getByRole('row').filter({ hasText: 'ration.csv' }).first()).toContainText(foreseen)
  await office.follow('ration.csv')
  await office.button(t('imports.running.drop')).click()
  await waitFor(office, 'CANCELLED')
  await expect(page.getByText(t('imports.stopped.nothing'))).toBeVisible()
  await expect(page.getByText(t('files.kept.gone'))).toBeVisible()
  await expect(office.button(t('imports.stopped.resume'))).toHaveCount(0)
  await imported(office, 'RATION_LIST', ration)

  // The panchayat's own register knows the couple under another key, and one more.
  const others = [
    ['P-7', ...couple],
    ['P-8', 'दीनानाथ मेहता', 'उर्मिला मेहता'],
  ] as const
  const register = table('parivar.csv', families(place.village.en, others))
  await handIn(office, 'PARIVAR', register)
  await waitFor(office, 'READY')
  await office.picture('imports-already-here')
  const already = page.getByRole('table', { name: t('files.already.title') }).getByRole('row')
  await expect(already.filter({ hasText: couple[0] })).toContainText(t('files.already.alike', { alike: 2, members: 2 }))
  const counts = { all: '4', rows: 4, updated: '0', unchanged: '0', left: '0', rejected: '0' }
  await expect(page.getByText(t('files.already.equation', { ...counts, created: '2', here: '2' }))).toBeVisible()
  await office.answer(t('imports.field.mode'), t('imports.mode.ALL_OR_NOTHING'))
  await office.handInVainly(t('imports.ready.start'), t('files.refusal.alreadyHere', { here: 1 }))
  await office.answer(t('imports.field.mode'), t('imports.mode.GOOD_ROWS'))
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  await expect(page.getByText(t('files.already.equation', { ...counts, created: '2', here: '2' }))).toBeVisible()

  // Somebody who knows both families says that they are two.
  await handIn(office, 'PARIVAR', register)
  await waitFor(office, 'READY')
  await office.answer(t('files.field.alreadyHere'), t('files.choice.ENTER'))
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  const entered = { ...counts, created: '2', unchanged: '2' }
  await expect(page.getByText(t('imports.outcome.equation', entered))).toBeVisible()

  // A later register forgets the wife: nobody leaves by that, and the panchayat is asked once what became of her.
  const [headings = '', head = ''] = families(place.village.en, [others[1]]).split('\n')
  const forgetful = table('parivar.csv', `${headings},Mobile No\n${head},9811100044`)
  await handIn(office, 'PARIVAR', forgetful)
  await waitFor(office, 'READY')
  await expect(page.getByText(t('files.unnamed.foreseen', { facts: 1, records: 1 }))).toBeVisible()
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  await expect(page.getByText(t('files.unnamed.counted', { facts: 1, records: 1 }))).toBeVisible()
  await office.follow(t('files.unnamed.questions'))
  const asked = page.getByRole('row').filter({ hasText: others[1][1] })
  await asked.getByRole('link', { name: t('reviews.kind.NOT_IN_FILE') }).click()
  await expect(page.getByText(t('reviews.page.unnamed'), { exact: true })).toBeVisible()
  await expect(page.getByText(others[1][2]).first()).toBeVisible()
  await office.picture('reviews-not-in-file')
  await office.answer(t('reviews.field.outcome'), t('reviews.outcome.LIVES_HERE'))
  await office.textbox(t('reviews.field.reason')).fill('घर पर मिली / Met at home')
  await office.handIn(t('reviews.page.answer'), 'closed')
})

test('F23 F24 · an import that was stopped goes on where it was, and every row is counted once', async ({ office }, {
  project,
}) => {
  const { t, page } = office
  const place = world().pensions[project.name]
  if (!place) throw new Error('No panchayat for this project')
  const right = families(place.village.en, [['L-1', 'ओमप्रकाश सूद', 'सरोज सूद']])
  // All but one cannot be taken in, so that the register of the tests stays small.
  const wrong = Array.from({ length: WRONG }, (_, at) => `L-${at + 2},${place.village.en},नाम,Head,9,1981,Married`)
  await office.signIn(place.secretary)
  await handIn(office, 'PARIVAR', table('large.csv', [right, ...wrong].join('\n')))
  await waitFor(office, 'READY')
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'RUNNING', false)
  await office.button(t('imports.running.stop')).click()
  await waitFor(office, 'CANCELLED')
  await office.picture('imports-stopped')
  await expect(page.getByText(t('files.kept.gone'))).toHaveCount(0)
  await office.button(t('imports.stopped.resume')).click()
  await waitFor(office, 'DONE')
  const all = countInWords(WRONG + 2)
  const counts = {
    all,
    rows: WRONG + 2,
    created: '2',
    updated: '0',
    unchanged: '0',
    left: '0',
    rejected: countInWords(WRONG),
  }
  await expect(page.getByText(t('imports.outcome.equation', counts))).toBeVisible()
})
