// `npm run places:import -- [--complete] [--state CODE] FILE…`: takes over files of the Local Government Directory, in the
// order given, into DATABASE_URL or the embedded database of the running portal.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemActor } from '@/lib/domain/access/system'
import { isPlacePath, kindOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { find, type KeptImport } from '@/lib/features/places/store/import-book'
import { scopeOf } from '@/lib/domain/access/scope'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { embeddedUrls } from './embedded'
import { dataFolder } from './folders'
import { isHeld } from './lock'
import { giveUp, Obstacle } from './obstacle.mjs'
import { keepSecrets } from './secrets'

const USAGE = 'Usage: npm run places:import -- [--complete] [--state CODE] FILE…'

const runningPortal = (): string => {
  const folder = dataFolder()
  if (!isHeld(folder))
    throw new Obstacle('Nothing is running here: start the portal with npm start, or set DATABASE_URL.')
  return embeddedUrls(Number(readFileSync(join(folder, 'postgres.port'), 'utf8')), keepSecrets(folder)).portal
}

/** The State whose lines are taken: the one named, else the only one that the database knows. */
const stateOf = async (named: string | undefined): Promise<PlacePath> => {
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

const tell = (name: string, { kind, lines, ...report }: KeptImport): void => {
  const { read, created, updated, unchanged, refused, linked, struckOff, unlinked } = report
  console.log(
    `${name} (${kind ?? '?'}): ${read} read = ${created} created + ${updated} updated + ${unchanged} unchanged + ${refused} refused; ` +
      `${linked} links new, ${unlinked} ended, ${struckOff} places struck off`,
  )
  for (const { line, reason, detail } of lines.slice(0, 20)) console.log(`  line ${line}: ${reason} ${detail}`)
  if (refused > 20) console.log(`  and ${refused - 20} more: they are on the page Places, import`)
}

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { complete: { type: 'boolean', default: false }, state: { type: 'string' } },
  })
  if (positionals.length === 0) throw new Obstacle(USAGE)
  process.env['DATABASE_URL'] ??= runningPortal()
  // Nobody signs in here: the secret only has to be there.
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('hex')
  const actor = systemActor(await stateOf(values.state))
  for (const path of positionals) {
    const file = new File([readFileSync(path)], basename(path))
    const done = await execute(importPlaces, actor, { file, complete: values.complete })
    if (!done.ok) throw new Obstacle(`${path} is no file of the directory that the portal reads (${done.error.code}).`)
    const { id } = done.value
    const report = await transaction(scopeOf(actor), (tx) => find(tx, id))
    if (report) tell(basename(path), report)
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => giveUp(error),
)
