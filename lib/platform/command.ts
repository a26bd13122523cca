import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type Scope, workingScopeOf } from '@/lib/domain/access/scope'
import type { AuditEvent } from '@/lib/domain/journal/event'
import type { Refusal, RefusalCode } from '@/lib/domain/refusals'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as clock from '@/lib/platform/clock'
import { refusalOf } from '@/lib/platform/constraints'
import { transaction, type Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { claim, type Outcome, remember } from '@/lib/platform/requests'
import { indianDay } from '@/lib/platform/words'

/** What a command works with: who asks, what they may see, the open transaction, and the time as an argument. */
export interface Context {
  readonly actor: Actor
  readonly scope: Scope
  readonly tx: Tx
  readonly today: PlainDate
  readonly now: Date
}

/** One thing a person may do. It cannot succeed without saying what happened. */
export type Command<I, T extends Outcome> = (
  context: Context,
  input: I,
) => Promise<Result<{ readonly value: T; readonly event: AuditEvent }>>

interface Options {
  /** The form's own number: the same number twice is carried out once and answered twice. */
  readonly requestId?: string
  /** SHA-256 of what the form carries: the same number with other content is refused. */
  readonly digest?: string
  readonly now?: Date
}

/** Carries a refusal out of the transaction, so that it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/**
 * Carries out a command in one transaction: change, journal event and request number together, or nothing. A refusal is
 * returned (a denial is journalled first); a broken database constraint becomes its refusal; any other fault is thrown.
 */
export const execute = async <I, T extends Outcome>(
  command: Command<I, T>,
  actor: Actor,
  input: I,
  { requestId, digest, now = clock.now() }: Options = {},
): Promise<Result<T>> => {
  const scope = workingScopeOf(actor)
  try {
    return await transaction(scope, async (tx) => {
      const earlier =
        requestId === undefined ? null : await claim<T>(tx, actor, { id: requestId, digest: digest ?? null })
      if (earlier) return earlier.outcome ? ok(earlier.outcome) : refuse('access.handedInBefore')
      const done = await command({ actor, scope, tx, today: indianDay(now), now }, input)
      if (!done.ok) throw new Refused(done.error)
      await append(tx, actor, done.value.event, now)
      if (requestId !== undefined) await remember(tx, requestId, done.value.value)
      return ok(done.value.value)
    })
  } catch (fault) {
    if (fault instanceof Refused) {
      if (DENIALS.includes(fault.refusal.code)) await recordDenial(actor, fault.refusal, now)
      return { ok: false, error: fault.refusal }
    }
    const code = refusalOf(fault)
    if (code) return refuse(code)
    throw fault
  }
}

// To act on a record outside one's area looks like absence to the actor, and is a denial all the same; to come second is not.
const DENIALS: readonly RefusalCode[] = ['access.denied', 'access.absent', 'access.ownHousehold', 'access.sameHand']

const recordDenial = (actor: Actor, refusal: Refusal, now: Date): Promise<void> =>
  transaction(workingScopeOf(actor), (tx) =>
    append(
      tx,
      actor,
      {
        type: 'access.denied',
        place: actor.place,
        subject: { kind: 'account', id: actor.accountId },
        params: { verb: String(refusal.params['verb'] ?? ''), code: refusal.code },
      },
      now,
    ),
  )
