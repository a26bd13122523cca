// Opens what the end-to-end tests run against: a throw-away Postgres, the tests' world in it, and the portal on it as a
// State would start it. Everything is gone when the tests are.
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { applyMigrations } from '@/lib/caretaker/migrations'
import { DATABASE, OWNER, PORTAL } from '@/lib/caretaker/roles'
import { drawSecret } from '@/lib/caretaker/secrets'
import { openThrowAway, urlOf } from '@/lib/caretaker/throw-away'
import { prepareWorld } from '@/tests/e2e/world/prepare'

const open = async (): Promise<void> => {
  const book = process.env['E2E_WORLD'] ?? 'test-results/world.json'
  const database = await openThrowAway(DATABASE)
  const url = (role: string) => urlOf(database, role)
  const leave = async (code: number): Promise<never> => {
    await database.close()
    rmSync(book, { force: true })
    process.exit(code)
  }
  try {
    await applyMigrations(url(OWNER))
    process.env['DATABASE_URL'] = url(PORTAL)
    process.env.NEXTAUTH_SECRET = drawSecret()
    process.env['AADHAAR_KEY'] = drawSecret()
    const owner = new Client({ connectionString: url('postgres') })
    await owner.connect()
    writeFileSync(book, JSON.stringify(await prepareWorld(owner), null, 2))
    await owner.end()
  } catch (error) {
    console.error(error)
    await leave(1)
  }
  const portal = spawn(process.execPath, ['lib/caretaker/start.mjs'], { env: process.env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => portal.kill('SIGTERM'))
  portal.on('exit', (code) => void leave(code ?? 1))
}

void open()
