import { type Browser, chromium } from '@playwright/test'
import type { Closing } from '@/lib/caretaker/closing'
import type { Locale } from '@/lib/messages/locales'
import { connected, openGround } from '@/tests/bench/ground'
import type { Row } from '@/tests/bench/measure'
import { openPortal } from '@/tests/bench/portal'
import { fillPublished } from '@/tests/bench/published'
import { systemChromium } from '@/tests/support/chromium.mjs'

const MOST = 60 * 1024

/** Bytes by kind of what a first visit without client JavaScript fetches, as they came over the wire. */
const visit = async (browser: Browser, origin: string, path: string, lang: Locale): Promise<Map<string, number>> => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([{ name: 'lang', value: lang, url: origin }])
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
  })
  await wire.send('Network.enable')
  const answer = await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}`)
  await context.close()
  return bytes
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** The public status page on a first visit over a thin line: everything that a browser without JavaScript asks for. */
export const benchSize = async (house: Closing): Promise<Row[]> => {
  const ground = await (await openGround(house))('size')
  const { numbers } = await connected(ground.superuser, fillPublished)
  const { origin } = await openPortal(house, ground.portal)
  const path = `/status/${numbers[0] ?? ''}`
  const executablePath = systemChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  house.with(() => browser.close())
  const rows: Row[] = []
  for (const lang of ['hi', 'en'] as const) {
    const bytes = await visit(browser, origin, path, lang)
    const total = [...bytes.values()].reduce((sum, one) => sum + one, 0)
    const parts = [...bytes].map(([kind, size]) => `${kind.toLowerCase()} ${kilobytes(size)}`).join(', ')
    rows.push({
      what: `first visit of a status page in ${lang === 'hi' ? 'Hindi' : 'English'} without JavaScript (${parts})`,
      ours: kilobytes(total),
      yardstick: kilobytes(MOST),
      ratio: total / MOST,
      aim: { sign: '≤', value: 1 },
    })
  }
  return rows
}
