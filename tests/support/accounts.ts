import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import type { Role } from '@/lib/domain/access/actor'
import { databaseUrls } from '@/tests/support/database'

/** A connection past every policy, for arranging and for looking behind the scenes. */
export const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(databaseUrls().superuser)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const PASSWORD = 'a word for tests only'

interface Enrolled {
  readonly accountId: string
  readonly postingId: string
  readonly login: string
}

/** A person with an account and one posting, put there behind the portal's back. */
export const enrolled = (
  login: string,
  role: Role,
  place: string,
  { from = '2026-01-01', until }: { readonly from?: string; readonly until?: string } = {},
): Promise<Enrolled> =>
  asOwner(async (client) => {
    const accountId = crypto.randomUUID()
    const postingId = crypto.randomUUID()
    await client.query(
      'insert into accounts (id, login, name_en, name_hi, password_hash) values ($1, $2, $3, $3, $4)',
      [accountId, login, `${login.charAt(0).toUpperCase()}${login.slice(1)}`, await hash(PASSWORD)],
    )
    await client.query(
      'insert into postings (id, account_id, role, place, from_date, until_date) values ($1, $2, $3, $4, $5, $6)',
      [postingId, accountId, role, place, from, until ?? null],
    )
    return { accountId, postingId, login }
  })

/** The types of a chain's events, first to last. */
export const chainOf = (chain: string): Promise<readonly string[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ type: string }>(
      'select type from journal_events where chain = $1 order by seq',
      [chain],
    )
    return rows.map(({ type }) => type)
  })
