import type { Actor } from '@/lib/domain/access/actor'
import { GRANTS, type Verb } from '@/lib/domain/access/grants'
import { includes, scopeOf } from '@/lib/domain/access/scope'
import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

declare const permitBrand: unique symbol

/** The right to do one thing at one place. Only `permit` makes one; a write that lacks it does not compile. */
export interface Permit<V extends Verb> {
  readonly [permitBrand]: V
  readonly verb: V
  readonly place: PlacePath
}

/** Anything that stands somewhere; `householdId` is given where the thing is about one household. */
export interface Placed {
  readonly place: PlacePath
  readonly householdId?: string
}

/**
 * Decides whether the actor's office may do `verb` where the thing stands (domain §11). Refuses `access.denied` when the
 * role lacks the verb or the thing lies outside the actor's scope, and `access.ownHousehold` when a deciding verb
 * concerns the actor's own household (separation of duty 4).
 */
export const permit = <V extends Verb>(actor: Actor, verb: V, thing: Placed): Result<Permit<V>> => {
  const grant = GRANTS[verb]
  const granted: readonly string[] = grant.roles
  if (!granted.includes(actor.role) || !includes(scopeOf(actor), thing)) return refuse('access.denied', { verb })
  const own = actor.ownHouseholdId !== undefined && actor.ownHouseholdId === thing.householdId
  if (own && grant.decides) return refuse('access.ownHousehold')
  return ok({ verb, place: thing.place } as Permit<V>)
}
