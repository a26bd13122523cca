// `npm run db:migrate`: brings the database of OWNER_DATABASE_URL up to this build.
import { applyMigrations } from './migrations'
import { Obstacle, giveUp } from './obstacle.mjs'

const migrate = async (): Promise<void> => {
  const url = process.env['OWNER_DATABASE_URL']
  if (!url)
    throw new Obstacle(
      'Set OWNER_DATABASE_URL to the database as its owner (prisma/roles.sql); the embedded one migrates at npm start.',
    )
  const applied = await applyMigrations(url)
  console.log(applied.length === 0 ? 'Nothing was pending.' : `Applied ${applied.join(', ')}.`)
}

migrate().catch((error: unknown) => giveUp(error))
