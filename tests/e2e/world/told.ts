import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { type Command, execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/requests'

/** Carries a command out as the portal would, now; a refusal stops the preparation with its code. */
export const told = async <I, T extends Outcome>(actor: Actor, command: Command<I, T>, input: I): Promise<T> => {
  const done = await execute(command, actor, input)
  if (done.ok) return done.value
  throw new Error(
    `The tests' world was refused ${done.error.code} ${JSON.stringify(done.error.params)} (${actor.name})`,
  )
}

/** Reads what an actor may see. */
export const seenBy = <T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), read)
