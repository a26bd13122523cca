import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '@/lib/caretaker/migrations'
import { startPostgres } from '@/lib/caretaker/postgres-server'
import { OWNER, createDatabase, createRoles } from '@/lib/caretaker/roles'
import { drawSecret } from '@/lib/caretaker/secrets'
import { TEMPLATE, urlOf, type TestServer } from '@/tests/support/database-server'

/** One throw-away Postgres for the run, with the migrations applied once to a template that each worker clones. */
export default async function openTestServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-tests-'))
  const passwords = { superuser: drawSecret(), owner: drawSecret(), portal: drawSecret() }
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: passwords.superuser,
    port: undefined,
    durable: false,
  })
  const close = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const server: TestServer = { port: postgres.port, passwords }
    const superuser = new Client(urlOf(server, 'postgres', 'postgres'))
    await superuser.connect()
    await createRoles(superuser, passwords)
    await createDatabase(superuser, TEMPLATE)
    await superuser.end()
    await applyMigrations(urlOf(server, OWNER, TEMPLATE))
    project.provide('testServer', server)
    return close
  } catch (error) {
    await close()
    throw error
  }
}
