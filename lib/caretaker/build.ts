import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Closing } from './closing'
import { HOUSE } from './folders'
import { Obstacle, sentenceFor } from './obstacle.mjs'
import { agree, keepStamp, readStamp, takeStamp } from './stamp'

interface Product {
  readonly called: string
  readonly sources: readonly string[]
  /** A file that is there once the product is. */
  readonly proof: string
  readonly stamp: string
  readonly command: readonly string[]
}

const CLIENT: Product = {
  called: 'the database client',
  sources: ['prisma/schema', 'package-lock.json'],
  proof: 'prisma/client/client.ts',
  stamp: 'prisma/client/made-from.json',
  command: ['lib/caretaker/generate.mjs'],
}

const PORTAL: Product = {
  called: 'the portal',
  sources: [
    ...['app', 'components', 'lib/domain', 'lib/rules', 'lib/messages', 'lib/platform', 'lib/features', 'public'],
    ...['prisma/schema', 'package-lock.json', 'tsconfig.json', 'next.config.ts', 'postcss.config.mjs'],
  ],
  proof: '.next/BUILD_ID',
  stamp: '.next/made-from.json',
  command: ['node_modules/next/dist/bin/next', 'build'],
}

/** What the build is told, and the portal again when it serves: the commit it was made from, for the footer. */
export const buildEnvironment = (): Readonly<Record<string, string>> => {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: HOUSE, encoding: 'utf8' })
  const reference = process.env['BUILD_REFERENCE'] ?? (status === 0 ? stdout.trim() : '')
  return { NEXT_TELEMETRY_DISABLED: '1', ...(reference !== '' && { BUILD_REFERENCE: reference }) }
}

const make = async ({ called, sources, proof, stamp, command }: Product, closing: Closing): Promise<boolean> => {
  const former = readStamp(join(HOUSE, stamp))
  const now = takeStamp(HOUSE, sources, former)
  if (existsSync(join(HOUSE, proof)) && agree(former, now)) return false
  console.log(`Building ${called} …`)
  const child = spawn(process.execPath, command, {
    cwd: HOUSE,
    env: { ...process.env, NODE_ENV: 'production', ...buildEnvironment() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const forget = closing.with(() => void child.kill())
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const status = await new Promise((resolve) => child.once('close', resolve))
  forget()
  if (status !== 0)
    throw new Obstacle(sentenceFor(said, HOUSE) ?? `Building ${called} failed; nothing was served:\n${said.trim()}`)
  keepStamp(join(HOUSE, stamp), now)
  return true
}

/** Makes the Prisma client when prisma/schema changed. */
export const generateClient = (closing: Closing): Promise<boolean> => make(CLIENT, closing)

/** Builds the portal when anything it is made of changed since the last build; says whether it did. */
export const buildPortal = async (closing: Closing): Promise<boolean> => {
  await generateClient(closing)
  return make(PORTAL, closing)
}
