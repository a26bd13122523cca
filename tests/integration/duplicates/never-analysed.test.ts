import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { settle } from '@/tests/support/register-story'

const FAMILIES = 12_000
const NAMESAKES = 40

beforeAll(async () => {
  await settle()
  // As a file leaves the register before anybody has analysed it: no statistics of the new rows.
  await asOwner(async (client) => {
    await client.query(
      `insert into households (id, number, place, village_path, social_category, head_name, member_count, source)
       select uuidv7(), 'fresh-' || n, $1, '2/25/s152/v18896', 'GENERAL', 'Head ' || n, 1, 'ENTRY' from generate_series(1, $2::int) n`,
      [PANCHAYAT, FAMILIES],
    )
    await client.query(
      `insert into members (id, household_id, place, serial, name, relation, gender, marital_status, keys)
       select uuidv7(), id, place, 1, head_name, 'HEAD', 'MALE', 'MARRIED', array['n:namesake'] from households
       where number like 'fresh-%' order by id limit $1`,
      [NAMESAKES],
    )
  })
})

/** How many rows of the households a look for one person's namesakes read, and how many it found. */
const look = (statement: string) =>
  asOwner(async (client) => {
    await client.query('begin')
    await client.query(`select set_config('app.scope_from', '2', true), set_config('app.scope_to', '20', true)`)
    const persons = [
      { asked: 'a', own: null, member: null, household: null, near: ['n:namesake'], wide: [], known: [] },
    ]
    const { rows: found } = await client.query(statement, [JSON.stringify(persons)])
    const { rows } = await client.query<{ read: string }>(
      `select idx_tup_fetch + seq_tup_read as read from pg_stat_xact_user_tables where relname = 'households'`,
    )
    await client.query('rollback')
    return { found: found.length, read: Number(rows[0]?.read) }
  })

describe('a register that a file brought and nobody has analysed yet', () => {
  it('F20 · who bears a name is compared with those who bear it, not with every family', async () => {
    const { found, read } = await look('select * from duplicate_candidates($1::jsonb, 300, 200)')
    expect(found).toBe(NAMESAKES)
    expect(read).toBeLessThanOrEqual(NAMESAKES + 1)
  })
})
