import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { tableLine } from '@/lib/platform/table/write'
import type { Office } from '@/tests/e2e/office'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

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
    ...family(2, `Urmila ${project}`, 'Tarun', '9'),
    ...family(3, `वहीदा ${project}`, 'Sadiq', 'F'),
  ]
  return rows.map((row) => row.join(';')).join('\r\n')
}

const table = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Hands a file in and waits until it is somebody's turn again. */
const handIn = async (office: Office, content: 'PARIVAR' | 'CORRECTIONS', file: ReturnType<typeof table>) => {
  const { t, page } = office
  await office.open('/imports/new')
  await office.follow(t(`imports.contents.${content}`))
  if (content === 'CORRECTIONS') await office.answer(t('imports.field.statedBy'), t('households.statedBy.FAMILY'))
  else await office.textbox(t('imports.field.sender')).fill(`NIC ${file.name}`)
  await page.locator('input[type=file]').setInputFiles(file)
  await office.button(t('imports.page.send')).click()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/)
}

/** The page looks again by itself; without JavaScript after some seconds. */
const waitFor = async (office: Office, stage: 'ASKING' | 'READY' | 'DONE' | 'FAILED') => {
  const { t, page } = office
  await expect(page.locator('.tag', { hasText: t(`imports.stage.${stage}`) }).first()).toBeVisible({ timeout: 90_000 })
  await office.look()
}

const download = async (office: Office, name: string): Promise<string> => {
  const link = office.page.getByRole('link', { name, exact: true })
  const [file] = await Promise.all([office.page.waitForEvent('download'), link.click()])
  return readFileSync(await file.path(), 'utf8')
}

test('F21 F22 F23 F24 · a file with title lines and odd headings becomes families, its bad rows come back, and the same file changes nothing', async ({
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
  expect(report[1]).toContain(`Urmila ${project.name};Head;9;`)
  expect(report[1]).toContain(t('households.error.gender'))
  expect(report.filter((line) => line !== '')).toHaveLength(3)

  // The same file: the columns are remembered by its sender, and the register stays as it is.
  await handIn(office, 'PARIVAR', file)
  await waitFor(office, 'READY')
  await expect(page.getByText(t('imports.ready.nothing'))).toBeVisible()
  await expect(page.getByText(t('imports.sure.all'))).toBeVisible()
  await expect(page.getByRole('table').getByText(t('imports.sureBriefly.REMEMBERED')).first()).toBeVisible()
  await office.button(t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
  await expect(page.getByText(t('imports.finished.nothing'))).toBeVisible()
  await office.open('/imports')
  await expect(page.getByRole('link', { name: `${project.name}.csv` }).first()).toBeVisible()
  await office.signOut()
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
  await office.open('/exports')
  const ask = async (words: string) => {
    await office.answer(t('exports.field.purpose'), t('exports.purpose.CORRECTION'))
    await office.textbox(t('exports.field.words')).fill(words)
    await office.handIn(t('exports.page.ask'), 'asked')
    const ready = page.locator('main').getByRole('link', { name: /CSV/ })
    const [file] = await Promise.all([page.waitForEvent('download'), ready.click()])
    return parse(readFileSync(await file.path()), { bom: true })
  }
  const register = await ask(`Visit ${project.name}`)
  expect(register[0]?.[0]).toBe(t('imports.column.number'))
  expect(register[0]?.at(-1)).toBe(t('exports.table.givenTo'))
  for (const cells of register.slice(1))
    expect(cells.at(-1)).toMatch(/^E-[0-9A-F]{10} · Asha Thakur · \d\d-\d\d-\d{4}$/)
  await office.picture('exports')

  await office.answer(t('exports.field.kind'), t('exports.kind.CORRECTION_SHEET'))
  const [heading = [], ...rows] = await ask(`Sheet ${project.name}`)
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
