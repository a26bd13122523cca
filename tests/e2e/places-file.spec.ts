import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { download, table } from '@/tests/e2e/files'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

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
    [...(rows[0]?.split(',') ?? []), t('places.page.report.reason'), t('imports.report.code')],
    [
      ...(rows[2]?.split(',') ?? []),
      t('places.reason.unknownParent', { detail: '999' }),
      'places.reason.unknownParent',
    ],
  ])
  const changes = await download(office, t('places.change.download'))
  expect(parse(changes, { bom: true, from_line: 2 })).toEqual([
    [`${code}7`, 'Kotla', 'कोटला', '', '', '', '', t('places.change.kind.CREATED'), 'CREATED'],
  ])
  await office.handIn(t('places.page.look.apply'), 'applied')
  await expect(page.getByText(t('places.page.look.applied'))).toBeVisible()
  await office.picture('places-applied')
})
