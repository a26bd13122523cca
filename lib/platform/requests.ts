import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Tx } from '@/lib/platform/db'

/** What a command may answer: plain data, so that a retry can be answered from the book of requests. */
export type Outcome = { readonly [key: string]: string | number | boolean | null | readonly string[] }

interface Earlier<T> {
  readonly outcome: T
}

/**
 * Takes the request's number for this transaction. A second click waits here for the first to finish: if that one was
 * carried out its answer is returned, if it was rolled back the second goes on in its place.
 */
export const claim = async <T extends Outcome>(tx: Tx, actor: Actor, requestId: string): Promise<Earlier<T> | null> => {
  const taken = await tx.$executeRaw`insert into handled_requests (id, account_id, outcome)
    values (${requestId}::uuid, ${actor.accountId}::uuid, '{}') on conflict (id) do nothing`
  if (taken === 1) return null
  const [row] = await tx.$queryRaw<{ outcome: T }[]>`select outcome from handled_requests
    where id = ${requestId}::uuid and account_id = ${actor.accountId}::uuid`
  if (!row) throw new Error('A request number of another account')
  return { outcome: row.outcome }
}

/** Writes the answer beside the number, in the transaction that made it true. */
export const remember = async (tx: Tx, requestId: string, outcome: Outcome): Promise<void> => {
  await tx.$executeRaw`update handled_requests set outcome = ${JSON.stringify(outcome)}::jsonb where id = ${requestId}::uuid`
}
