import { spawn } from 'node:child_process'
import { HOUSE } from './folders'
import { Obstacle } from './obstacle.mjs'
import { isFree } from './port'
import { identityOf, isGone } from './process-identity'

const FIRST_PORT = 3000

// A machine that is busy with something else may need a moment before the portal reaches its database.
const PATIENCE_MS = 20_000

/** The port to serve at: PORT if it is given and free, else 3000 or the next free one. */
export const choosePort = async (given: string | undefined, host: string): Promise<number> => {
  if (given !== undefined) {
    const port = Number(given)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Obstacle(`PORT=${given} is not a port.`)
    if (!(await isFree(port, host))) {
      throw new Obstacle(
        `Port ${port} is taken by another program: stop that one, or start with PORT set to a free port.`,
      )
    }
    return port
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port += 1) if (await isFree(port, host)) return port
  throw new Obstacle(`No port between ${FIRST_PORT} and ${FIRST_PORT + 99} is free: start with PORT set to a free one.`)
}

/** The running portal. */
export interface Served {
  readonly identity: string | undefined
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
  /** Resolves when the portal answers that it is well. */
  readonly ready: () => Promise<void>
}

/** Serves the build (`start`), or the sources as they are being written (`dev`). */
export const serve = (
  mode: 'start' | 'dev',
  port: number,
  host: string,
  environment: Readonly<Record<string, string>>,
): Served => {
  // A group of its own, so that Ctrl-C reaches the caretaker only and the order of closing is kept.
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', mode, '-p', String(port), '-H', host], {
    cwd: HOUSE,
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: mode === 'start' ? 'production' : 'development',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let over = false
  let said = ''
  // What Next prints before it is ready is told only if it fails; afterwards everything is passed on.
  let quiet = true
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (quiet ? (said += chunk.toString()) : process.stdout.write(chunk)))
  }
  const ended = new Promise<void>((resolve) =>
    child
      .once('exit', () => {
        over = true
        resolve()
      })
      .once('error', () => resolve()),
  )
  const ready = async () => {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const answer = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}/api/health`).catch(
        () => undefined,
      )
      if (answer?.ok) break
      if (over) throw new Obstacle(`The portal ended before it was ready:\n${said.trim()}`)
      if (answer && performance.now() > deadline) {
        throw new Obstacle(`The portal is not well: ${await answer.text()}\n${said.trim()}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    quiet = false
  }
  const stop = async () => {
    if (child.pid === undefined || over) return
    child.kill('SIGTERM')
    if (!(await isGone(child.pid, 10_000))) child.kill('SIGKILL')
    await ended
  }
  return { identity: child.pid === undefined ? undefined : identityOf(child.pid), ended, stop, ready }
}
