import 'server-only'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { type Scope, scopeOf } from '@/lib/domain/access/scope'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { absent } from '@/lib/platform/absent'
import * as clock from '@/lib/platform/clock'
import { publicReader, transaction, type Tx } from '@/lib/platform/db'
import { requireActor } from '@/lib/platform/session'

/** What an office query works with. */
export interface Reading {
  readonly actor: Actor
  readonly scope: Scope
  readonly tx: Tx
  readonly today: PlainDate
}

/** What a public query works with: the public database role, which sees published things only. */
export interface PublicReading {
  readonly tx: Tx
  readonly today: PlainDate
}

interface Readers {
  /** The offices that may ask; to all others the page does not exist. Everybody signed in when it is left out. */
  readonly readers?: readonly Role[]
}

/** A read for officers: nobody signed in, nothing read; every row confined to the actor's scope. */
export const defineQuery =
  <I extends readonly unknown[], V>(read: (reading: Reading, ...input: I) => Promise<V>, { readers }: Readers = {}) =>
  async (...input: I): Promise<V> => {
    const actor = await requireActor()
    if (readers && !readers.includes(actor.role)) absent()
    const scope = scopeOf(actor)
    return transaction(scope, (tx) => read({ actor, scope, tx, today: clock.today() }, ...input))
  }

/** A read for everybody, spelt out so that `grep definePublic` is the public surface. */
export const definePublicQuery =
  <I extends readonly unknown[], V>(read: (reading: PublicReading, ...input: I) => Promise<V>) =>
  (...input: I): Promise<V> =>
    read(
      {
        // Opened at the first use: pages that ask nothing of the database are drawn while the portal is built, without one.
        get tx() {
          return publicReader()
        },
        today: clock.today(),
      },
      ...input,
    )
