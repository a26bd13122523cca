import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Tx } from '@/lib/platform/db'

/** What a command may answer: plain data, so that a retry can be answered from the book of requests. */
export type Outcome = { readonly [key: string]: string | number | boolean | null | readonly string[] }

/** An earlier request of the same number: its answer, or null when it carried other content. */
interface Earlier<T> {
  readonly outcome: T | null
}

/** A form's number and the SHA-256 of what it carries. */
export interface Handed {
  readonly id: string
  readonly digest: string | null
}

/**
 * Takes the request's number for this transaction. A second click waits here for the first to finish: if that one was
 * carried out its answer is returned, if it was rolled back the second goes on in its place. A form that went back, was
 * changed and is handed in under its old number is no second click: it gets no answer of the first.
 */
export const claim = async <T extends Outcome>(
  tx: Tx,
  actor: Actor,
  { id, digest }: Handed,
): Promise<Earlier<T> | null> => {
  const taken = await tx.$executeRaw`insert into handled_requests (id, account_id, outcome, digest)
    values (${id}::uuid, ${actor.accountId}::uuid, '{}', ${digest}) on conflict (id) do nothing`
  if (taken === 1) return null
  const [row] = await tx.$queryRaw<{ outcome: T; digest: string | null }[]>`select outcome, digest from handled_requests
    where id = ${id}::uuid and account_id = ${actor.accountId}::uuid`
  if (!row) throw new Error('A request number of another account')
  return { outcome: row.digest === digest ? row.outcome : null }
}

/** Writes the answer beside the number, in the transaction that made it true. */
export const remember = async (tx: Tx, requestId: string, outcome: Outcome): Promise<void> => {
  await tx.$executeRaw`update handled_requests set outcome = ${JSON.stringify(outcome)}::jsonb where id = ${requestId}::uuid`
}
