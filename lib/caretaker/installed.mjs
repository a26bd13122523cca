// Installs the packages of package-lock.json. Runs on any Node and needs nothing but Node and npm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Obstacle, sentenceFor } from './obstacle.mjs'

export const HOUSE = fileURLToPath(new URL('../..', import.meta.url))
const MODULES = join(HOUSE, 'node_modules')
const LOCK = join(HOUSE, 'package-lock.json')
const STAMP = join(MODULES, '.cache', 'antyodaya-installed')

/** The Node that the packages bring: everything after the installation runs on it, whatever the machine has. */
export const OWN_NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const OLDEST = [20, 9]

/** Refuses a Node on which not even the installation works. */
export const requireNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Obstacle(`Node ${version} is too old: install Node ${OLDEST.join('.')} or newer and start again.`)
  }
}

const text = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const wanted = () =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch} ${text(LOCK)}`)
    .digest('hex')

/** Whether npm's own note of what it installed says the same as the lock file (packages for other machines aside). */
export const agrees = (lock, note) => {
  if (lock === '' || note === '') return false
  const there = JSON.parse(note).packages ?? {}
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

const isInstalled = () =>
  existsSync(OWN_NODE) && (text(STAMP) === wanted() || agrees(text(LOCK), text(join(MODULES, '.package-lock.json'))))

const npm = (args) => {
  const path = process.env.npm_execpath
  // Production would leave out what the build and the tests need.
  const options = { cwd: HOUSE, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'development' }, maxBuffer: 2 ** 26 }
  return path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

const NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i
const QUIET = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

const told = ({ error, stdout, stderr }) => `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`

/**
 * `npm ci`; where it finds the lock file without the packages of other systems, which a registry that does not carry them
 * leaves out, `npm install` takes the same versions, and the lock file stays as it was committed.
 */
const fetchPackages = () => {
  const strict = npm(['ci', ...QUIET])
  if (strict.status === 0 || !/EUSAGE/.test(told(strict))) return strict
  const before = text(LOCK)
  const lenient = npm(['install', ...QUIET])
  if (text(LOCK) !== before) writeFileSync(LOCK, before)
  return lenient
}

const refusal = (outcome) => {
  const said = told(outcome)
  if (outcome.error?.code === 'ENOENT') return 'npm was not found: install Node together with npm and start again.'
  const known = sentenceFor(said, MODULES)
  if (known) return known
  return NETWORK.test(said)
    ? 'The packages could not be fetched: the npm registry cannot be reached. Connect and start again.'
    : `npm could not install the packages of the portal:\n${said.trim()}`
}

/** Brings node_modules in step with package-lock.json; does nothing when it already is. */
export const install = () => {
  if (!isInstalled()) {
    console.log('Installing the packages of the portal (some minutes on a first start) …')
    const outcome = fetchPackages()
    if (outcome.status !== 0) throw new Obstacle(refusal(outcome))
  }
  if (text(STAMP) === wanted()) return
  mkdirSync(join(MODULES, '.cache'), { recursive: true })
  writeFileSync(STAMP, wanted())
}
