import 'server-only'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { finishedMigrations } from '@/lib/platform/db'

/** What the health door says: words for machines, no secrets and no faults' own texts. */
export interface Health {
  readonly status: 'ok' | 'failing'
  readonly database: 'ok' | 'unreachable'
  /** `ahead`: an older build serves a newer database. */
  readonly migrations: 'current' | 'ahead' | 'pending' | 'unknown'
  readonly pending: readonly string[]
}

const PATIENCE_MS = 2_500
const HANGING = Symbol('hanging')

/** The migrations that this build knows: the folders that stand beside it. */
const knownMigrations = (): readonly string[] => {
  const folder = join(process.cwd(), 'prisma', 'migrations')
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')))
}

/** Asks the database, waits no longer than three seconds, and never throws. */
export const health = async (): Promise<Health> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<typeof HANGING>((resolve) => {
    timer = setTimeout(() => {
      resolve(HANGING)
    }, PATIENCE_MS)
  })
  try {
    const finished = await Promise.race([finishedMigrations(), patience])
    return finished === HANGING ? UNREACHABLE : compare(finished, knownMigrations())
  } catch (fault) {
    console.error(fault)
    return UNREACHABLE
  } finally {
    clearTimeout(timer)
  }
}

const UNREACHABLE: Health = { status: 'failing', database: 'unreachable', migrations: 'unknown', pending: [] }

const compare = (finished: readonly string[], known: readonly string[]): Health => {
  const pending = known.filter((name) => !finished.includes(name))
  if (pending.length > 0) return { status: 'failing', database: 'ok', migrations: 'pending', pending }
  const ahead = finished.some((name) => !known.includes(name))
  return { status: 'ok', database: 'ok', migrations: ahead ? 'ahead' : 'current', pending }
}
