import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { systemChromium } from './support/chromium.mjs'

const port = process.env['E2E_PORT'] ?? '3117'
const address = `http://localhost:${port}`
const chromium = systemChromium()
// Written by tests/e2e/world/open.ts before the portal opens, read by every worker.
const world = (process.env['E2E_WORLD'] ??= join(tmpdir(), `antyodaya-e2e-${process.pid}.json`))
// The story and the public pages are told in every language and on every screen, the rest once.
const everywhere =
  /(?:story|public|lives|lives-moves|visits|imports|pensions|duplicates|duplicates-two-offices|timeline|card-cancelled)\.spec\.ts$/

const language = (value: 'hi' | 'en') => ({
  locale: `${value}-IN`,
  storageState: {
    cookies: [
      {
        ...{ name: 'lang', value, domain: 'localhost', path: '/', expires: -1 },
        ...{ httpOnly: false, secure: false, sameSite: 'Lax' as const },
      },
    ],
    origins: [],
  },
})

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: process.env['E2E_REPORT'] ?? '../test-results/e2e.json' }]],
  use: {
    baseURL: address,
    timezoneId: 'Asia/Kolkata',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
        ...['--disable-background-networking', '--disable-component-update'],
      ],
    },
  },
  projects: [
    {
      name: 'hindi-desktop',
      testMatch: everywhere,
      use: { ...language('hi'), viewport: { width: 1280, height: 900 } },
    },
    { name: 'english-desktop', use: { ...language('en'), viewport: { width: 1280, height: 900 } } },
    {
      name: 'hindi-phone',
      testMatch: everywhere,
      use: { ...language('hi'), viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: 'node --conditions=react-server --import tsx tests/e2e/world/open.ts',
    cwd: '..',
    env: { PORT: port, NEXTAUTH_URL: address, E2E_WORLD: world },
    url: `${address}/api/health`,
    // A stale build is made first.
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    stdout: 'ignore',
  },
})
