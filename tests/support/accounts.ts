import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import type { Actor, Role } from '@/lib/domain/access/actor'
import type { PlacePath } from '@/lib/domain/place/path'
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

/** Somebody in an office who never signs in: the story carries out their commands. */
export const person = async (
  client: Client,
  name: string,
  role: Role,
  place: PlacePath,
  nameHi = name,
): Promise<Actor> => {
  const accountId = crypto.randomUUID()
  const postingId = crypto.randomUUID()
  await client.query(
    `insert into accounts (id, login, name_en, name_hi, password_hash) values ($1, $2, $3, $4, 'none')`,
    [accountId, `${name.toLowerCase()}-${accountId.slice(-6)}`, name, nameHi],
  )
  await client.query(
    `insert into postings (id, account_id, role, place, title_en, title_hi, from_date)
     values ($1, $2, $3, $4, 'Junior Engineer', 'कनिष्ठ अभियंता', '2026-01-01')`,
    [postingId, accountId, role, place],
  )
  return { accountId, postingId, name, role, place }
}
