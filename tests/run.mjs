// `npm test`, or `npm test -- unit e2e` for single steps. Plain JavaScript, because nothing may be installed yet.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { HOUSE, OWN_NODE, install, requireNode } from '../lib/caretaker/installed.mjs'
import { Obstacle, giveUp } from '../lib/caretaker/obstacle.mjs'
import { fromPlaywright, fromVitest, sum } from './support/counts.mjs'
import { installChromium } from './support/chromium.mjs'

const reports = mkdtempSync(join(tmpdir(), 'antyodaya-reports-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
const bin = (path) => join('node_modules', path)
const TSX = ['--conditions=react-server', '--import', 'tsx']

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(String(port)))
    })
  })

/** Runs one program of the house on its own Node; resolves to whether it succeeded and what it said. */
const program = (args, environment = {}) =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      PATH: `${join(HOUSE, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      ...environment,
    }
    const child = spawn(OWN_NODE, args, { cwd: HOUSE, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => resolve({ fine: false, said: error.message }))
    child.on('close', (status) => resolve({ fine: status === 0, said }))
  })

/** Programs that stand for one check: it passes when all of them succeed. */
const check =
  (...programs) =>
  async () => {
    for (const args of programs) {
      const { fine, said } = await program(args)
      if (!fine) return { counts: { passed: 0, failed: 1, skipped: 0 }, said }
    }
    return { counts: { passed: 1, failed: 0, skipped: 0 }, said: '' }
  }

/** A test runner's own counts; a run that left no report, or failed with all its tests green, is one failure more. */
const tests =
  (name, read, args, environment = () => ({})) =>
  async () => {
    const report = join(reports, `${name}.json`)
    const { fine, said } = await program(args(report), { ...(await environment()), E2E_REPORT: report })
    const counts = existsSync(report)
      ? read(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 }
    const odd = (!fine && counts.failed === 0) || counts.passed + counts.failed === 0
    return { counts: odd ? { ...counts, failed: counts.failed + 1 } : counts, said: fine && !odd ? '' : said }
  }

const vitest = (project) =>
  tests(
    project,
    fromVitest,
    (report) => [
      ...[bin('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts', '--project', project],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    ],
    () => ({ VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', NO_COLOR: '1' }),
  )

const e2e = async () => {
  const lack = installChromium(OWN_NODE, HOUSE)
  if (lack) return { counts: { passed: 0, failed: 1, skipped: 0 }, said: lack }
  return tests(
    'e2e',
    fromPlaywright,
    () => [bin('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
    async () => ({ E2E_PORT: await freePort() }),
  )()
}

const STEPS = {
  client: check([...TSX, 'lib/caretaker/build-portal.ts', 'client']),
  types: check(
    [bin('next/dist/bin/next'), 'typegen'],
    [bin('typescript/bin/tsc'), '--noEmit'],
    [bin('typescript/bin/tsc'), '-p', 'lib/domain'],
  ),
  lint: check([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  format: check([bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']),
  dead: check([bin('knip/bin/knip.js'), '--no-progress']),
  cycles: check([
    bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
    'app',
    'components',
    'lib',
    'tests',
    '--output-type',
    'err',
  ]),
  architecture: vitest('architecture'),
  unit: vitest('unit'),
  property: vitest('property'),
  integration: vitest('integration'),
  build: check([...TSX, 'lib/caretaker/build-portal.ts']),
  e2e,
}
/** What must be green before a push: everything that takes no server and no browser. */
const CHECK = ['types', 'lint', 'format', 'dead', 'cycles', 'architecture', 'unit', 'property']

const chosen = process.argv.slice(2).flatMap((word) => (word === 'check' ? CHECK : [word]))
const unknown = chosen.filter((name) => !(name in STEPS))

const run = async () => {
  let total = { passed: 0, failed: 0, skipped: 0 }
  // Everything after it imports the generated client, whichever steps are chosen.
  const names = chosen.length === 0 ? Object.keys(STEPS) : ['client', ...chosen.filter((name) => name !== 'client')]
  for (const name of names) {
    const began = Date.now()
    const { counts, said } = await STEPS[name]()
    total = sum(total, counts)
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6)
    console.log(
      `${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(13)}${seconds} s  ${counts.passed} passed, ${counts.failed} failed`,
    )
    if (said !== '') console.log(said.trim().replace(/^/gm, '    '))
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
}

try {
  requireNode()
  if (unknown.length > 0)
    throw new Obstacle(`There is no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}.`)
  install()
  mkdirSync(join(HOUSE, 'test-results'), { recursive: true })
  await run()
} catch (error) {
  giveUp(error, HOUSE)
}
