import { type ChildProcess, spawn } from 'node:child_process'
import { HOUSE } from './folders'
import { isGone } from './process-identity'

const AGAIN_MS = 1000

/** How the worker is started. Files of any size pass through it in chunks: left to itself it would keep their rubbish. */
export const WORKER = [
  ...['--conditions=react-server', '--import', 'tsx', '--max-old-space-size=240', '--max-semi-space-size=8'],
  'lib/caretaker/work.ts',
]

/** The worker beside the portal. */
export interface Worker {
  readonly stop: () => Promise<void>
  /** The number of the process that works now. */
  readonly pid: () => number | undefined
}

/** Starts the worker, and another one whenever it ends by itself: files wait for it, nobody else does. */
export const startWorker = (environment: Readonly<Record<string, string>>): Worker => {
  let child: ChildProcess | undefined
  let stopping = false
  const begin = (): void => {
    // The channel tells the worker when this process is killed; a group of its own keeps Ctrl-C from it.
    child = spawn(process.execPath, WORKER, {
      ...{ cwd: HOUSE, detached: true, env: { ...process.env, ...environment } },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('error', () => undefined)
    child.once('exit', () => {
      if (!stopping) setTimeout(begin, AGAIN_MS).unref()
    })
  }
  begin()
  return {
    pid: () => child?.pid,
    stop: async () => {
      stopping = true
      const pid = child?.pid
      if (!child || pid === undefined || child.exitCode !== null) return
      child.kill('SIGTERM')
      if (!(await isGone(pid, 5_000))) child.kill('SIGKILL')
    },
  }
}
