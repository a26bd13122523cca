import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

/** Where everything that must outlive a restart is kept: the database, the secrets, the lock. */
export const dataFolder = (): string => resolve(HOUSE, process.env['ANTYODAYA_DATA'] ?? '.data')

export const MIGRATIONS = resolve(HOUSE, 'prisma/migrations')
export const SCHEMA = resolve(HOUSE, 'prisma/schema')
