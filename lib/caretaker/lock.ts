import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Obstacle } from './obstacle.mjs'
import { identityOf, isGone } from './process-identity'

const schema = z.strictObject({
  caretaker: z.string(),
  address: z.string().optional(),
  portal: z.string().optional(),
})
type Note = z.infer<typeof schema>

/** The right to be the only caretaker of a data folder. */
export interface Lock {
  readonly note: (facts: Omit<Note, 'caretaker'>) => void
  readonly release: () => void
}

const pidOf = (identity: string): number => Number(identity.split('@')[0])
const lives = (identity: string | undefined): identity is string =>
  identity !== undefined && identityOf(pidOf(identity)) === identity

const read = (file: string): Note | undefined => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Whether a living caretaker holds the data folder. */
export const isHeld = (folder: string): boolean => lives(read(join(folder, 'lock.json'))?.caretaker)

/** Ends the portal that a killed caretaker left running: it still holds the port and connections to the database. */
const endLeftover = async (portal: string): Promise<void> => {
  const pid = pidOf(portal)
  process.kill(pid, 'SIGTERM')
  if (!(await isGone(pid, 5_000))) process.kill(pid, 'SIGKILL')
  await isGone(pid, 5_000)
}

/** Takes the lock, or says who holds it. A lock whose holder was killed is taken over and tidied up after. */
export const takeLock = async (folder: string): Promise<Lock> => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock.json')
  const former = read(file)
  if (lives(former?.caretaker)) {
    const where = former.address === undefined ? 'still starting' : `open at ${former.address}`
    throw new Obstacle(
      `This portal is already ${where} (process ${pidOf(former.caretaker)}): use that one, or stop it first.`,
    )
  }
  const caretaker = identityOf(process.pid) ?? `${process.pid}@`
  const write = (facts: Omit<Note, 'caretaker'>) => {
    const half = `${file}.${process.pid}`
    writeFileSync(half, JSON.stringify({ caretaker, ...facts }))
    renameSync(half, file)
  }
  write({})
  // Two that found the same stale lock both wrote: the last one has it.
  await new Promise((resolve) => setTimeout(resolve, 50))
  if (read(file)?.caretaker !== caretaker) throw new Obstacle('This portal is being started by another process.')
  if (lives(former?.portal)) await endLeftover(former.portal)
  return {
    note: write,
    release: () => {
      if (read(file)?.caretaker === caretaker) rmSync(file, { force: true })
    },
  }
}
