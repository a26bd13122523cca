// `npm run journal:verify`: follows the hash chains of OWNER_DATABASE_URL, or of the embedded database.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Break } from '@/lib/domain/journal/chain'
import { closing, type Closing } from './closing'
import { embeddedUrls, startEmbedded } from './embedded'
import { dataFolder } from './folders'
import { verifyJournal } from './journal'
import { isHeld, takeLock } from './lock'
import { Obstacle, giveUp } from './obstacle.mjs'
import { keepSecrets } from './secrets'

const WRONG: Readonly<Record<Break, string>> = {
  HASH: 'its hash is not that of its text: it was changed after it was written',
  GAP: 'the link before it is missing',
  ORDER: 'it stands out of turn',
  FORERUNNER: 'it does not name the hash of the link before it',
}

/** The embedded database as it runs, or opened for the time of the check. */
const embeddedOwner = async (house: Closing): Promise<string> => {
  const folder = dataFolder()
  if (!existsSync(join(folder, 'postgres'))) {
    throw new Obstacle(
      `There is no journal in ${folder} yet: npm start begins one; for another database set OWNER_DATABASE_URL.`,
    )
  }
  if (isHeld(folder)) {
    return embeddedUrls(Number(readFileSync(join(folder, 'postgres.port'), 'utf8')), keepSecrets(folder)).owner
  }
  const lock = await takeLock(folder)
  house.with(lock.release)
  const { server, secrets } = await startEmbedded(folder)
  house.with(server.stop)
  return embeddedUrls(server.port, secrets).owner
}

const verify = async (house: Closing): Promise<boolean> => {
  const client = new Client({ connectionString: process.env['OWNER_DATABASE_URL'] ?? (await embeddedOwner(house)) })
  await client.connect()
  house.with(() => client.end())
  const report = await verifyJournal(client)
  if (report.intact) console.log(`The journal is intact: ${report.chains} chains, ${report.links} links.`)
  else console.error(`The journal is broken at link ${report.seq} of chain ${report.chain}: ${WRONG[report.wrong]}.`)
  return report.intact
}

const house = closing()
const leave = async (code: number): Promise<never> => {
  await house.now()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(1))
verify(house).then(
  (intact) => leave(intact ? 0 : 1),
  async (error: unknown) => {
    await house.now()
    giveUp(error, dataFolder())
  },
)
