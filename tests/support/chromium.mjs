// Finds the system's browser, or has one installed: Debian's where apt is, else Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium of this machine; undefined when it has none. */
export const systemChromium = () =>
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...ELSEWHERE,
  ].find(existsSync)

const succeeds = (command, args) =>
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

const byApt = () => {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args]
    return succeeds(command, rest)
  }
  return succeeds('apt-get', ['--version']) && apt('update') && apt('install', '-y', 'chromium')
}

/** Makes sure that end-to-end tests have a browser; says in a sentence why they have none. */
export const installChromium = (node, house) => {
  if (systemChromium()) return undefined
  console.log('Installing Chromium for the end-to-end tests …')
  if (byApt() && systemChromium()) return undefined
  const { status } = spawnSync(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    cwd: house,
    stdio: 'ignore',
  })
  return status === 0
    ? undefined
    : 'No Chromium was found and none could be installed: install the package chromium and run the tests again.'
}
