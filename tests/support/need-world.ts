import type { Client } from 'pg'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'

/** Every table of rows about a family: those with a column that names one. */
export const tablesOfFamilies = (): Promise<readonly string[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'household_id' order by 1`,
    )
    return rows.map(({ name }) => name)
  })

const ANYTHING: readonly (readonly [type: RegExp, value: unknown])[] = [
  [/^uuid$/, null],
  [/^json/, '{}'],
  [/^ARRAY$/, '{}'],
  [/^bool/, false],
  [/^(integer|bigint|smallint|numeric|double)/, 1],
  [/^(date|timestamp)/, '2026-08-15'],
]

/** A row of a table with what is said of it, and anything at all in every other column that must hold something. */
export const rowOf = async (client: Client, table: string, said: Readonly<Record<string, unknown>>): Promise<void> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null
       and generation_expression is null`,
    [table],
  )
  const anything = (type: string): unknown => {
    const known = ANYTHING.find(([kind]) => kind.test(type))
    // A text is another one in every row: some stand in no two of them.
    return known?.[1] ?? crypto.randomUUID()
  }
  const row: Record<string, unknown> = {
    ...Object.fromEntries(rows.map(({ name, type }) => [name, name === 'place' ? PANCHAYAT : anything(type)])),
    ...said,
  }
  const names = Object.keys(row)
  await client.query(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})
     on conflict do nothing`,
    Object.values(row),
  )
}

/** Rows whose neighbours are not all there: what points elsewhere is not followed. */
export const arranged = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  asOwner(async (client) => {
    await client.query('set session_replication_role = replica')
    return work(client)
  })

/** What may tie a family to the work of an office. */
export interface Ties {
  readonly card: boolean
  readonly application: string | null
  readonly list: { readonly stage: string; readonly returnedBy: string | null } | null
  readonly line: boolean
}

/** Ties a family to the work of offices: a card, an application at a stage, a list at a stage, a pensioner's line. */
export const tied = (householdId: string, { card, application, list, line }: Ties): Promise<void> =>
  arranged(async (client) => {
    const about = { household_id: householdId }
    if (card) await rowOf(client, 'cards', { ...about, stage: 'CANCELLED', number: crypto.randomUUID() })
    const applicationId = crypto.randomUUID()
    if (application !== null || list !== null) {
      const number = crypto.randomUUID()
      await rowOf(client, 'applications', { ...about, id: applicationId, number, stage: application ?? 'LISTED' })
    }
    if (list !== null) {
      const id = crypto.randomUUID()
      await rowOf(client, 'priority_lists', { id, stage: list.stage, returned_by: list.returnedBy })
      await rowOf(client, 'list_rows', { ...about, list_id: id, application_id: applicationId })
    }
    const { rows } = await client.query<{ id: string }>('select id from members where household_id = $1 limit 1', [
      householdId,
    ])
    const found = { ...about, member_id: rows[0]?.id, result: 'POSSIBLE_MATCH' }
    await rowOf(client, 'pension_checks', { ...found, entry_id: line ? crypto.randomUUID() : null })
  })

/** A family of one person, with nothing but its names. */
export const bareFamily = (): Promise<string> =>
  arranged(async (client) => {
    const id = crypto.randomUUID()
    await rowOf(client, 'households', { id, number: id, village_path: '2/25/s152/v18896', social_category: 'ST' })
    await rowOf(client, 'members', { household_id: id, serial: 1, name: 'Somebody' })
    return id
  })
