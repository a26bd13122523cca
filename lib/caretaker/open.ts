// Opens the house: database, migrations, demonstration, portal; and locks it again on Ctrl-C. Started by start.mjs.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { people } from '@/lib/caretaker/demonstration/people'
import { buildEnvironment, buildPortal, generateClient } from './build'
import { closing, type Closing } from './closing'
import { prepareEmbedded, startEmbedded, type Embedded } from './embedded'
import { HOUSE, dataFolder } from './folders'
import { takeLock } from './lock'
import { Obstacle, giveUp, sentenceFor } from './obstacle.mjs'
import { peopleTable } from './people'
import { checkProduction } from './production'
import { choosePort, serve } from './serve'
import { startWorker } from './serve-worker'

const run = async (script: string, environment: Readonly<Record<string, string>>, house: Closing): Promise<void> => {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    cwd: HOUSE,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const forget = house.with(() => void child.kill())
  const status = await new Promise((resolve) => child.once('exit', resolve))
  forget()
  if (status !== 0) throw new Obstacle('The demonstration could not be loaded; nothing was served.')
}

const portalEnvironment = ({ portalUrl, secrets }: Embedded, address: string) => ({
  DATABASE_URL: portalUrl,
  NEXTAUTH_SECRET: secrets.session,
  AADHAAR_KEY: process.env['AADHAAR_KEY'] ?? secrets.identity,
  NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
  AUTH_TRUST_HOST: 'true',
  DEMONSTRATION: '1',
})

const openEmbedded = async (house: Closing, folder: string) => {
  const { server, secrets } = await startEmbedded(folder)
  house.with(server.stop)
  return prepareEmbedded(server, secrets)
}

const open = async (house: Closing): Promise<void> => {
  const began = Date.now()
  if (existsSync(join(HOUSE, '.env'))) process.loadEnvFile(join(HOUSE, '.env'))
  const ownDatabase = process.env['DATABASE_URL']
  const folder = dataFolder()
  if (ownDatabase) await checkProduction(ownDatabase)

  // Of the house's own database there is one caretaker; a State may open as many portals on its own as it likes.
  const lock = ownDatabase ? undefined : await takeLock(folder)
  if (lock) house.with(lock.release)
  const host = process.env['HOST'] ?? (ownDatabase ? '0.0.0.0' : '127.0.0.1')
  const port = await choosePort(process.env['PORT'], host)
  const address = process.env.NEXTAUTH_URL ?? `http://localhost:${port}`
  const mode = process.argv[2] === 'dev' ? 'dev' : 'start'
  await (mode === 'dev' ? generateClient(house) : buildPortal(house))
  if (house.begun()) return

  const embedded = ownDatabase ? undefined : await openEmbedded(house, folder)
  const environment = { ...buildEnvironment(), ...(embedded && portalEnvironment(embedded, address)) }
  if (embedded?.empty) {
    console.log('Loading the demonstration State …')
    await run('lib/caretaker/demonstrate.ts', { ...environment, OWNER_DATABASE_URL: embedded.ownerUrl }, house)
    await embedded.furnished()
  }
  if (house.begun()) return

  const portal = serve(mode, port, host, environment)
  house.with(portal.stop)
  house.with(startWorker(environment).stop)
  lock?.note({ address, ...(portal.identity !== undefined && { portal: portal.identity }) })
  await portal.ready()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`\nThe portal is open at ${address} (ready in ${seconds} s). Ctrl-C closes it.`)
  if (embedded) console.log(`\nDemonstration data, invented people:\n${peopleTable(people)}\n`)

  void portal.ended.then(() => fail(house, new Obstacle('The portal ended by itself; see above, then start again.')))
  void embedded?.server.ended.then(() => {
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
    const said = sentenceFor(log.slice(-20_000), join(folder, 'postgres'))
    return fail(
      house,
      new Obstacle(said ?? `Postgres ended by itself; see ${join(folder, 'postgres.log')}, then start again.`),
    )
  })
}

/** Closes what is open, then says why. A closing already under way goes on undisturbed: its endings are no faults. */
const fail = async (house: Closing, error: unknown): Promise<void> => {
  if (house.begun()) return
  await house.now()
  giveUp(error, dataFolder())
}

const house = closing()
const opening = open(house).catch((error: unknown) => fail(house, error))
const leave = async (): Promise<void> => {
  const tidied = house.now()
  await opening
  await tidied
  // Anything opened between the signal and now.
  await house.now()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave())
process.on('disconnect', () => void leave())
