import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('F14 · a family is found by any word in either script, and each hit says why it is one', async ({ office }) => {
  const { secretary, neighbour, families, waiting, village } = world().counter
  const { t, page } = office
  const family = families[0]
  if (!family) throw new Error('No family')
  const box = page.getByRole('searchbox', { name: t('households.page.searchLabel') })
  const rows = page.getByRole('row').filter({ has: page.getByRole('link', { name: office.word(family.head) }) })
  const search = async (text: string): Promise<void> => {
    await box.fill(text)
    await office.button(t('households.page.find')).click()
    await page.waitForURL((url) => url.searchParams.get('q') === text)
    await office.look()
  }

  await office.signIn(secretary)
  await office.open('/households')
  // Part of the name in both scripts, the matching part marked.
  for (const [name, part] of [
    [family.head.en, family.head.en.slice(1, 5)],
    [family.head.hi, family.head.hi.split(' ')[0] ?? ''],
  ] as const) {
    await search(part)
    await expect(rows.first()).toContainText(name)
    await expect(rows.first().locator('mark', { hasText: part }).first()).toBeVisible()
  }
  await office.picture('search')

  // As it sounds, with the village, in any order.
  const heard = (family.head.en.split(' ')[0] ?? '').replace('a', 'aa')
  await search(`${village.en} ${heard.toLowerCase()}`)
  await expect(rows.first()).toContainText(t('households.why.sounds', { words: heard.toLowerCase() }))
  await office.picture('search-sounds')

  // By number: household, from its beginning without dashes, and an application.
  for (const number of [family.number, family.number.replaceAll('-', '').slice(0, -1)]) {
    await search(number)
    await expect(rows.first()).toContainText(t('households.why.number'))
  }
  await search(waiting.number)
  await expect(page.getByRole('row', { name: office.word(waiting.head) })).toContainText(
    `${t('households.why.application')}: ${waiting.number}`,
  )

  // Nothing, and too little.
  await search('qqqqqq')
  await expect(page.getByText(t('households.page.nothingFound'))).toBeVisible()
  await search('q')
  await expect(page.getByText(t('households.page.short', { count: 2 }))).toBeVisible()

  // The counter looks in the same register in the same way.
  await office.open(`/applications/new?q=${encodeURIComponent(family.head.hi.split(' ')[0] ?? '')}`)
  await expect(page.getByRole('row', { name: office.word(family.head) }).first()).toBeVisible()

  // Next door nothing of it is found.
  await office.change(neighbour)
  await office.open(`/households?q=${family.number}`)
  await expect(page.getByText(t('households.page.nothingFound'))).toBeVisible()
})

test('the register is searched by an address alone, whatever stands in it', async ({ office }) => {
  const { secretary } = world().counter
  await office.signIn(secretary)
  for (const text of ["%' or 1=1 --", '\\', '<script>', 'a'.repeat(1500), '🙂', 'श्री', '९'.repeat(40)]) {
    const answer = await office.page.goto(`/households?q=${encodeURIComponent(text)}`)
    expect(answer?.status(), text.slice(0, 20)).toBe(200)
    await office.look()
  }
})
