import { Client } from 'pg'
import type { Closing } from '@/lib/caretaker/closing'
import { applyMigrations } from '@/lib/caretaker/migrations'
import { createDatabase, OWNER, PORTAL } from '@/lib/caretaker/roles'
import { openThrowAway, urlOf } from '@/lib/caretaker/throw-away'

/** A migrated database to measure on: as the portal reaches it, as its owner does, and past everything. */
export interface Ground {
  readonly portal: string
  readonly owner: string
  readonly superuser: string
}

const TEMPLATE = 'antyodaya_template'

/** Does a piece of work with a connection of its own. */
export const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * A throw-away Postgres that makes migrated databases by name. It writes as durably as the portal's own: without fsync
 * whoever commits more often would be flattered.
 */
export const openGround = async (
  house: Closing,
  manner: Parameters<typeof openThrowAway>[1] = { durable: true },
): Promise<(name: string) => Promise<Ground>> => {
  const server = await openThrowAway(TEMPLATE, manner)
  house.with(server.close)
  await applyMigrations(urlOf(server, OWNER, TEMPLATE))
  return async (name) => {
    await connected(urlOf(server, 'postgres', 'postgres'), (client) => createDatabase(client, name, TEMPLATE))
    return {
      portal: urlOf(server, PORTAL, name),
      owner: urlOf(server, OWNER, name),
      superuser: urlOf(server, 'postgres', name),
    }
  }
}
