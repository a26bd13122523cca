import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildEnvironment } from '@/lib/caretaker/build'
import type { Closing } from '@/lib/caretaker/closing'
import { HOUSE } from '@/lib/caretaker/folders'
import { freePort } from '@/lib/caretaker/port'
import { agree, keepStamp, readStamp, takeStamp } from '@/lib/caretaker/stamp'

// The yardsticks must not ship with the portal, yet come out of the same build: so a copy of the sources is built with
// them. It stands inside the repository, where the installed packages are found from below.
const COPY = join(HOUSE, '.data/bench/portal')
const NEXT = join(HOUSE, 'node_modules/next/dist/bin/next')
const FOLDERS = ['app', 'components', 'lib', 'prisma', 'public']

const EMPTY_PAGE = `import { connection } from 'next/server'

export default async function Yardstick() {
  await connection()
  return <></>
}
`
const YARDSTICKS: Readonly<Record<string, string>> = {
  'app/[lang]/(public)/yardstick/page.tsx': EMPTY_PAGE,
  'app/[lang]/yardstick-bare/page.tsx': EMPTY_PAGE,
  'app/api/yardstick/route.ts': `export const dynamic = 'force-dynamic'\n\nexport const GET = () => Response.json({})\n`,
}

/** Where the yardsticks answer: an empty dynamic page with the public furniture, one without, an empty route handler. */
export const YARDSTICK = { furnished: '/yardstick', bare: '/yardstick-bare', route: '/api/yardstick' }

// A lock file would make the copy a workspace of its own, without packages.
const isRootFile = (name: string): boolean =>
  /\.(ts|mjs|json)$/.test(name) && !['package-lock.json', 'next-env.d.ts'].includes(name)

const copy = (): readonly string[] => {
  mkdirSync(COPY, { recursive: true })
  const names = [...FOLDERS, ...readdirSync(HOUSE).filter(isRootFile)]
  for (const name of readdirSync(COPY)) if (name !== '.next') rmSync(join(COPY, name), { recursive: true })
  for (const name of names) cpSync(join(HOUSE, name), join(COPY, name), { recursive: true, preserveTimestamps: true })
  for (const [path, source] of Object.entries(YARDSTICKS)) {
    mkdirSync(dirname(join(COPY, path)), { recursive: true })
    writeFileSync(join(COPY, path), source)
  }
  return names
}

const environment = () => ({ ...process.env, NODE_ENV: 'production' as const, ...buildEnvironment() })

let isBuilt = false

/** Builds the copy with its yardsticks, once a run and only if something has changed since the last one. */
const build = (): void => {
  if (isBuilt) return
  isBuilt = true
  const stampFile = join(COPY, '.next/made-from.json')
  const former = readStamp(stampFile)
  const stamp = takeStamp(COPY, copy(), former)
  if (existsSync(join(COPY, '.next/BUILD_ID')) && agree(former, stamp)) return
  rmSync(join(COPY, '.next'), { recursive: true, force: true })
  process.stdout.write('  building the portal with its yardsticks …\n')
  const made = spawnSync(process.execPath, [NEXT, 'build'], { cwd: COPY, env: environment(), encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The copy was not built:\n${made.stdout}${made.stderr}`)
  keepStamp(stampFile, stamp)
}

/** A portal that serves one database. */
export interface Portal {
  readonly origin: string
  /** What signs its session cookies. */
  readonly secret: string
}

const SECRET = `${crypto.randomUUID()}${crypto.randomUUID()}`

/** Serves the build on a free port until the house is closed. */
export const openPortal = async (house: Closing, databaseUrl: string): Promise<Portal> => {
  build()
  const port = await freePort(undefined)
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: COPY,
    env: { ...environment(), DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: origin },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  house.with(async () => {
    child.kill()
    await gone
  })
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null)
    if (answer?.ok) return { origin, secret: SECRET }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The portal did not come up:\n${complaints}`)
}
