import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { tableLine } from '@/lib/platform/table/write'
import { countInWords } from '@/lib/platform/words'
import { download, handIn, imported, table, waitFor } from '@/tests/e2e/files'
import { test } from '@/tests/e2e/test'
import { typedDay } from '@/tests/e2e/words'
import { world } from '@/tests/e2e/world'

/** So many rows that a worker is still at them when somebody stops it. */
const WRONG = 40_000

const BOM = '\uFEFF'

/** A register of three families as an office sends it: title lines, headings of its own, semicolons, one wrong cell. */
const survey = (project: string, village: string): string => {
  const family = (key: number, head: string, child: string, gender: string) => [
    [`${project}-${key}`, village, head, 'Head', gender, '05-08-1968', 'Widow', `98765432${key}0`],
    [`${project}-${key}`, village, child, 'Son', 'M', '1995', 'Unmarried', `98765432${key}0`],
  ]
  const rows = [
    ['Government of Himachal Pradesh', '', '', '', '', '', '', ''],
    ['Survey of households, first part', '', '', '', '', '', '', ''],
    ['Parivar No.', 'VILLAGE  NAME', 'Naam', 'Relation To Head', 'Sex', 'Date of Birth', 'Marital Status', 'Mobile No'],
    ...family(1, `ज़रीना ${project}`, 'Yusuf', 'F'),
    ...family(2, `उर्मिला ${project}`, 'Tarun', '9'),
    ...family(3, `वहीदा ${project}`, 'Sadiq', 'F'),
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
  await meaning('Parivar No.').selectOption({ label: t('imports.column.key') })
  await meaning('Naam').selectOption({ label: t('imports.column.key') })
  await office.handInVainly(t('imports.ready.readAgain'), t('imports.error.twice'))
  await meaning('Naam').selectOption({ label: t('imports.column.name') })
  await office.button(t('imports.ready.readAgain')).click()

  await waitFor(office, 'READY')
  await office.picture('imports-ready')
  const counts = { unchanged: '0', left: '0', updated: '0' }
  const six = { all: '6', created: '4', rejected: '2', ...counts }
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
    `${BOM}Parivar No.;VILLAGE NAME;Naam;Relation To Head;Sex;Date of Birth;Marital Status;Mobile No;${t('imports.report.reason')}`,
  )
  expect(report[1]).toContain(`उर्मिला ${project.name};Head;9;`)
  expect(report[1]).toContain(t('households.error.gender'))
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
  const counts = { all: '4', updated: '0', unchanged: '0', left: '0', rejected: '0' }
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
  const counts = { all, created: '2', updated: '0', unchanged: '0', left: '0', rejected: countInWords(WRONG) }
  await expect(page.getByText(t('imports.outcome.equation', counts))).toBeVisible()
})

