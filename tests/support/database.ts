import { Client } from 'pg'
import { inject } from 'vitest'
import { OWNER, PORTAL, createDatabase } from '@/lib/caretaker/roles'
import { urlOf } from '@/lib/caretaker/throw-away'
import { TEMPLATE } from '@/tests/support/postgres'

/** Where a test finds its own database: as the portal itself, as the owner of the tables, as the superuser. */
export interface DatabaseUrls {
  readonly portal: string
  readonly owner: string
  readonly superuser: string
}

const worker = `antyodaya_worker_${process.env['VITEST_POOL_ID'] ?? '1'}`

/** The database of this worker, fresh at the start of every test file (tests/support/worker.ts). */
export const databaseUrls = (name = worker): DatabaseUrls => {
  const server = inject('testServer')
  return {
    portal: urlOf(server, PORTAL, name),
    owner: urlOf(server, OWNER, name),
    superuser: urlOf(server, 'postgres', name),
  }
}

/** A migrated database of that name, or a copy of another; a former one is dropped. */
export const cloneDatabase = async (name = worker, template = TEMPLATE): Promise<DatabaseUrls> => {
  const superuser = new Client(databaseUrls('postgres').superuser)
  await superuser.connect()
  await superuser.query(`DROP DATABASE IF EXISTS ${superuser.escapeIdentifier(name)} WITH (FORCE)`)
  await createDatabase(superuser, name, template)
  await superuser.end()
  return databaseUrls(name)
}
