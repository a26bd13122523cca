import { Client } from 'pg'
import type { PlacePath } from '@/lib/domain/place/path'
import { databaseUrls } from '@/tests/support/database'

/** The app's own database role under the scope of an area: what a leaked query could do, and no more. */
export const asApp = async <T>(area: PlacePath, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(databaseUrls().portal)
  await client.connect()
  try {
    await client.query(
      `select set_config('app.scope_from', $1, false), set_config('app.scope_to', $1 || '0', false), set_config('app.only', '*', false),
        set_config('app.families', 'ALL', false)`,
      [area],
    )
    return await work(client)
  } finally {
    await client.end()
  }
}