test('F25 F26 · rows leave with a purpose and a mark in every line; a correction sheet is edited and comes back', async ({
  office,
}, { project }) => {
  const { secretary, families } = world().counter
  const { t, page } = office
  const family = families[{ 'hindi-desktop': 5, 'english-desktop': 6 }[project.name] ?? 7]
  await office.signIn(secretary)
  await office.open('/exports')
  await office.handInVainly(t('exports.page.ask'), t('exports.error.purpose'))
  const ask = async (words: string, more: () => Promise<void>) => {
    // From a page that offers nothing yet: what is fetched is what was asked for.
    await office.open('/exports')
    await more()
    await office.answer(t('exports.field.purpose'), t('exports.purpose.CORRECTION'))
    await office.textbox(t('exports.field.words')).fill(words)
    await office.handIn(t('exports.page.ask'), 'asked')
    const ready = page.locator('main').getByRole('link', { name: /CSV/ })
    const [file] = await Promise.all([page.waitForEvent('download'), ready.click()])
    return parse(readFileSync(await file.path()), { bom: true })
  }
  const register = await ask(`Visit ${project.name}`, () => Promise.resolve())
  expect(register[0]?.[0]).toBe(t('imports.column.number'))
  expect(register[0]?.at(-1)).toBe(t('exports.table.givenTo'))
  for (const cells of register.slice(1))
    expect(cells.at(-1)).toMatch(/^E-[0-9A-F]{10} · Asha Thakur · \d\d-\d\d-\d{4}$/)
  await office.picture('exports')

  // The same as of a day: the file says so in every line, and a sheet is always of today.
  const ofDay = await ask(`As of ${project.name}`, () => office.textbox(t('exports.field.asOf')).fill(typedDay()))
  const said = t('exports.page.ofDay', { day: typedDay() })
  expect(ofDay[0]?.at(-1)).toBe(`${t('exports.table.givenTo')} · ${said}`)
  expect(ofDay.length).toBeGreaterThan(1)
  for (const cells of ofDay.slice(1)) expect(cells.at(-1)?.endsWith(` · ${said}`)).toBe(true)
  await expect(page.getByText(said).first()).toBeVisible()

  const sheet = () => office.answer(t('exports.field.kind'), t('exports.kind.CORRECTION_SHEET'))
  const [heading = [], ...rows] = await ask(`Sheet ${project.name}`, sheet)
  const at = heading.indexOf(t('households.field.mobile'))
  const corrected = rows
    .filter(([number]) => number === family?.number)
    .map((cells, index) => (index === 0 ? cells.toSpliced(at, 1, '9811122233') : cells))
  await handIn(office, 'CORRECTIONS', table('sheet.csv', [heading, ...corrected].map(tableLine).join('\n')))
  await waitFor(office, 'READY')
  await office.picture('imports-corrections')
  const differences = page.getByRole('region', { name: t('imports.families.family', { number: family?.number ?? '' }) })
  await expect(differences).toContainText('9811122233')
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  await office.open(`/households/${family?.id ?? ''}`)
  await expect(page.getByText('9811122233').first()).toBeVisible()
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
    await handIn(office, 'PARIVAR', table(`${name}.csv`, survey(name, village.en)))
    await waitFor(office, 'ASKING')
    const meaning = (heading: string) => office.list(t('imports.field.column', { heading }))
    await meaning('Parivar No.').selectOption({ label: t('imports.column.key') })
    await meaning('Naam').selectOption({ label: t('imports.column.name') })
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

/** A tehsil's district of the tests by project: nothing else looks at its tehsils. */
const TEHSILS: Readonly<Record<string, string>> = {
  'hindi-desktop': '911',
  'english-desktop': '912',
  'hindi-phone': '913',
}

test('F21 F24 · a file of the directory is looked at first, then taken over as it was shown; its refused lines are downloaded', async ({
  office,
}, { project }) => {
  const { t, page } = office
  const code = TEHSILS[project.name] ?? ''
  const rows = [
    'District Code,Sub-District Code,Sub-District Name,Sub-District Name (In Local)',
    `${code},${code}7,Kotla,कोटला`,
    `999,${code}8,Nowhere,कहीं नहीं`,
  ]
  await office.signIn(world().admin)
  await office.open('/places/import')
  await page.locator('input[type=file]').setInputFiles(table('tehsils.csv', rows.join('\n')))
  await office.handIn(t('places.page.import.submit'), /\/places\/import\/[0-9a-f-]{36}/)
  await expect(page.getByText(t('places.page.look.nothingYet'))).toBeVisible()
  await expect(page.getByText(t('places.reason.unknownParent', { detail: '999' }))).toBeVisible()
  await office.picture('places-looked')
  const refused = await download(office, t('places.page.report.download'))
  expect(parse(refused, { bom: true })).toEqual([
    [...(rows[0]?.split(',') ?? []), t('places.page.report.reason')],
    [...(rows[2]?.split(',') ?? []), t('places.reason.unknownParent', { detail: '999' })],
  ])
  await office.handIn(t('places.page.look.apply'), 'applied')
  await expect(page.getByText(t('places.page.look.applied'))).toBeVisible()
  await office.picture('places-applied')
})
