import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'

/** What an import writes, and which households of it: by their place in the order in which they were taken in. */
const TABLES = [
  { table: 'households', of: 'id' },
  { table: 'members', of: 'household_id' },
  { table: 'household_versions', of: 'household_id' },
  { table: 'census_records', of: 'household_id' },
] as const

const FIRST = `where %s in (select id from households order by id limit $1)`

/** How many rows of all tables the first households are made up of. */
export const countRows = async (client: Client, households: number): Promise<number> => {
  let rows = 0
  for (const { table, of } of TABLES) {
    const { rows: found } = await client.query<{ count: string }>(
      `select count(*) from ${table} ${FIRST.replace('%s', of)}`,
      [households],
    )
    rows += Number(found[0]?.count ?? 0)
  }
  return rows
}

/** Copies the first households of one database into the same empty tables of another; answers the seconds of copying in. */
export const copyAcross = async (
  from: Client,
  to: Client,
  households: number,
  told: (line: string) => void,
): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-copy-'))
  chmodSync(folder, 0o777)
  try {
    let spent = 0
    for (const { table, of } of TABLES) {
      const file = join(folder, table)
      const { rows: named } = await from.query<{ name: string }>(
        `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      )
      const columns = named.map(({ name }) => name).join(', ')
      const first = FIRST.replace('%s', of).replace('$1', String(households))
      await from.query(`copy (select ${columns} from ${table} ${first}) to '${file}'`)
      const began = performance.now()
      await to.query(`copy ${table} (${columns}) from '${file}'`)
      const took = performance.now() - began
      spent += took
      told(`copied ${table}: ${(statSync(file).size / 1e6).toFixed(0)} MB in ${(took / 1000).toFixed(1)} s`)
      rmSync(file, { force: true })
    }
    return spent / 1000
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
