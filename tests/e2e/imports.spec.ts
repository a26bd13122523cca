import { expect } from '@playwright/test'
import { download, handIn, table, waitFor } from '@/tests/e2e/files'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

const BOM = '\uFEFF'

type Heads = readonly [Pair, Pair, Pair]
type Pair = readonly [head: string, son: string]
const PEOPLE: Heads = [
  ['ज़रीना', 'Yusuf'],
  ['उर्मिला', 'Tarun'],
  ['वहीदा', 'Sadiq'],
]
/** Others: whoever is very like somebody of the register comes back. */
const OTHERS: Heads = [
  ['कमरजहाँ', 'Imran'],
  ['सावित्री', 'Gopal'],
  ['मुमताज़', 'Salim'],
]

/** A register of three families as an office sends it: title lines, headings of its own, semicolons, one wrong cell. */
const survey = (project: string, village: string, [one, two, three] = PEOPLE): string => {
  const family = (key: number, head: string, child: string, gender: string) => [
    [`${project}-${key}`, village, head, 'Head', gender, '05-08-1968', 'Widow', `98765432${key}0`],
    [`${project}-${key}`, village, child, 'Son', 'M', '1995', 'Unmarried', `98765432${key}0`],
  ]
  const rows = [
    ['Government of Himachal Pradesh', '', '', '', '', '', '', ''],
    ['Survey of households, first part', '', '', '', '', '', '', ''],
    ['Parivar No.', 'VILLAGE  NAME', 'Naam', 'Relation To Head', 'Sex', 'Date of Birth', 'Marital Status', 'Mobile No'],
    ...family(1, `${one[0]} ${project}`, one[1], 'F'),
    ...family(2, `${two[0]} ${project}`, two[1], '9'),
    ...family(3, `${three[0]} ${project}`, three[1], 'F'),
  ]
  return rows.map((row) => row.join(';')).join('\r\n')
}

/** The same register later: the third family has another number, and its head is married by now. */
const later = (text: string): string =>
  text.replaceAll('9876543230', '9811100030').replace(/(वहीदा .*);Widow;/, '$1;Married;')

test('F7 F21 F22 F23 F24 · a file with odd headings becomes families, bad rows come back, the same file changes nothing, a newer one asks a second officer', async ({
  office,
}, { project }) => {
  const { secretary, village } = world().counter
  const { t, page } = office
  const file = table(`${project.name}.csv`, survey(project.name, village.en))
  await office.signIn(secretary)
  await office.open('/imports')
  await office.follow(t('imports.page.new'))
  // No panchayat speaks as the survey.
  await expect(page.getByText(t('files.survey.above'))).toBeVisible()
  await expect(page.getByText(t('imports.contents.SECC2011'))).toHaveCount(0)
  await handIn(office, 'PARIVAR', file)

  await waitFor(office, 'ASKING')
  await office.picture('imports-asking')
  const doubtful = page.getByRole('table', { name: t('imports.sure.caption') }).getByRole('row')
  await expect(doubtful.filter({ hasText: 'Parivar No.' })).toContainText(`${project.name}-1`)
  await expect(doubtful.filter({ hasText: 'Parivar No.' })).toContainText(t('imports.sure.NONE'))
  const meaning = (heading: string) => office.list(t('imports.field.column', { heading }))
  await meaning('Parivar No.').selectOption({ label: t('files.column.key') })
  await meaning('Naam').selectOption({ label: t('files.column.key') })
  await office.handInVainly(t('imports.ready.readAgain'), t('imports.error.twice'))
  await meaning('Naam').selectOption({ label: t('files.column.name') })
  await office.button(t('imports.ready.readAgain')).click()

  await waitFor(office, 'READY')
  await office.picture('imports-ready')
  const counts = { unchanged: '0', left: '0', updated: '0' }
  const six = { all: '6', rows: 6, created: '4', rejected: '2', ...counts }
  await expect(page.getByText(t('imports.outcome.equation', six))).toBeVisible()
  await expect(page.getByText(t('households.error.gender')).first()).toBeVisible()
  await office.answer(t('imports.field.mode'), t('imports.mode.ALL_OR_NOTHING'))
  await office.handInVainly(t('imports.ready.start'), t('imports.refusal.badRows', { rejected: 1 }))
  await office.answer(t('imports.field.mode'), t('imports.mode.GOOD_ROWS'))
  await office.button(t('imports.ready.start')).click()

  await waitFor(office, 'DONE')
  await office.picture('imports-done')
  await expect(page.getByText(t('imports.outcome.equation', six))).toBeVisible()
  const report = (await download(office, t('imports.returned.download'))).split('\r\n')
  expect(report[0]).toBe(
    `${BOM}Parivar No.;VILLAGE NAME;Naam;Relation To Head;Sex;Date of Birth;Marital Status;Mobile No;${t('imports.report.reason')};${t('imports.report.code')}`,
  )
  expect(report[1]).toContain(`उर्मिला ${project.name};Head;9;`)
  expect(report[1]).toContain(t('households.error.gender'))
  expect(report[1]).toMatch(/;households\.error\.gender$/)
  expect(report.filter((line) => line !== '')).toHaveLength(3)

  // The returned family is put right on the page: what is wrong stands at its cell, again if it is still wrong.
  await office.follow(`${t('mends.page.mend')} ${t('mends.page.line', { line: 6 })}`)
  await office.picture('imports-mend')
  const line = office.group(t('mends.form.line', { line: 6 }))
  const sex = office.textbox('Sex', line)
  await expect(sex).toHaveValue('9')
  await expect(line).toContainText(t('households.error.gender'))
  await sex.fill('Landlord')
  await office.handInVainly(t('mends.form.enter'), t('mends.refusal.stillWrong', { problems: 1 }))
  await expect(sex).toHaveValue('Landlord')
  await expect(line).toContainText(t('households.error.gender'))
  await sex.fill('F')
  await office.handIn(t('mends.form.enter'), 'entered')
  await expect(page.getByText(t('imports.outcome.equation', { ...six, created: '6', rejected: '0' }))).toBeVisible()
  const corrected = page.getByRole('table', { name: t('mends.mended.title') }).getByRole('row')
  await expect(corrected.filter({ hasText: 'Sex' })).toContainText(/9.*F/s)
  await expect(page.getByRole('link', { name: t('imports.returned.download') })).toHaveCount(0)
  await office.picture('imports-mended')

  // The same file: the columns are remembered by its sender, and the register stays as it is.
  await handIn(office, 'PARIVAR', file)
  await waitFor(office, 'READY')
  await expect(page.getByText(t('imports.ready.nothing'))).toBeVisible()
  await expect(page.getByText(t('imports.sure.all'))).toBeVisible()
  await expect(page.getByRole('table').getByText(t('imports.sureBriefly.REMEMBERED')).first()).toBeVisible()
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  await expect(page.getByText(t('imports.finished.nothing'))).toBeVisible()

  // A newer one: the number is taken at once; on the other fact a right hangs, and a second officer decides (F7).
  await handIn(office, 'PARIVAR', table(file.name, later(survey(project.name, village.en))))
  await waitFor(office, 'READY')
  const newer = { ...six, created: '0', updated: '2', unchanged: '2' }
  await expect(page.getByText(t('imports.outcome.equation', newer))).toBeVisible()
  await expect(page.getByText(t('imports.outcome.toBeAsked', { facts: 1, records: 1 }))).toBeVisible()
  const facts = page.locator('#families ~ section').getByRole('row')
  await expect(facts.filter({ hasText: '9811100030' })).toContainText(t('imports.families.file'))
  await expect(facts.filter({ hasText: t('households.maritalStatus.MARRIED') })).toContainText(
    t('imports.families.waits'),
  )
  await office.picture('imports-asks')
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  await expect(page.getByText(t('imports.outcome.asked', { facts: 1, records: 1 }))).toBeVisible()
  await office.picture('imports-asked')
  await office.follow(t('imports.outcome.toChanges'))
  await office.follow(`वहीदा ${project.name}`)
  await expect(page.getByText(t('changes.page.own'))).toBeVisible()
  await office.picture('imports-request')
  await office.handIn(t('changes.page.withdraw'), 'withdrawn')
  await office.open('/imports')
  await expect(page.getByRole('link', { name: `${project.name}.csv` }).first()).toBeVisible()
  await office.signOut()
})

