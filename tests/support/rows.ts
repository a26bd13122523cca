import { asOwner } from '@/tests/support/accounts'

/** Rows as they lie in the database. */
export const rowsOf = <T extends object>(sql: string, ...params: readonly unknown[]): Promise<readonly T[]> =>
  asOwner(async (client) => (await client.query<T>(sql, [...params])).rows)

/** The first of them; none fails the test that asks. */
export const rowOf = async <T extends object>(sql: string, ...params: readonly unknown[]): Promise<T> => {
  const [first] = await rowsOf<T>(sql, ...params)
  if (!first) throw new Error(`No row: ${sql}`)
  return first
}

type Staged = 'priority_lists' | 'meetings' | 'applications'

/** The version that a page opened now would show. */
export const versionOf = async (table: Staged, id: string): Promise<number> =>
  (await rowOf<{ version: number }>(`select version from ${table} where id = $1`, id)).version

/** The stage in which a record lies in the database. */
export const stageOf = async (table: Staged, id: string): Promise<string> =>
  (await rowOf<{ stage: string }>(`select stage from ${table} where id = $1`, id)).stage
