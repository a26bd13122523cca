import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPlacePath, kindOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import { transaction } from '@/lib/platform/db'
import { embeddedUrls } from './embedded'
import { dataFolder } from './folders'
import { isHeld } from './lock'
import { Obstacle } from './obstacle.mjs'
import { keepSecrets } from './secrets'

const runningPortal = (): string => {
  const folder = dataFolder()
  if (!isHeld(folder))
    throw new Obstacle('Nothing is running here: start the portal with npm start, or set DATABASE_URL.')
  return embeddedUrls(Number(readFileSync(join(folder, 'postgres.port'), 'utf8')), keepSecrets(folder)).portal
}

/** Lets a command of the terminal reach DATABASE_URL, or the embedded database of the running portal. */
export const reachDatabase = (): void => {
  process.env['DATABASE_URL'] ??= runningPortal()
  // Nobody signs in here: the secret only has to be there.
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('hex')
}

/** The State whose lines are taken: the one named, else the only one that the database knows. */
export const stateOf = async (named: string | undefined): Promise<PlacePath> => {
  if (named !== undefined) {
    if (isPlacePath(named) && kindOf(named) === 'STATE') return named
    throw new Obstacle(`--state ${named} is no State code of the directory, for instance 2.`)
  }
  const states = await transaction(null, (tx) =>
    tx.place.findMany({ where: { kind: 'STATE' }, select: { path: true } }),
  )
  const [only, another] = states
  if (!only || another) throw new Obstacle('Say whose State it is: --state CODE, for instance --state 2.')
  return placePath(only.path)
}
