import { expect, type Locator } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'

const MOST_STEPS = 150

/** Goes on with the Tab key until the focus is on it: whoever has no mouse must get there, and see where the focus is. */
export const tabTo = async ({ page }: Office, target: Locator): Promise<void> => {
  await expect(target).toBeVisible()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectSeenFocus(target)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${MOST_STEPS} steps with the Tab key did not lead to ${String(target)}`)
}

const expectSeenFocus = async (target: Locator): Promise<void> => {
  const shown = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  expect(shown, `the focus is seen on ${String(target)}`).toBe(true)
  await expect(target).toBeInViewport()
}

/** Types into the box that the Tab key leads to. */
export const typeInto = async (office: Office, target: Locator, text: string): Promise<void> => {
  await tabTo(office, target)
  await office.page.keyboard.press('ControlOrMeta+A')
  await office.page.keyboard.type(text)
}

/** Chooses from the list that the Tab key leads to by the first letters of the choice. */
export const chooseFrom = async (office: Office, target: Locator, choice: string): Promise<void> => {
  await tabTo(office, target)
  await office.page.keyboard.type(choice)
  await expect(target.locator('option:checked')).toHaveText(choice)
}

/** Presses the button or follows the link that the Tab key leads to. */
export const press = async (office: Office, target: Locator): Promise<void> => {
  await tabTo(office, target)
  await office.page.keyboard.press('Enter')
}
