import type { Client } from 'pg'
import { encode } from 'next-auth/jwt'
import type { Actor } from '@/lib/domain/access/actor'
import type { Portal } from '@/tests/bench/portal'

/** The cookie of somebody who has signed in: a session row and the signed token that names it. */
export const signedIn = async (
  client: Client,
  { secret }: Portal,
  { accountId, postingId }: Actor,
): Promise<{ readonly cookie: string }> => {
  const sessionId = crypto.randomUUID()
  await client.query(
    `insert into sessions (id, account_id, posting_id, device, expires_at) values ($1, $2, $3, 'bench', now() + interval '12 hours')`,
    [sessionId, accountId, postingId],
  )
  return { cookie: `next-auth.session-token=${await encode({ token: { sessionId }, secret })}` }
}
