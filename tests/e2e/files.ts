import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { ImportStage } from '@/lib/domain/import/stage'
import type { Office } from '@/tests/e2e/office'

/** A file of rows as a browser hands it in. */
export const table = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

type Content = 'PARIVAR' | 'RATION_LIST' | 'CORRECTIONS'

/** Hands a file in and waits until it is somebody's turn again. */
export const handIn = async (office: Office, content: Content, file: ReturnType<typeof table>) => {
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
export const waitFor = async (office: Office, stage: ImportStage, rests = true) => {
  const { t, page } = office
  // The whole word: what is being imported is not yet imported.
  const word = page.locator('.tag').and(page.getByText(t(`imports.stage.${stage}`), { exact: true }))
  await expect(word.first()).toBeVisible({ timeout: 90_000 })
  if (rests) await office.look()
}

/** A file on its whole way, its good rows taken in. */
export const imported = async (office: Office, content: Content, file: ReturnType<typeof table>) => {
  await handIn(office, content, file)
  await waitFor(office, 'READY')
  await office.button(office.t('imports.ready.start')).click()
  await waitFor(office, 'DONE')
}

/** What a link downloads, as text. */
export const download = async (office: Office, name: string): Promise<string> => {
  const link = office.page.getByRole('link', { name, exact: true })
  const [file] = await Promise.all([office.page.waitForEvent('download'), link.click()])
  return readFileSync(await file.path(), 'utf8')
}
