import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { tableLine } from '@/lib/platform/table/write'
import { handIn, table, waitFor } from '@/tests/e2e/files'
import { test } from '@/tests/e2e/test'
import { typedDay } from '@/tests/e2e/words'
import { world } from '@/tests/e2e/world'

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
  expect(register[0]?.[0]).toBe(t('files.column.number'))
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
