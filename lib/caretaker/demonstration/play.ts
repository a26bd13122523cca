import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { type Command, execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/requests'

/** A moment of the story: so many days from the day of the first start (before it when negative), at a time of day. */
export interface Moment {
  readonly days: number
  readonly time: string
}

/** The day of a moment, counted from the day of the first start. */
export const dayOf = (today: PlainDate, { days }: Moment): PlainDate => addDays(today, days)

/** A fixed time of day; nothing of the story happens at night. */
export const on = (days: number, time = '11:00'): Moment => ({ days, time })

/**
 * Carries out a command at a moment of the story, under the actor's own scope, as the portal does. A refusal is a fault
 * of the story: it stops the load with its code.
 */
export const playOn =
  (today: PlainDate) =>
  async <I, T extends Outcome>(at: Moment, actor: Actor, command: Command<I, T>, input: I): Promise<T> => {
    const now = momentInIndia(dayOf(today, at), at.time)
    const done = await execute(command, actor, input, { now })
    if (done.ok) return done.value
    const { code, params } = done.error
    throw new Error(
      `The demonstration was refused ${code} ${JSON.stringify(params)} (${actor.name}, ${now.toISOString()})`,
    )
  }

export type Play = ReturnType<typeof playOn>

/** Reads what an actor may see. */
export const seenBy = <T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), read)