test.describe('without client JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('F21 · a file that is no table is said to be none, in a sentence', async ({ office }, { project }) => {
    const { secretary } = world().counter
    const { t, page } = office
    await office.signIn(secretary)
    await handIn(office, 'PARIVAR', table(`scan-${project.name}.pdf`, '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n'))
    await waitFor(office, 'FAILED')
    await expect(page.getByText(t('tables.refusal.notTable'))).toBeVisible()
  })

  test('F21 F23 · a file is handed in, its columns are named, and it is imported', async ({ office }, { project }) => {
    const { secretary, village } = world().counter
    const { t } = office
    const name = `plain-${project.name}`
    await office.signIn(secretary)
    await handIn(office, 'PARIVAR', table(`${name}.csv`, survey(name, village.en, OTHERS)))
    await waitFor(office, 'ASKING')
    const meaning = (heading: string) => office.list(t('imports.field.column', { heading }))
    await meaning('Parivar No.').selectOption({ label: t('files.column.key') })
    await meaning('Naam').selectOption({ label: t('files.column.name') })
    await office.button(t('imports.ready.readAgain')).click()
    await waitFor(office, 'READY')
    await office.button(t('imports.ready.start')).click()
    await waitFor(office, 'DONE')
    await office.follow(`${t('mends.page.mend')} ${t('mends.page.line', { line: 6 })}`)
    const sex = office.textbox('Sex', office.group(t('mends.form.line', { line: 6 })))
    await office.handInVainly(t('mends.form.enter'), t('mends.refusal.stillWrong', { problems: 1 }))
    await sex.fill('F')
    await office.handIn(t('mends.form.enter'), 'entered')
  })
})

test('F7 F23 · no page of another site hands in a file, nobody who is not signed in, and no panchayat the survey', async ({
  office,
}) => {
  const { t, page } = office
  const { request } = page
  const form = { what: 'SECC2011', sender: 'NIC', file: table('a.csv', 'a,b\n1,2') }
  await office.signIn(world().counter.secretary)
  const { origin } = new URL(page.url())
  const survey = await request.post('/imports/upload', { headers: { origin }, multipart: form })
  expect(await survey.text()).toContain(t('files.refusal.surveyHeldAbove'))
  const stranger = await request.post('/imports/upload', {
    headers: { origin: 'http://evil.example' },
    multipart: form,
  })
  expect(stranger.status()).toBe(403)
  const nobody = await request.post('/imports/upload', { multipart: form })
  expect(nobody.status()).toBe(403)
})
