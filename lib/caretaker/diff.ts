// `npm run db:diff -- name`: writes the migration that leads from prisma/migrations to prisma/schema.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS, SCHEMA } from './folders'
import { NO_FILTER, migrationList } from './migrations'
import { Obstacle, giveUp } from './obstacle.mjs'
import { DATABASE } from './roles'
import { withSchemaEngine } from './schema-engine'
import { openThrowAway } from './throw-away'

const schemaFiles = () =>
  readdirSync(SCHEMA, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), 'utf8') }))

const writeMigration = async (name: string | undefined): Promise<void> => {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Obstacle('Say what the migration means, in small letters: npm run db:diff -- cards_can_be_replaced')
  }
  const { port, passwords, close } = await openThrowAway(DATABASE)
  try {
    const database = { host: '127.0.0.1', port, user: 'postgres', password: passwords.superuser, database: DATABASE }
    const { stdout } = await withSchemaEngine(database, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrationList() },
        to: { tag: 'schemaDatamodel', files: schemaFiles() },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
      }),
    )
    if (!stdout || stdout.startsWith('-- This is an empty migration')) {
      console.log('The migrations already say what the schema says.')
      return
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(MIGRATIONS, `${stamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'migration.sql'), stdout)
    console.log(`Wrote ${folder}/migration.sql: read it, add grants and row-level security, then npm run db:migrate.`)
  } finally {
    await close()
  }
}

writeMigration(process.argv[2]).catch((error: unknown) => giveUp(error))
