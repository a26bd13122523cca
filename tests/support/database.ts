import { Client } from 'pg'
import { inject } from 'vitest'
import { OWNER, PORTAL, createDatabase } from '@/lib/caretaker/roles'
import { TEMPLATE, urlOf } from '@/tests/support/database-server'

/** Where a test finds its own database: as the portal itself, as the owner of the tables, as the superuser. */
export interface DatabaseUrls {
  readonly portal: string
  readonly owner: string
  readonly superuser: string
}

/** An empty, migrated database of its own for whoever asks under that name; a former one of the name is dropped. */
export const cloneDatabase = async (name: string): Promise<DatabaseUrls> => {
  const server = inject('testServer')
  const superuser = new Client(urlOf(server, 'postgres', 'postgres'))
  await superuser.connect()
  await superuser.query(`DROP DATABASE IF EXISTS ${superuser.escapeIdentifier(name)} WITH (FORCE)`)
  await createDatabase(superuser, name, TEMPLATE)
  await superuser.end()
  return { portal: urlOf(server, PORTAL, name), owner: urlOf(server, OWNER, name), superuser: urlOf(server, 'postgres', name) }
}

const worker = `antyodaya_worker_${process.env['VITEST_POOL_ID'] ?? '1'}`

/** The database of this worker, fresh at the start of every test file (tests/support/worker.ts). */
export const databaseUrls = (): DatabaseUrls => {
  const server = inject('testServer')
  return { portal: urlOf(server, PORTAL, worker), owner: urlOf(server, OWNER, worker), superuser: urlOf(server, 'postgres', worker) }
}

export const freshWorkerDatabase = (): Promise<DatabaseUrls> => cloneDatabase(worker)
