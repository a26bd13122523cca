import { type BrowserContext, chromium } from '@playwright/test'
import type { Closing } from '@/lib/caretaker/closing'
import { connected, openGround } from '@/tests/bench/ground'
import { median, quantile, type Row } from '@/tests/bench/measure'
import { openPortal } from '@/tests/bench/portal'
import { signedIn } from '@/tests/bench/signed-in'
import { panchayat, layPlaces, post, settleDown, settleFamilies } from '@/tests/bench/state'
import { systemChromium } from '@/tests/support/chromium.mjs'

/** "2G" as browsers imitate it: 300 ms for an answer to set out, 250 kbit/s down, 50 up. */
const THIN = { offline: false, latency: 300, downloadThroughput: (250 * 1024) / 8, uploadThroughput: (50 * 1024) / 8 }

/** What "opens in a second" is held against (F1), in milliseconds. */
const SECOND = 1000
const FAMILIES = 20

interface Opened {
  /** Until the first words stand on the screen. */
  readonly words: number
  /** Until the whole page can be read and used. */
  readonly whole: number
}

/** One family after another, as the secretary opens them from the register: the portal's letters and scripts are at hand. */
const openFamilies = async (context: BrowserContext, origin: string): Promise<readonly Opened[]> => {
  const page = await context.newPage()
  await page.goto(`${origin}/households`)
  const paths = await page
    .locator('main a[href^="/households/0"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const families = [...new Set(paths)].slice(0, FAMILIES)
  await page.goto(`${origin}${families[0] ?? ''}`)
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', THIN)
  const found: Opened[] = []
  for (const path of families) {
    const answer = await page.goto(`${origin}${path}`, { waitUntil: 'load' })
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}`)
    found.push(
      await page.evaluate(() => {
        const [arrival] = performance.getEntriesByType('navigation')
        return {
          words: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
          whole:
            arrival instanceof PerformanceNavigationTiming
              ? arrival.domContentLoadedEventEnd
              : Number.POSITIVE_INFINITY,
        }
      }),
    )
  }
  return found
}

const row = (what: string, milliseconds: number): Row => ({
  what: `a family's page over 2G (250 kbit/s, 300 ms), in Hindi: ${what}`,
  ours: `${Math.round(milliseconds)} ms`,
  yardstick: `${SECOND} ms`,
  ratio: milliseconds / SECOND,
  aim: { sign: '≤', value: 1 },
})

/** F1: the one page of a family, opened by its secretary on a phone over a thin line. */
export const benchThinLine = async (house: Closing): Promise<Row[]> => {
  const ground = await (await openGround(house))('thin')
  const portal = await openPortal(house, ground.portal)
  const cookie = await connected(ground.superuser, async (client) => {
    await layPlaces(client, 1)
    await settleFamilies(client, 1, 1, 100)
    await settleDown(client)
    return (await signedIn(client, portal, await post(client, 'Asha', 'GP_SECRETARY', panchayat(1)))).cookie
  })
  const executablePath = systemChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  house.with(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)]
  await context.addCookies([
    { name, value, url: portal.origin },
    { name: 'lang', value: 'hi', url: portal.origin },
  ])
  const opened = await openFamilies(context, portal.origin)
  const words = opened.map((one) => one.words)
  const whole = opened.map((one) => one.whole)
  return [
    row('first words, p50', median(words)),
    row('all of it, p50', median(whole)),
    row('all of it, p95', quantile(whole, 0.95)),
  ]
}
